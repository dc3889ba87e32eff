package org.incidentpatterns.container;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes that are no text in the charset they are said to be in. */
public final class NotTextException extends CharacterCodingException {
  private static final long serialVersionUID = 1L;

  private final String charset;
  private final long line;

  /**
   * Names the charset and the place.
   *
   * @param line from 1; 0 if it cannot be told
   */
  public NotTextException(Charset charset, long line) {
    this.charset = charset.name();
    this.line = line;
  }

  /** The file as broken, which it is wherever a line is no record by itself. */
  public BrokenFileException broken() {
    return new BrokenFileException(
        charset.equals(StandardCharsets.UTF_8.name()) ? "not_utf8" : "wrong_charset",
        line,
        getMessage());
  }

  @Override
  public String getMessage() {
    return "file is not valid %s (export it again as UTF-8)".formatted(charset);
  }
}
