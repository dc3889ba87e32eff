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
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.PostmortemFixtures;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.postmortem.SectionName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Quarters that were published under one taxonomy, labelled again under another. */
@ExtendWith(SparkExtension.class)
final class RelabellingIT {
  private static final String POWER = "The root cause was a power outage in the data centre.";

  @TempDir Path folder;

  private final SparkSession spark;

  RelabellingIT(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void shouldTellWhatIsLabelledOtherwiseAndTellItAgainWhenRepeated() throws IOException {
    exports(caused("A", POWER), caused("B", POWER).startedAt("2025-08-02T12:00:00Z"));
    assertThat(run().out()).doesNotContain("Labels ");

    taxonomy("version: ours-1\naxes:\n  root_cause: [{id: hardware, merge_into: third_party}]\n");
    CommandLineRun second = run();

    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.out())
        .containsPattern(
            "(?m)^Labels   taxonomy 2026\\.2\\+ours-1\\.[0-9a-f]{8}, before 2026\\.2: "
                + "2 labels are others because of it$")
        .contains(
            "         Root cause: Hardware and facilities → Third-party outages: 2 "
                + "(2025-Q3 1, 2025-Q4 1)");
    assertThat(labelLines(run())).isEqualTo(labelLines(second)).hasSize(2);
    JsonNode relabelled =
        new ObjectMapper().readTree(run("--format", "json").out()).path("relabelled");
    assertThat(relabelled.path("from_version").asText()).isEqualTo("2026.2");
    assertThat(relabelled.at("/changes/0/from").asText()).isEqualTo("hardware");
    assertThat(relabelled.at("/changes/0/to").asText()).isEqualTo("third_party");
    assertThat(relabelled.at("/changes/0/why").asText()).isEqualTo("taxonomy");
    assertThat(relabelled.at("/changes/0/incidents").asLong()).isEqualTo(2);
    assertThat(relabelled.at("/changes/0/quarters/2025-Q3").asLong()).isEqualTo(1);
    assertThat(
            sql("SELECT quarter, from_category, to_category, incidents FROM relabelled ORDER BY quarter")
                .lines())
        .containsExactly(
            "quarter,from_category,to_category,incidents",
            "2025-Q3,hardware,third_party,1",
            "2025-Q4,hardware,third_party,1");

    assertThat(reported().at("/relabelled/moves"))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"axis\":\"Root cause\",\"from_title\":\"Hardware and facilities\","
                + "\"to_title\":\"Third-party outages\",\"why\":\"taxonomy\","
                + "\"incidents\":1,\"before\":1}");
    assertThat(reported().at("/relabelled/from_version").asText()).isEqualTo("2026.2");
    assertThat(Files.readString(report("report.html")))
        .contains("Labels that moved with the taxonomy");

    exports(caused("A", POWER), caused("B", "Nothing is known."), caused("C", POWER));
    CommandLineRun later = run("--format", "json");

    assertThat(new ObjectMapper().readTree(later.out()).path("relabelled").isNull()).isTrue();
    assertThat(sql("SELECT count(*) AS moves FROM relabelled").lines())
        .containsExactly("moves", "0");
    assertThat(reported().path("relabelled").isNull()).isTrue();
    assertThat(Files.readString(report("report.html")))
        .doesNotContain("Labels that moved with the taxonomy");
  }

  @Test
  void shouldTellEditedRecordsApartAndThatNothingElseChanged() throws IOException {
    exports(caused("A", POWER));
    run();

    taxonomy("version: ours-1\naxes:\n  root_cause: [{id: capacity, phrases: [tiny teeth]}]\n");
    exports(caused("A", "The root cause was an expired certificate."));

    assertThat(run().out())
        .contains("before 2026.2: 0 labels are others because of it; 2 for other reasons")
        .contains(
            "Root cause: Hardware and facilities → Expired certificates and credentials: 1 "
                + "(2025-Q4 1) edited");

    taxonomy("version: ours-2\naxes:\n  root_cause: [{id: capacity, phrases: [tiny tusks]}]\n");

    assertThat(run().out()).containsPattern("before 2026\\.2\\+ours-1\\.\\w+: no label is another");
  }

  private static List<String> labelLines(CommandLineRun run) {
    return run.out()
        .lines()
        .filter(line -> line.startsWith("Labels ") || line.contains(" → "))
        .toList();
  }

  private static PostmortemFixtures.Builder caused(String id, String cause) {
    return incident(id).section(SectionName.ROOT_CAUSE, cause);
  }

  private void exports(PostmortemFixtures.Builder... incidents) {
    new ExportFolder(folder.resolve("exports")).with("a.jsonl", incidents);
  }

  private void taxonomy(String yaml) throws IOException {
    Files.writeString(folder.resolve("ours.yaml"), yaml);
    Files.writeString(folder.resolve("settings.yaml"), "labels: {taxonomy: ours.yaml}");
  }

  private CommandLineRun run(String... more) throws IOException {
    Path settings = folder.resolve("settings.yaml");
    if (!Files.exists(settings)) {
      Files.writeString(settings, "keep_snapshots: 3");
    }
    List<String> arguments = new ArrayList<>(List.of("run", "-q", "--config", settings.toString()));
    arguments.addAll(List.of("--input", folder.resolve("exports").toString()));
    arguments.addAll(List.of("--dataset", folder.resolve("dataset").toString()));
    arguments.addAll(List.of("--reports", folder.resolve("reports").toString()));
    arguments.addAll(List.of("--quarter", "2025-Q4"));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(spark, arguments.toArray(String[]::new));
  }

  private JsonNode reported() throws IOException {
    return new ObjectMapper().readTree(Files.readString(report("report.json"))).path("method");
  }

  private Path report(String file) {
    return folder.resolve("reports").resolve("2025-Q4").resolve(file);
  }

  private String sql(String statement) {
    return CommandLineRun.of(
            spark,
            "sql",
            "--format",
            "csv",
            "--dataset",
            folder.resolve("dataset").toString(),
            statement)
        .out();
  }
}
