package org.incidentpatterns.report.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidentpatterns.report.HaldenReport;
import org.incidentpatterns.report.Quarters;
import org.incidentpatterns.report.html.IndexRow;
import org.incidentpatterns.report.html.PlainCharts;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.tables.LongTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
  private final ReportWriter writer = new ReportWriter(new PlainCharts());

  @TempDir private Path reports;

  @Test
  void shouldPutTheReportItsModelAndItsTablesIntoTheFolderOfTheQuarter() throws IOException {
    Path folder = writer.write(HaldenReport.report(), reports);
    assertThat(folder).isEqualTo(reports.resolve("2025-Q4"));
    assertThat(contents(reports).keySet())
        .contains("2025-Q4/report.html", "2025-Q4/report.json", "2025-Q4/tables/causes.csv")
        .noneMatch(name -> name.startsWith("."));
  }

  @Test
  void shouldWriteTheSameBytesForTheSameModel() throws IOException {
    writer.write(HaldenReport.report(), reports);
    Map<String, String> first = contents(reports);
    writer.write(HaldenReport.report(), reports);
    assertThat(contents(reports)).isEqualTo(first);
  }

  @Test
  void shouldLeaveNothingOfTheOldReport() throws IOException {
    Path folder = writer.write(HaldenReport.report(), reports);
    Files.writeString(folder.resolve("stale.txt"), "old");
    writer.write(Quarters.empty(), reports);
    assertThat(folder.resolve("stale.txt")).doesNotExist();
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("No incident began in this quarter");
  }

  @Test
  void shouldKeepTheOldReportWhenTheNewOneFails() throws IOException {
    writer.write(HaldenReport.report(), reports);
    Map<String, String> before = contents(reports.resolve("2025-Q4"));
    LongTables broken =
        new LongTables(
            () -> {
              throw new UncheckedIOException(new IOException("disk full"));
            },
            List.of());
    assertThatThrownBy(() -> writer.write(Quarters.empty(), broken, reports))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(contents(reports.resolve("2025-Q4"))).isEqualTo(before);
  }

  @Test
  void shouldMendWhatARunThatDiedLeftBehind() throws IOException {
    Path folder = writer.write(HaldenReport.report(), reports);
    Files.move(folder, reports.resolve(".2025-Q4.previous"));
    Files.createDirectory(reports.resolve(".2025-Q4.new"));
    writer.write(HaldenReport.report(), reports);
    assertThat(contents(reports).keySet())
        .contains("2025-Q4/report.html")
        .noneMatch(name -> name.startsWith("."));
  }

  @Test
  void shouldReadBackTheModelThatItWrote() {
    QuarterReport report = ReportJson.read(ReportJson.write(HaldenReport.report()));
    assertThat(ReportJson.read(ReportJson.write(Quarters.measured())).accuracy())
        .isEqualTo(Quarters.measured().accuracy());
    assertThat(ReportJson.write(report)).isEqualTo(ReportJson.write(HaldenReport.report()));
    assertThat(report.incidents()).isEqualTo(HaldenReport.report().incidents());
    assertThat(report.header()).isEqualTo(HaldenReport.report().header());
  }

  @Test
  void shouldWriteJsonThatPeopleAndMachinesRead() {
    String json = ReportJson.write(HaldenReport.report());
    assertThat(json)
        .startsWith("{\n  \"header\": {\n    \"organisation\": \"Halden\",")
        .contains("\"as_of\": \"2026-01-12T05:00:00Z\"", "\"share\": 0.3333333333,")
        .contains("\"kind\": \"invest\"", "\"from\": \"2025-10-01\"", "\"accuracy\": null")
        .doesNotContain("\r")
        .endsWith("}\n");
  }

  @Test
  void shouldReplaceTheIndex() throws IOException {
    ReportWriter.writeIndex(List.of(), reports);
    Path index = ReportWriter.writeIndex(List.of(IndexRow.of(HaldenReport.report())), reports);
    assertThat(Files.readString(index)).contains("href=\"2025-Q4/report.html\"");
    assertThat(contents(reports).keySet()).containsExactly("index.html");
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return contents;
  }
}
