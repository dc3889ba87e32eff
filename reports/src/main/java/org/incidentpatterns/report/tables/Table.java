package org.incidentpatterns.report.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * One table of the report.
 *
 * @param name its file without the ending
 * @param rows read once, so that they may come one by one from elsewhere
 */
public record Table<T>(String name, List<Column<T>> columns, Iterable<T> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  /** Its file name. */
  public String fileName() {
    return name + ".csv";
  }

  /** Writes the table as RFC 4180 in UTF-8; memory does not grow with the rows. */
  public void writeTo(Appendable output) throws IOException {
    // Not CSVPrinter: its class file names an annotation that is on no class path here.
    FORMAT.printRecord(output, columns.stream().map(Column::header).toArray());
    for (T row : rows) {
      FORMAT.printRecord(
          output, columns.stream().map(column -> Cell.of(column.value().apply(row))).toArray());
    }
  }

  /** Writes the table into a folder under its file name. */
  public void writeInto(Path folder) throws IOException {
    try (BufferedWriter writer =
        Files.newBufferedWriter(folder.resolve(fileName()), StandardCharsets.UTF_8)) {
      writeTo(writer);
    }
  }
}
