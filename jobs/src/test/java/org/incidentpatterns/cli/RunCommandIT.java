package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

  @Test
  void shouldLetPeopleHaveTheLastWordAndTellWhatTheySetForNobody() throws IOException {
    ObjectNode declared = incident("A").node();
    declared
        .put("body", "## Root cause\n\nThe certificate of the gateway expired.\n")
        .putObject("declared")
        .put("root_cause", "Software bug")
        .put("detection", "Gremlins");
    exports().with("a.jsonl", declared.toString(), declared.put("id", "B").toString());
    Path settings = path.resolve("settings.yaml");
    Files.writeString(settings, "labels:\n  overrides: overrides.csv\n");
    Files.writeString(
        path.resolve("overrides.csv"),
        """
        id,axis,category,reason,current
        A,root_cause,expiry,The text has it,code_defect
        A,trigger,not_documented,,not_documented
        Z,detection,customer_report,"They called, twice",
        """);

    CommandLineRun run = run("--format", "json", "--config", settings.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("Overrides: 1 row as review wrote it, without a reason");
    JsonNode overrides = new ObjectMapper().readTree(run.out()).path("overrides");
    assertThat(overrides.path("applied").asLong()).isEqualTo(1);
    assertThat(overrides.path("untouched").asLong()).isEqualTo(1);
    assertThat(overrides.path("unmatched")).hasSize(1);
    assertThat(overrides.at("/unmatched/0/line").asLong()).isEqualTo(4);
    assertThat(overrides.at("/unmatched/0/id").asText()).isEqualTo("Z");
    assertThat(overrides.path("ambiguous")).isEmpty();
    assertThat(
            query(
                "SELECT category, basis, reason, quote FROM labels "
                    + "WHERE incident_id = 'A' AND axis = 'root_cause'"))
        .containsExactly(
            "category,basis,reason,quote",
            "expiry,override,The text has it,The certificate of the gateway expired.");
    assertThat(
            query("SELECT incident_id, axis, declared_category, text_category FROM disagreements"))
        .containsExactly(
            "incident_id,axis,declared_category,text_category", "B,root_cause,code_defect,expiry");
    assertThat(path.resolve("reports/2025-Q4/report.html"))
        .content()
        .contains(
            "set by review: The text has it", "Declared labels that the text does not bear out");
    String published = Files.readString(dataset().resolve("CURRENT"));

    Files.writeString(
        path.resolve("overrides.csv"),
        "id,axis,category,reason\nA,root_cause,expiry,Other words\n");
    CommandLineRun again = run("--config", settings.toString());

    assertThat(again.out()).contains("Set      1 label by people; no row changed nothing");
    assertThat(Files.readString(dataset().resolve("CURRENT"))).isNotEqualTo(published);
  }

  @Test
  void shouldNotRunWithOverridesThatAreWrong() throws IOException {
    exports().with("a.jsonl", incident("A"));
    Path settings = path.resolve("settings.yaml");
    Files.writeString(settings, "labels:\n  overrides: overrides.csv\n");
    Files.writeString(
        path.resolve("overrides.csv"), "id,axis,category,reason\nA,root_cause,gremlins,x\n");

    CommandLineRun run = run("--config", settings.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("line 2: unknown category of root_cause: gremlins (nearest: ");
    assertThat(dataset()).doesNotExist();
  }

  @Test
  void shouldExplainWhatStandsInTheTimelineAloneAsTheRunReadIt() {
    exports()
        .with(
            "a.jsonl",
            incident("A")
                .jsonWith(
                    "timeline",
                    "[{\"at\": \"2025-10-02T12:04:00Z\", \"text\": \"The login alert paged the on-call.\"}]"));
    run();

    CommandLineRun explained = explain("A");

    assertThat(explained.out())
        .contains("Automated alerting", "The login alert paged the on-call.");
    assertThat(explained.err()).doesNotContain("The dataset says otherwise");
  }

  @Test
  void shouldExplainTheIncidentOfOneSourceAndGuessNoneOfTwo() throws IOException {
    exports()
        .with("a.jsonl", incident("A"))
        .with("table.csv", "Key,Summary,Started", "A,Another one,2025-10-05T10:00:00Z");
    Path settings = path.resolve("settings.yaml");
    Files.writeString(
        settings,
        "labels:\n  overrides: overrides.csv\ncolumns:\n  id: Key\n  title: Summary\n  started_at: Started\n");
    Files.writeString(
        path.resolve("overrides.csv"), "id,axis,category,reason\nA,trigger,deployment,So\n");

    CommandLineRun run = run("--config", settings.toString());

    assertThat(run.out())
        .contains("Set      0 labels by people; 1 row changed nothing")
        .contains("line 2: A, trigger: several sources have that id; fill column source");
    CommandLineRun both = explain("A");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err())
        .contains(
            "Cannot explain incident: several have the id: A (say which with --source: canonical, generic-csv)");
    assertThat(explain("A", "--source", "generic-csv").out()).startsWith("A  Another one");
  }

  private CommandLineRun explain(String... arguments) {
    List<String> all = new ArrayList<>(List.of("explain", "--dataset", dataset().toString()));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(spark, all.toArray(String[]::new));
  }

  private List<String> query(String statement) {
    return CommandLineRun.of(
            spark, "sql", "--format", "csv", "--dataset", dataset().toString(), statement)
        .out()
        .lines()
        .toList();
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
