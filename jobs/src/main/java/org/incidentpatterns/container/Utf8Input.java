package org.incidentpatterns.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Passes UTF-8 through and ends in an exception at what is none, which knows its line. */
final class Utf8Input extends InputStream {
  private final InputStream input;
  private final Utf8Check check = new Utf8Check();
  private long lineFeeds;

  Utf8Input(InputStream input) {
    this.input = input;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = input.read(bytes, offset, length);
    if (read < 0) {
      if (!check.isWhole()) {
        throw new NotTextException(StandardCharsets.UTF_8, lineFeeds + 1);
      }
      return read;
    }
    int end = offset + read;
    int wrong = check.firstWrong(bytes, offset, end);
    lineFeeds += lineFeeds(bytes, offset, wrong < 0 ? end : wrong);
    if (wrong >= 0) {
      throw new NotTextException(StandardCharsets.UTF_8, lineFeeds + 1);
    }
    return read;
  }

  private static int lineFeeds(byte[] bytes, int from, int to) {
    int count = 0;
    for (int index = from; index < to; index++) {
      count += bytes[index] == '\n' ? 1 : 0;
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
