package org.incidentpatterns.ingest;

/** The framing of a file is broken: nothing in it can be trusted, so all of it is set aside. */
final class BrokenFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String reason;
  private final long position;

  BrokenFileException(String code, long position, String message) {
    super(message);
    this.code = code;
    this.reason = message;
    this.position = position;
  }

  /** The message, which is never null here. */
  String reason() {
    return reason;
  }

  String code() {
    return code;
  }

  /** Line or record at which it shows; 0 if it cannot be told. */
  long position() {
    return position;
  }
}
