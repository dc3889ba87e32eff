package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.incidentpatterns.ExportFolder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CSV in its dialects and faults, and what must become of each file. */
final class HostileTablesTest {
  private static final String HEADER = "id,title,started_at\n";
  private static final String ROW = "R,Title,2025-10-02T12:00:00Z\n";

  @TempDir Path path;

  static Stream<Arguments> dialects() {
    return Stream.of(
        arguments("semicolons", (HEADER + ROW).replace(',', ';'), "KEEP 1"),
        arguments("tabs", (HEADER + ROW).replace(',', '\t'), "KEEP 1"),
        arguments("declared pipes", "sep=|\n" + (HEADER + ROW).replace(',', '|'), "KEEP 1"),
        arguments("undeclared pipes", (HEADER + ROW).replace(',', '|'), "QFILE missing_column"),
        arguments(
            "declared in quotes", "\"sep=;\"\r\n" + (HEADER + ROW).replace(',', ';'), "KEEP 1"),
        arguments(
            "a header in quotes behind a mark",
            "\ufeff\"id\",\"title\",\"started_at\"\n" + ROW,
            "KEEP 1"),
        arguments("blanks in the header", "id , title, started_at\n" + ROW, "KEEP 1"),
        arguments("capitals in the header", "ID,Title,Started_At\n" + ROW, "KEEP 1"),
        arguments("no line end at the end", HEADER + ROW.strip(), "KEEP 1"),
        arguments("line ends of the Macintosh", (HEADER + ROW).replace('\n', '\r'), "KEEP 1"),
        arguments("blank lines", HEADER + "\n" + ROW + "\n\n", "KEEP 1"),
        arguments("rows of nothing but commas", HEADER + ",,\n" + ROW + ",,,\n", "KEEP 1"),
        arguments(
            "a comma at every end", "id,title,started_at,\n" + ROW.replace("Z", "Z,"), "KEEP 1"),
        arguments("empty cells too many", HEADER + ROW.replace("Z", "Z,,,"), "KEEP 1"),
        arguments("nothing but a header", HEADER, ""),
        arguments("nothing at all", "", "SKIP empty"));
  }

  static Stream<Arguments> cells() {
    return Stream.of(
        arguments("a formula", HEADER + ROW.replace("Title", "=1+1"), "KEEP 1"),
        arguments("an id as a formula", HEADER + ROW.replaceFirst("R", "=\"\"0012\"\""), "KEEP 1"),
        arguments("a line end in quotes", HEADER + ROW.replace("Title", "\"a\r\nb\""), "KEEP 1"),
        arguments(
            "a line end of the Macintosh in quotes",
            HEADER + ROW.replace("Title", "\"a\rb\""),
            "KEEP 1"),
        arguments("quotes doubled", HEADER + ROW.replace("Title", "\"say \"\"hi\"\"\""), "KEEP 1"),
        arguments("quotes inside a bare cell", HEADER + ROW.replace("Title", "5\" disk"), "KEEP 1"),
        arguments("NUL", HEADER + ROW.replace("Title", "a\u0000b"), "KEEP 1"),
        arguments("half a megabyte", HEADER + ROW.replace("Title", "a".repeat(500_000)), "KEEP 1"),
        arguments("a tab in the id", HEADER + ROW.replaceFirst("R", "\"R\t\""), "QUAR 1 no_id"),
        arguments(
            "a line feed in the id", HEADER + ROW.replaceFirst("R", "\"R\n\""), "QUAR 1 no_id"),
        arguments(
            "a decimal comma",
            HEADER.replace("\n", ",customers\n") + ROW.replace("Z", "Z,\"1,5\""),
            "KEEP 1 not_a_count"),
        arguments(
            "a bare comma",
            HEADER + ROW + ROW.replace("Title", "Ti,tle"),
            "KEEP 1 QUAR 1 wrong_columns"),
        arguments("a cell too few", HEADER + "R,Title\n" + ROW, "KEEP 1 QUAR 1 wrong_columns"),
        arguments("a sum at the end", HEADER + ROW + "Total: 1\n", "KEEP 1 QUAR 1 wrong_columns"),
        arguments(
            "a comment", HEADER + "# exported by hand\n" + ROW, "KEEP 1 QUAR 1 wrong_columns"),
        arguments(
            "a second header, as of two exports", HEADER + ROW + HEADER, "KEEP 1 QUAR 1 no_date"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "a quote that never closes",
            HEADER + ROW + "S,\"Title,2025-10-02T12:00:00Z\n" + ROW,
            "QFILE not_csv"),
        arguments(
            "text behind a closing quote",
            HEADER + ROW + "S,\"Ti\"tle,2025-10-02T12:00:00Z\n",
            "QFILE not_csv"),
        arguments(
            "backslashes before quotes",
            HEADER + ROW + "S,\"a \\\"b\\\" c\",2025-10-02T12:00:00Z\n",
            "QFILE not_csv"),
        arguments("no header", ROW + ROW.replaceFirst("R", "S"), "QFILE missing_column"),
        arguments(
            "no id", "title,started_at\nTitle,2025-10-02T12:00:00Z\n", "QFILE missing_column"),
        arguments("no title", "id,started_at\nR,2025-10-02T12:00:00Z\n", "QFILE missing_column"),
        arguments(
            "no date",
            "id,title,resolved_at\nR,Title,2025-10-02T12:00:00Z\n",
            "QFILE missing_column"),
        arguments(
            "a column twice",
            "id,title,started_at,title\nR,a,2025-10-02T12:00:00Z,b\n",
            "QFILE repeated_column"),
        arguments(
            "a column twice but for case",
            "id,title,started_at,Title\nR,a,2025-10-02T12:00:00Z,b\n",
            "QFILE repeated_column"),
        arguments(
            "a title above the header",
            "Incidents of 2025\n" + HEADER + ROW,
            "QFILE missing_column"),
        arguments(
            "JSON",
            "[{\"id\":\"R\",\"title\":\"t\",\"started_at\":\"2025-10-02T12:00:00Z\"}]",
            "QFILE not_csv"),
        arguments(
            "a web page", "<!DOCTYPE html>\n<html><body>Sign in</body></html>", "QFILE web_page"),
        arguments(
            "a row of 21 million characters",
            HEADER + ROW + "S,\"" + "a".repeat(21_000_000) + "\",2025-10-02T12:00:00Z\n",
            "QFILE line_too_long"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"dialects", "cells", "faults"})
  void shouldTreatEachTableAsItDeserves(String what, String text, String verdict) {
    ExportFolder folder =
        new ExportFolder(path).with("a.csv", text.getBytes(StandardCharsets.UTF_8));

    assertThat(Verdicts.of(FileCheck.of(folder.sources()).files().get(0)))
        .as(what)
        .isEqualTo(verdict);
  }
}
