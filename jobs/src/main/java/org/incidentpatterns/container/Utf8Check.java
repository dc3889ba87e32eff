package org.incidentpatterns.container;

/**
 * Tells whether bytes are UTF-8, in whatever pieces they come: no overlong form, no half of a
 * surrogate pair, nothing above U+10FFFF (table 3-7 of the Unicode standard). JSON parsers and
 * lenient decoders let some of these through.
 */
final class Utf8Check {
  /** How many bytes the character that has begun still needs. */
  private int missing;

  /** What the next of them may be. */
  private int lowest;

  private int highest;

  /**
   * Takes the next bytes.
   *
   * @return the index of the first that cannot follow those before; -1 if all can
   */
  int firstWrong(byte[] bytes, int from, int to) {
    int index = from;
    while (index < to) {
      int next = bytes[index] & 0xff;
      if (missing > 0) {
        if (next < lowest || next > highest) {
          return index;
        }
        expect(missing - 1, 0x80, 0xbf);
        index++;
      } else if (next < 0x80) {
        index = ByteScan.behindAscii(bytes, index, to);
      } else if (begins(next)) {
        index++;
      } else {
        return index;
      }
    }
    return -1;
  }

  /** Whether no character lacks its end. */
  boolean isWhole() {
    return missing == 0;
  }

  /** Whether these bytes alone are UTF-8. */
  static boolean isUtf8(byte[] bytes) {
    int first = ByteScan.behindAscii(bytes, 0, bytes.length);
    if (first == bytes.length) {
      return true;
    }
    Utf8Check check = new Utf8Check();
    return check.firstWrong(bytes, first, bytes.length) < 0 && check.isWhole();
  }

  private boolean begins(int first) {
    if (first >= 0xc2 && first <= 0xdf) {
      expect(1, 0x80, 0xbf);
    } else if (first >= 0xe0 && first <= 0xef) {
      expect(2, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf);
    } else if (first >= 0xf0 && first <= 0xf4) {
      expect(3, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf);
    } else {
      return false;
    }
    return true;
  }

  private void expect(int bytes, int from, int to) {
    missing = bytes;
    lowest = from;
    highest = to;
  }
}
