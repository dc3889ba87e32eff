package org.incidentpatterns.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;

/** What the first bytes of a file say about it before anything is read as an export. */
final class FirstBytes {
  private static final int MOST = 4;

  private final int[] bytes = new int[MOST];

  private FirstBytes() {}

  /** Looks without taking anything. */
  static FirstBytes of(BufferedInputStream content) throws IOException {
    FirstBytes first = new FirstBytes();
    content.mark(MOST);
    for (int index = 0; index < MOST; index++) {
      first.bytes[index] = content.read();
    }
    content.reset();
    return first;
  }

  /** Refuses what is no text: nothing at all, or an archive. */
  void refuseForeign() throws BrokenFileException {
    if (bytes[0] < 0) {
      throw new BrokenFileException(Rejection.EMPTY, 0, "file is empty");
    }
    if (begins('P', 'K', 3, 4)) {
      throw new BrokenFileException("zip", 0, "file is a ZIP archive (unpack it)");
    }
  }

  /** Refuses text whose byte order mark names another encoding. */
  void refuseOtherThanUtf8() throws BrokenFileException {
    if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || begins(0, 0, 0xfe, 0xff)) {
      throw new BrokenFileException(
          "not_utf8", 0, "file is UTF-16 or UTF-32 (export it again as UTF-8)");
    }
  }

  /** Refuses HTML and XML: tools save an error page or a login page under any name. */
  void refuseMarkup() throws BrokenFileException {
    if (begins('<')) {
      throw new BrokenFileException("not_json", 1, "file is HTML or XML, not JSON");
    }
  }

  private boolean begins(int... wanted) {
    for (int index = 0; index < wanted.length; index++) {
      if (bytes[index] != wanted[index]) {
        return false;
      }
    }
    return true;
  }
}
