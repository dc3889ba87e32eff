package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.publish.DatasetLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a run does when all is not as it should be. */
@ExtendWith(SparkExtension.class)
final class RunCommandIT {
  @TempDir Path path;

  private final SparkSession spark;

  RunCommandIT(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void shouldPublishWithAWarningThenRefuseWhatLostHalfAndKeepTheOldSnapshot() throws IOException {
    exports()
        .with("a.jsonl", incident("A").json(), incident("B").json(), incident("C").json(), "broken")
        .with("README.txt", "# Exports");

    CommandLineRun first = run("--format", "json");

    assertThat(first.status()).as(first.err()).isEqualTo(3);
    JsonNode summary = new ObjectMapper().readTree(first.out());
    assertThat(summary.at("/ledger/seen").asLong()).isEqualTo(4);
    assertThat(summary.at("/ledger/kept").asLong()).isEqualTo(3);
    assertThat(summary.at("/ledger/quarantined").asLong()).isEqualTo(1);
    assertThat(summary.at("/reports/0/quarter").asText()).isEqualTo("2025-Q4");
    assertThat(path.resolve("reports/2025-Q4/report.html")).isNotEmptyFile();
    String published = Files.readString(dataset().resolve("CURRENT"));

    exports().with("a.jsonl", incident("A"));
    CommandLineRun second = run();

    assertThat(second.status()).isEqualTo(4);
    assertThat(second.err())
        .contains("Cannot publish dataset: 1 records were kept, the last run kept 3")
        .contains("nothing was published");
    assertThat(Files.readString(dataset().resolve("CURRENT"))).isEqualTo(published);
    assertThat(snapshots()).hasSize(1);
  }

  @Test
  void shouldRefuseWhereNothingWasKept() {
    exports().with("a.jsonl", "not json");

    CommandLineRun run = run();

    assertThat(run.status()).isEqualTo(4);
    assertThat(run.err()).contains("Cannot publish dataset: fewer records were kept");
    assertThat(dataset().resolve("CURRENT")).doesNotExist();
    assertThat(path.resolve("reports")).doesNotExist();
  }

  @Test
  void shouldRefuseWhereNoRecordIsAnIncident() {
    exports().with("a.jsonl", incident("A").kind(Kind.DRILL));

    CommandLineRun run = run();

    assertThat(run.status()).isEqualTo(4);
    assertThat(run.err()).contains("no record of kind incident was kept");
  }

  @Test
  void shouldRefuseWhileAnotherRunHoldsTheDataset() throws IOException {
    exports().with("a.jsonl", incident("A"));

    try (DatasetLock held = DatasetLock.take(dataset())) {
      CommandLineRun run = run();

      assertThat(held).isNotNull();
      assertThat(run.status()).isEqualTo(5);
      assertThat(run.err()).contains("Cannot write dataset: another run holds it");
    }
  }

  private ExportFolder exports() {
    return new ExportFolder(path.resolve("exports"));
  }

  private Path dataset() {
    return path.resolve("dataset");
  }

  private List<Path> snapshots() throws IOException {
    try (Stream<Path> paths = Files.list(dataset().resolve("snapshots"))) {
      return paths.toList();
    }
  }

  private CommandLineRun run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--input",
                path.resolve("exports").toString(),
                "--dataset",
                dataset().toString(),
                "--reports",
                path.resolve("reports").toString(),
                "--quarter",
                "2025-Q4"));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(spark, arguments.toArray(String[]::new));
  }
}
