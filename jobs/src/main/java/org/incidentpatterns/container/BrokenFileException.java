package org.incidentpatterns.container;

/** The framing of a file is broken: nothing in it can be trusted, so all of it is set aside. */
public final class BrokenFileException extends Exception {
  /** The code of a file that holds nothing at all. */
  public static final String EMPTY = "empty";

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String reason;
  private final long position;

  public BrokenFileException(String code, long position, String message) {
    super(message);
    this.code = code;
    this.reason = message;
    this.position = position;
  }

  /** The message, which is never null here. */
  public String reason() {
    return reason;
  }

  public String code() {
    return code;
  }

  /** Line or record at which it shows; 0 if it cannot be told. */
  public long position() {
    return position;
  }
}
