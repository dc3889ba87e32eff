package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.Shared;
import org.incidentpatterns.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Six years of a real status page, of which nothing may be lost. */
@ExtendWith(SparkExtension.class)
final class GithubStatusIT {
  @TempDir Path folder;

  private final SparkSession spark;

  GithubStatusIT(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void shouldKeepEveryIncidentAndReportEveryQuarter() throws IOException {
    Path export = Shared.require("data/github-statuses/incidents.jsonl");

    CommandLineRun run =
        CommandLineRun.of(
            spark,
            "run",
            "--quiet",
            "--input",
            export.toString(),
            "--quarter",
            "all",
            "--as-of",
            "2026-11-20",
            "--dataset",
            folder.resolve("dataset").toString(),
            "--reports",
            folder.resolve("reports").toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Records  seen 811 = kept 811 + merged 0 + quarantined 0 + skipped 0");
    List<String> quarters = quarters();
    assertThat(quarters).isNotEmpty();
    assertThat(quarters)
        .allSatisfy(
            quarter ->
                assertThat(folder.resolve("reports").resolve(quarter).resolve("report.html"))
                    .isNotEmptyFile());
    assertThat(run.out().lines().filter(line -> line.startsWith("Report ")))
        .hasSameSizeAs(quarters);
  }

  private List<String> quarters() throws IOException {
    try (Stream<Path> below = Files.list(folder.resolve("dataset/current/incidents"))) {
      return below
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("quarter="))
          .map(name -> name.substring("quarter=".length()))
          .sorted()
          .toList();
    }
  }
}
