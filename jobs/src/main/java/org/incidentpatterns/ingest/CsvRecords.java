package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.incidentpatterns.canonical.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file with a header (RFC 4180), as objects with one text per column. Lists are
 * separated by semicolons; a column {@code declared_root_cause} is the part {@code root_cause} of
 * {@code declared}. Empty cells are left out.
 */
final class CsvRecords implements Container {
  private static final String DECLARED_PREFIX = Fields.DECLARED + "_";
  private static final Set<String> LISTS =
      Set.of(Fields.SERVICES, Fields.TEAMS, Fields.TAGS, "contributing_factors");

  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final List<String> header;
  private final BoundedReader reader;
  private long lastLine;

  /**
   * @param maxRecordCharacters a longer row, such as one whose quote is never closed, breaks the
   *     file
   */
  CsvRecords(InputStream input, char delimiter, int maxRecordCharacters)
      throws IOException, BrokenFileException {
    reader =
        new BoundedReader(
            new InputStreamReader(
                input,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            maxRecordCharacters);
    try {
      parser =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(delimiter)
              .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
              .get()
              .parse(reader);
      rows = parser.iterator();
      if (!rows.hasNext()) {
        throw new BrokenFileException(Rejection.EMPTY, 0, "file is empty");
      }
      header = header(rows.next());
      lastLine = parser.getCurrentLineNumber();
    } catch (UncheckedIOException e) {
      throw broken(e);
    }
  }

  /** The names of the columns, in order. */
  List<String> columns() {
    return header;
  }

  @Override
  public @Nullable RawRecord next() throws BrokenFileException {
    try {
      while (rows.hasNext()) {
        CSVRecord row = rows.next();
        reader.restart();
        long line = lastLine + 1;
        lastLine = parser.getCurrentLineNumber();
        if (row.size() > 1 || !row.get(0).isBlank()) {
          return record(line, row);
        }
      }
      return null;
    } catch (UncheckedIOException e) {
      throw broken(e);
    }
  }

  private RawRecord record(long line, CSVRecord row) {
    String raw = CSVFormat.RFC4180.format((Object[]) row.values());
    return row.size() == header.size()
        ? RawRecord.readable(line, object(row), raw)
        : RawRecord.unreadable(
            line,
            raw,
            "wrong_columns",
            "row has %d columns, the header has %d".formatted(row.size(), header.size()));
  }

  private ObjectNode object(CSVRecord row) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int column = 0; column < header.size(); column++) {
      String value = row.get(column);
      if (value.isEmpty()) {
        continue;
      }
      String name = header.get(column);
      if (name.startsWith(DECLARED_PREFIX)) {
        put(
            object.withObjectProperty(Fields.DECLARED),
            name.substring(DECLARED_PREFIX.length()),
            value);
      } else {
        put(object, name, value);
      }
    }
    return object;
  }

  private static void put(ObjectNode object, String name, String value) {
    if (!LISTS.contains(name)) {
      object.put(name, value);
      return;
    }
    for (String element : value.split(";", -1)) {
      if (!element.isBlank()) {
        object.withArrayProperty(name).add(element.strip());
      }
    }
  }

  private static List<String> header(CSVRecord row) throws BrokenFileException {
    List<String> names =
        row.stream()
            .map(name -> name.startsWith("\uFEFF") ? name.substring(1) : name)
            .map(String::strip)
            .toList();
    Set<String> seen = new LinkedHashSet<>();
    for (String name : names) {
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw new BrokenFileException(
            "repeated_column", 1, "column stands twice in the header: " + name);
      }
    }
    return names;
  }

  private BrokenFileException broken(UncheckedIOException e) {
    Throwable cause = e.getCause();
    if (cause instanceof BoundedReader.TooLongException) {
      return new BrokenFileException(
          "line_too_long", lastLine + 1, String.valueOf(cause.getMessage()));
    }
    return cause instanceof CharacterCodingException
        ? new BrokenFileException(
            "not_utf8", lastLine, "file is not valid UTF-8 (export it again as UTF-8)")
        : new BrokenFileException("not_csv", lastLine, "file is not CSV: " + cause);
  }
}
