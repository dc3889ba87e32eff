package org.incidentpatterns.container;

import java.io.IOException;

/** A record has no end within the limit of a line. */
final class RecordTooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Names what is too long.
   *
   * @param what such as "row has more than 100 characters"
   */
  RecordTooLongException(String what) {
    super(what + " (raise limits.line_bytes)");
  }
}
