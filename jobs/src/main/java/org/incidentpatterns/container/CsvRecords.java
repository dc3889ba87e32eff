package org.incidentpatterns.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file with a header (RFC 4180), as objects. The delimiter is told from the header.
 * Rows without any text are passed over. A row that is wider or narrower than the header is set
 * aside, unless only empty cells are too many.
 */
public final class CsvRecords implements Container {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BoundedReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final List<String> columns;
  private final CsvObject objects;

  /** How many lines lie before those that the parser sees. */
  private long linesBefore;

  /** The row behind the one at hand: where it begins, that ends. Null at the end. */
  private @Nullable CSVRecord ahead;

  private long aheadLine;

  private CsvRecords(
      InputStream utf8, int maxRecordCharacters, Function<List<String>, CsvObject> form)
      throws IOException, BrokenFileException {
    // The stream is checked before it is decoded, and knows at which line it is no UTF-8.
    reader =
        new BoundedReader(
            new InputStreamReader(new Utf8Input(utf8), StandardCharsets.UTF_8),
            maxRecordCharacters);
    parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter())
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get()
            .parse(reader);
    rows = parser.iterator();
    ahead();
    CSVRecord header = ahead;
    if (header == null) {
      throw new BrokenFileException(BrokenFileException.EMPTY, 0, "file is empty");
    }
    columns = header.stream().map(String::strip).toList();
    objects = form.apply(columns);
    ahead();
  }

  /**
   * Rows in the canonical form, see {@link CsvObject#canonical}.
   *
   * @param maxRecordCharacters a longer row, such as one whose quote is never closed, breaks the
   *     file
   * @throws BrokenFileException if the header is missing, or a column stands twice in it
   */
  public static CsvRecords canonical(InputStream utf8, int maxRecordCharacters)
      throws IOException, BrokenFileException {
    CsvRecords records = new CsvRecords(utf8, maxRecordCharacters, CsvObject::canonical);
    Set<String> seen = new HashSet<>();
    for (String name : records.columns) {
      if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
        throw new BrokenFileException(
            "repeated_column",
            records.linesBefore + 1,
            "column stands twice in the header: " + name);
      }
    }
    return records;
  }

  /**
   * Rows for adapters, where columns may share a name, see {@link CsvObject#lists}.
   *
   * @param maxRecordCharacters as for {@link #canonical}
   * @throws BrokenFileException if the header is missing
   */
  public static CsvRecords rows(InputStream utf8, int maxRecordCharacters)
      throws IOException, BrokenFileException {
    return new CsvRecords(utf8, maxRecordCharacters, CsvObject::lists);
  }

  /** The names of the columns, in order and as often as they stand there. */
  public List<String> columns() {
    return columns;
  }

  @Override
  public @Nullable RawRecord next() throws IOException, BrokenFileException {
    while (ahead != null) {
      CSVRecord row = ahead;
      long line = aheadLine;
      ahead();
      long end = ahead == null ? reader.end() : ahead.getCharacterPosition();
      String text = reader.row(row.getCharacterPosition(), end);
      reader.drop(end);
      if (!row.stream().allMatch(String::isBlank)) {
        return record(line, row, text);
      }
    }
    return null;
  }

  private RawRecord record(long line, CSVRecord row, String text) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    List<String> cells = Arrays.asList(row.values());
    return fits(cells)
        ? RawRecord.readable(line, objects.of(cells), raw)
        : RawRecord.unreadable(
            line,
            0,
            raw,
            "wrong_columns",
            "row has %d columns, the header has %d".formatted(cells.size(), columns.size()));
  }

  private boolean fits(List<String> cells) {
    int width = columns.size();
    return cells.size() == width
        || (cells.size() > width
            && cells.subList(width, cells.size()).stream().allMatch(String::isEmpty));
  }

  /** Finds the delimiter, and leaves the reader at the header. */
  private char delimiter() throws IOException, BrokenFileException {
    try {
      reader.skip(BYTE_ORDER_MARK);
      skipBlankLines();
      CsvDelimiter delimiter = CsvDelimiter.of(reader.firstRow());
      if (delimiter.declared()) {
        linesBefore += reader.skipLine() ? 1 : 0;
        skipBlankLines();
      }
      return delimiter.character();
    } catch (IOException e) {
      throw broken(e, linesBefore + 1);
    }
  }

  private void skipBlankLines() throws IOException {
    while (reader.firstRow().isBlank() && reader.skipLine()) {
      linesBefore++;
    }
  }

  /** Reads the next row ahead. */
  private void ahead() throws IOException, BrokenFileException {
    long line = linesBefore + parser.getCurrentLineNumber() + 1;
    try {
      reader.beginRow();
      ahead = rows.hasNext() ? rows.next() : null;
      aheadLine = line;
    } catch (UncheckedIOException e) {
      throw broken(Objects.requireNonNull(e.getCause()), line);
    }
  }

  /** What an exception says of the file; what says nothing of it is thrown as it is. */
  private static BrokenFileException broken(IOException e, long line) throws IOException {
    if (e instanceof NotTextException notText) {
      return notText.broken();
    }
    if (e instanceof RecordTooLongException) {
      return new BrokenFileException("line_too_long", line, String.valueOf(e.getMessage()));
    }
    if (e instanceof CSVException) {
      return new BrokenFileException("not_csv", line, "file is not CSV: " + e.getMessage());
    }
    throw e;
  }
}
