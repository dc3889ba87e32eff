package org.incidentpatterns.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.incidentpatterns.container.StrictJson.RefusedException;
import org.incidentpatterns.files.Limits;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. A bad line is one bad record; its neighbours stay. */
public final class JsonLines implements Container {
  private static final int FIRST_BUFFER = 1 << 16;
  private static final int LARGEST_BUFFER = Integer.MAX_VALUE - 8;
  private static final byte[] NOT_HELD = {};

  private final InputStream input;
  private final int maxLineBytes;
  private final StrictJson json;

  private byte[] buffer = new byte[FIRST_BUFFER];

  /** What of the buffer was read into it, and where in it the next line begins. */
  private int filled;

  private int next;

  /** The line at hand, without its line end. */
  private int from;

  private int to;
  private boolean tooLong;
  private long line;

  /** Reads lines nested no deeper than {@link Limits#STANDARD} allows. */
  public JsonLines(InputStream utf8, int maxLineBytes, long firstLine) {
    this(utf8, maxLineBytes, firstLine, Limits.STANDARD.nesting());
  }

  /**
   * Reads lines.
   *
   * @param maxLineBytes a longer line is passed over and set aside
   * @param firstLine number of the first line: a file may be read in parts whose lines are whole
   * @param nesting a line nested deeper is set aside
   */
  public JsonLines(InputStream utf8, int maxLineBytes, long firstLine, int nesting) {
    this.input = utf8;
    this.maxLineBytes = maxLineBytes;
    this.line = firstLine - 1;
    this.json = new StrictJson(nesting);
  }

  @Override
  public @Nullable RawRecord next() throws IOException, BrokenFileException {
    while (hasAdvanced()) {
      line++;
      if (tooLong) {
        return RawRecord.unreadable(
            line,
            0,
            NOT_HELD,
            "line_too_long",
            "line has more than %d bytes (raise limits.line_bytes)".formatted(maxLineBytes));
      }
      RawRecord found = record();
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean hasAdvanced() throws IOException, BrokenFileException {
    try {
      return advance();
    } catch (NotTextException e) {
      throw e.broken();
    }
  }

  /** Finds the next line; false if there is none. */
  private boolean advance() throws IOException {
    from = next;
    int scanned = next;
    while (true) {
      int lineFeed = ByteScan.lineFeed(buffer, scanned, filled);
      if (lineFeed >= 0) {
        next = lineFeed + 1;
        to = lineFeed > from && buffer[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        tooLong = to - from > maxLineBytes;
        return true;
      }
      // One more than the limit may still be the carriage return of the line end.
      if (filled - from > maxLineBytes + 1L) {
        passOver();
        return true;
      }
      int length = filled - from;
      if (!fill()) {
        next = filled;
        to = filled;
        tooLong = length > maxLineBytes;
        return length > 0;
      }
      scanned = length;
    }
  }

  /** Reads more behind the line at hand, which moves to the front; false at the end. */
  private boolean fill() throws IOException {
    filled -= from;
    System.arraycopy(buffer, from, buffer, 0, filled);
    from = 0;
    if (filled == buffer.length) {
      long larger = Math.min(2L * filled, maxLineBytes + 2L);
      buffer = Arrays.copyOf(buffer, (int) Math.min(larger, LARGEST_BUFFER));
    }
    int read = input.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, read);
    return read >= 0;
  }

  /** Passes over the rest of a line that is too long. */
  private void passOver() throws IOException {
    tooLong = true;
    int lineFeed;
    do {
      filled = Math.max(0, input.read(buffer, 0, buffer.length));
      lineFeed = ByteScan.lineFeed(buffer, 0, filled);
    } while (lineFeed < 0 && filled > 0);
    next = lineFeed + 1;
  }

  private @Nullable RawRecord record() throws IOException {
    int start = line == 1 && beginsWithMark() ? from + 3 : from;
    byte[] raw = Arrays.copyOfRange(buffer, start, to);
    if (!Utf8Check.isUtf8(raw)) {
      return RawRecord.unreadable(
          line, 0, raw, "not_utf8", "line is not valid UTF-8 (export it again as UTF-8)");
    }
    if (isBlank(raw)) {
      return null;
    }
    try {
      return RawRecord.of(
          line,
          json.read(raw, 0, raw.length),
          raw,
          "line is JSON but no object (one record a line)");
    } catch (RefusedException e) {
      return RawRecord.unreadable(
          line, column(raw, e.offset()), raw, e.code(), "line " + e.reason());
    }
  }

  private boolean beginsWithMark() {
    return to - from >= 3
        && (buffer[from] & 0xff) == 0xef
        && (buffer[from + 1] & 0xff) == 0xbb
        && (buffer[from + 2] & 0xff) == 0xbf;
  }

  private static boolean isBlank(byte[] line) {
    int index = 0;
    while (index < line.length
        && (line[index] == ' ' || line[index] == '\t' || line[index] == '\r')) {
      index++;
    }
    // Most lines are told by their first byte; white space beyond that is rare enough to decode.
    return index == line.length
        || (line[index] != '{' && new String(line, StandardCharsets.UTF_8).isBlank());
  }

  /** The character that a byte belongs to, from 1; 0 if it cannot be told. */
  private static int column(byte[] line, long offset) {
    if (offset < 0) {
      return 0;
    }
    int column = 1;
    for (int index = 0; index < Math.min(offset, line.length); index++) {
      column += (line[index] & 0xc0) == 0x80 ? 0 : 1;
    }
    return column;
  }
}
