package org.incidentpatterns.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Bytes on their way to a parser, of which those of the record at hand are kept as they stand. A
 * parser reads ahead, so what was read last is always kept; what lies before the record is dropped.
 */
final class RecordedInput extends InputStream {
  private static final int FIRST_BUFFER = 1 << 14;
  private static final int LARGEST_STEP = 1 << 28;

  private final InputStream input;
  private final int maxRecordBytes;

  private byte[] kept = new byte[FIRST_BUFFER];

  /** Where in the buffer what is kept begins and ends. */
  private int from;

  private int to;

  /** The offset in the stream of what is kept. */
  private long offset;

  private boolean keeping;

  /**
   * Passes a stream through.
   *
   * @param maxRecordBytes a longer record ends in an exception; it may have as much more as the
   *     parser reads at one go
   */
  RecordedInput(InputStream input, int maxRecordBytes) {
    this.input = input;
    this.maxRecordBytes = maxRecordBytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    if (keeping && to - from > maxRecordBytes) {
      throw new RecordTooLongException("record has more than %d bytes".formatted(maxRecordBytes));
    }
    int read = input.read(bytes, start, length);
    if (read > 0) {
      if (!keeping) {
        drop(to - from);
      }
      makeRoom(read);
      System.arraycopy(bytes, start, kept, to, read);
      to += read;
    }
    return read;
  }

  private void makeRoom(int bytes) {
    if (kept.length - to >= bytes) {
      return;
    }
    System.arraycopy(kept, from, kept, 0, to - from);
    to -= from;
    from = 0;
    if (kept.length - to < bytes) {
      kept = Arrays.copyOf(kept, Math.addExact(to, Math.max(bytes, Math.min(to, LARGEST_STEP))));
    }
  }

  private void drop(int bytes) {
    from += bytes;
    offset += bytes;
  }

  /**
   * Keeps all from here on and drops what lies before.
   *
   * @param start an offset in the stream that lies in what was read last
   */
  void keepFrom(long start) {
    drop(Math.toIntExact(start - offset));
    keeping = true;
  }

  /** Keeps no more than what is read last. */
  void keepNothing() {
    keeping = false;
  }

  /** The bytes between two offsets, all of which are kept. */
  byte[] slice(long start, long end) {
    int first = Math.toIntExact(start - offset) + from;
    return Arrays.copyOfRange(kept, first, first + Math.toIntExact(end - start));
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
