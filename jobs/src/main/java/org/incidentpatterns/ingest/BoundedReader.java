package org.incidentpatterns.ingest;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends in an exception when too much is read at one go, before memory does. */
final class BoundedReader extends FilterReader {
  private final int most;
  private long read;

  /**
   * @param most characters after which no more are read until {@link #restart} is called; whoever
   *     reads by the buffer gets up to one buffer more
   */
  BoundedReader(Reader reader, int most) {
    super(reader);
    this.most = most;
  }

  /** Counts from here. */
  void restart() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    refuseMore();
    int next = super.read();
    read += next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    refuseMore();
    int found = super.read(buffer, offset, length);
    read += Math.max(0, found);
    return found;
  }

  private void refuseMore() throws TooLongException {
    if (read > most) {
      throw new TooLongException(most);
    }
  }

  /** A record has no end within the limit. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException(int most) {
      super("row has more than %d characters (raise limits.line_bytes)".formatted(most));
    }
  }
}
