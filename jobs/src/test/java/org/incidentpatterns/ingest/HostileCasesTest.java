package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.Shared;
import org.incidentpatterns.files.InputLister;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A collection of composed hostile files, each with what must become of it. */
final class HostileCasesTest {
  private static final SourceOptions OPTIONS = ExportFolder.options("UTC", Limits.STANDARD);

  @TestFactory
  Stream<DynamicTest> shouldTreatEachCaseAsItDeserves() throws IOException {
    Path cases = Shared.require("hostile/cases");
    return Files.readAllLines(cases.resolve("cases.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[0] + " " + cells[3],
                    () ->
                        judge(
                            cases.resolve(cells[0]),
                            Long.parseLong(cells[1]),
                            Long.parseLong(cells[2]),
                            cells[3])));
  }

  @TestFactory
  Stream<DynamicTest> shouldReadJsonAsTheStandardHasIt() throws IOException {
    Path cases = Shared.require("hostile/JSONTestSuite/test_parsing");
    try (Stream<Path> files = Files.list(cases)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> between(file)));
    }
  }

  @TestFactory
  Stream<DynamicTest> shouldReadCsvAsTheStandardHasIt() throws IOException {
    Path spectrum = Shared.require("hostile/csv-spectrum");
    try (Stream<Path> files = Files.list(spectrum.resolve("csvs"))) {
      return files
          .filter(file -> !name(file).startsWith("utf8") && !name(file).startsWith("location"))
          .sorted()
          .toList()
          .stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      name(file),
                      () ->
                          assertThat(rows(file))
                              .isEqualTo(
                                  expected(
                                      spectrum.resolve(
                                          "json/" + name(file).replace("csv", "json"))))));
    }
  }

  /** Puts the text of a file as a value between two good records, and reads the three. */
  private static void between(Path value) throws IOException, BrokenFileException {
    String name = name(value);
    byte[] bytes = Files.readAllBytes(value);
    // A line feed ends a record here; where it is white space, a blank says the same.
    List<RawRecord> records = Records.ofLines(lines(name.startsWith("y_") ? blanks(bytes) : bytes));
    assertThat(records.get(0).code()).isNull();
    assertThat(records.get(records.size() - 1).code()).isNull();
    boolean refused = records.stream().anyMatch(record -> record.code() != null);
    if (name.startsWith("n_") || name.contains("duplicated_key")) {
      assertThat(refused).isTrue();
    } else if (name.startsWith("y_")) {
      assertThat(refused).isFalse();
    }
  }

  private static byte[] lines(byte[] value) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    byte[] good = "{\"id\":\"1\"}\n".getBytes(StandardCharsets.UTF_8);
    lines.writeBytes(good);
    lines.writeBytes("{\"id\":\"2\",\"value\":".getBytes(StandardCharsets.UTF_8));
    lines.writeBytes(value);
    lines.writeBytes("}\n".getBytes(StandardCharsets.UTF_8));
    lines.writeBytes(good);
    return lines.toByteArray();
  }

  private static byte[] blanks(byte[] bytes) {
    byte[] blanks = bytes.clone();
    for (int index = 0; index < blanks.length; index++) {
      blanks[index] = blanks[index] == '\n' ? (byte) ' ' : blanks[index];
    }
    return blanks;
  }

  private static List<JsonNode> rows(Path csv) throws IOException, BrokenFileException {
    try (InputStream stream = Files.newInputStream(csv)) {
      return Records.of(CsvRecords.canonical(stream, 1_000_000)).stream()
          .<JsonNode>map(RawRecord::node)
          .toList();
    }
  }

  private static List<JsonNode> expected(Path json) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode row : StrictJson.MAPPER.readTree(json.toFile())) {
      ObjectNode filled = row.deepCopy();
      // A cell without a value is left out: CSV cannot tell it from one that is not there.
      filled.properties().removeIf(cell -> cell.getValue().asText().isEmpty());
      rows.add(filled);
    }
    return rows;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static void judge(Path file, long good, long bad, String verdict) {
    FileCheck check =
        FileCheck.of(
            InputLister.list(List.of(file)).stream()
                .map(found -> new SourceFile(found, OPTIONS))
                .toList());
    FileCheck.Checked checked = check.files().get(0);
    assertThat(checked.ledger().balances()).isTrue();
    switch (verdict) {
      case "KEEP" -> assertThat(kept(checked)).isEqualTo(good);
      case "NORM" ->
          // Repaired and kept, or else set aside: never lost, and never the neighbours with it.
          assertThat(checked.summary().verdict() == Verdict.QUARANTINED ? good : kept(checked))
              .isBetween(good, good + bad);
      case "QUAR" -> {
        assertThat(kept(checked)).isEqualTo(good);
        assertThat(checked.ledger().quarantined()).isEqualTo(bad);
      }
      case "QFILE" -> {
        assertThat(checked.summary().verdict()).isEqualTo(Verdict.QUARANTINED);
        assertThat(kept(checked)).isZero();
        assertThat(checked.problems()).isNotEmpty();
      }
      case "SKIP" -> {
        assertThat(checked.summary().verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(checked.ledger().seen()).isZero();
        assertThat(checked.problems()).isNotEmpty();
      }
      default -> assertThat(kept(checked)).isBetween(good, good + bad);
    }
  }

  private static long kept(FileCheck.Checked checked) {
    return checked.ledger().kept() + checked.ledger().merged();
  }
}
