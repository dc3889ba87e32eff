package org.incidentpatterns.container;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes eight at a time, some three times as fast as one by one. */
final class ByteScan {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long LOW_BITS = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long LINE_FEEDS = '\n' * LOW_BITS;

  private ByteScan() {}

  /** The index of the first line feed; -1 if there is none. */
  static int lineFeed(byte[] bytes, int from, int to) {
    int index = from;
    while (index + Long.BYTES <= to) {
      // Where a byte is a line feed its difference is zero, and only zero borrows from its high
      // bit.
      long difference = (long) EIGHT.get(bytes, index) ^ LINE_FEEDS;
      if (((difference - LOW_BITS) & ~difference & HIGH_BITS) != 0) {
        break;
      }
      index += Long.BYTES;
    }
    while (index < to) {
      if (bytes[index] == '\n') {
        return index;
      }
      index++;
    }
    return -1;
  }

  /** The index of the first byte that is no ASCII; the end if all are. */
  static int behindAscii(byte[] bytes, int from, int to) {
    int index = from;
    while (index + Long.BYTES <= to && ((long) EIGHT.get(bytes, index) & HIGH_BITS) == 0) {
      index += Long.BYTES;
    }
    while (index < to && bytes[index] >= 0) {
      index++;
    }
    return index;
  }
}
