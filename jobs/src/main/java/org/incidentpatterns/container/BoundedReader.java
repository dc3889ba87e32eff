package org.incidentpatterns.container;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Characters on their way to a parser of rows. Those of the rows at hand are kept as they stand;
 * more of them than one row may have end in an exception, before memory does.
 */
final class BoundedReader extends Reader {
  private static final int FIRST_BUFFER = 1 << 15;
  private static final int LARGEST_STEP = 1 << 28;

  private final Reader reader;
  private final int maxCharacters;

  private char[] kept = new char[FIRST_BUFFER];

  /** Where in the buffer what is kept begins, what was handed over ends, and what was read ends. */
  private int from;

  private int given;
  private int filled;

  /** The offset in the text of what is kept. */
  private long offset;

  private long ofThisRow;

  /**
   * Passes a text through.
   *
   * @param maxCharacters after which no more are read until {@link #beginRow}; whoever reads by the
   *     buffer gets up to one buffer more
   */
  BoundedReader(Reader reader, int maxCharacters) {
    this.reader = reader;
    this.maxCharacters = maxCharacters;
  }

  @Override
  public int read(char[] buffer, int start, int length) throws IOException {
    refuseMore(ofThisRow);
    if (length == 0) {
      return 0;
    }
    if (given == filled && !fill()) {
      return -1;
    }
    int count = Math.min(length, filled - given);
    System.arraycopy(kept, given, buffer, start, count);
    given += count;
    ofThisRow += count;
    return count;
  }

  private void refuseMore(long characters) throws RecordTooLongException {
    if (characters > maxCharacters) {
      throw new RecordTooLongException("row has more than %d characters".formatted(maxCharacters));
    }
  }

  private boolean fill() throws IOException {
    if (filled == kept.length) {
      System.arraycopy(kept, from, kept, 0, filled - from);
      given -= from;
      filled -= from;
      from = 0;
    }
    if (filled == kept.length) {
      kept = Arrays.copyOf(kept, Math.addExact(filled, Math.min(filled, LARGEST_STEP)));
    }
    int read = reader.read(kept, filled, kept.length - filled);
    filled += Math.max(0, read);
    return read > 0;
  }

  /** The text up to the first line end outside quotes, or all there is; hands nothing over. */
  String firstRow() throws IOException {
    boolean quoted = false;
    int length = 0;
    while (given + length < filled || fill()) {
      char character = kept[given + length];
      if (!quoted && (character == '\n' || character == '\r')) {
        break;
      }
      quoted ^= character == '"';
      refuseMore(++length);
    }
    return new String(kept, given, length);
  }

  /**
   * Takes off the first row with its line end, so that the parser does not see it; offsets begin
   * behind it.
   *
   * @return whether it had a line end
   */
  boolean skipLine() throws IOException {
    given += firstRow().length();
    boolean returned = skip('\r');
    return skip('\n') || returned;
  }

  /** Takes off a character if it is the next; offsets begin behind it. */
  boolean skip(char character) throws IOException {
    boolean found = (given < filled || fill()) && kept[given] == character;
    given += found ? 1 : 0;
    from = given;
    return found;
  }

  /** Counts from here. */
  void beginRow() {
    ofThisRow = 0;
  }

  /** The offset behind all that was handed over. */
  long end() {
    return offset + given - from;
  }

  /** The row between two offsets, none of which was dropped, without its line end. */
  String row(long start, long end) {
    int first = from + Math.toIntExact(start - offset);
    int last = from + Math.toIntExact(end - offset);
    last -= last > first && kept[last - 1] == '\n' ? 1 : 0;
    last -= last > first && kept[last - 1] == '\r' ? 1 : 0;
    return new String(kept, first, last - first);
  }

  /** Drops what lies before an offset. */
  void drop(long before) {
    from += Math.toIntExact(before - offset);
    offset = before;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
