package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.Figures;
import org.incidentpatterns.files.Limits;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our own hostile records: a table of what each is and what must become of it, read between two
 * good ones. The verdict is {@code KEEP} or {@code QUAR} of the record, or {@code QFILE} of its
 * file, with the codes of what is said of it.
 */
final class HostileRecordsTest {
  private static final Pattern REPEATED = Pattern.compile("@([^@]+?)\\*(\\d+)@");
  private static final String LINE = "LINE ";
  private static final String TITLE = "\"title\":\"t\"";
  private static final String START = "\"started_at\":\"2025-10-02T12:00:00Z\"";

  @TempDir Path path;

  /** One row of the table. */
  private record Case(String verdict, String zone, String what, String json) {
    static Case of(String row) {
      String[] cells = row.split("\t", 4);
      return new Case(cells[0], cells[1], cells[2], cells[3]);
    }

    /** The line itself, or a good record with the fields of the case in place of its own. */
    String line() {
      String text =
          REPEATED
              .matcher(json)
              .replaceAll(
                  found ->
                      Matcher.quoteReplacement(
                          found.group(1).repeat(Integer.parseInt(found.group(2)))));
      if (text.startsWith(LINE)) {
        return text.substring(LINE.length()).replace("{good}", good("C"));
      }
      StringBuilder line = new StringBuilder("{").append(text);
      if (!text.contains("\"id\":")) {
        line.append(",\"id\":\"C\"");
      }
      if (!text.contains("\"title\":") || text.contains("\"action_items\":")) {
        line.append(',').append(TITLE);
      }
      if (!text.contains("\"started_at\":")) {
        line.append(',').append(START);
      }
      return line.append('}').toString();
    }
  }

  @TestFactory
  Stream<DynamicTest> shouldTreatEachRecordAsItDeservesAndKeepItsNeighbours() throws IOException {
    return cases().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.what(), () -> assertThat(verdict(one)).isEqualTo(one.verdict())));
  }

  @Test
  void shouldHoldAsManyCasesAsTheCollectionThatIsNotOurs() throws IOException {
    Figures.print("own hostile records: " + cases().size());
    assertThat(cases()).hasSizeGreaterThan(108).doesNotHaveDuplicates();
  }

  private static List<Case> cases() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(
            HostileRecordsTest.class.getResourceAsStream("hostile-records.tsv"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(row -> !row.startsWith("#"))
          .map(Case::of)
          .toList();
    }
  }

  private String verdict(Case one) {
    String zone = one.zone().equals("-") ? null : one.zone();
    List<SourceFile> sources =
        new ExportFolder(path)
            .with("a.jsonl", good("A"), one.line(), good("B"))
            .sources(ExportFolder.options(zone, Limits.STANDARD));
    return Verdicts.ofMiddle(FileCheck.of(sources).files().get(0));
  }

  private static String good(String id) {
    return "{\"id\":\"%s\",%s,%s}".formatted(id, TITLE, START);
  }
}
