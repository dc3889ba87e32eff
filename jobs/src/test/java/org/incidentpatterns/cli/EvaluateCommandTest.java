package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.evaluate.Evaluation;
import org.incidentpatterns.evaluate.EvaluationFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code evaluate} makes of labels that hold their texts, for which it needs no Spark. */
final class EvaluateCommandTest {
  @TempDir Path folder;

  private Path labels;
  private Path dataset;

  @BeforeEach
  void writeLabels() throws IOException {
    dataset = Files.createDirectory(folder.resolve("dataset"));
    labels = folder.resolve("labels.jsonl");
    Files.writeString(
        labels,
        """
        {"id": "A-1", "source": "north", "title": "Outage", "text": "The root cause was a race condition.", "root_cause": "bug", "detection": "unstated"}
        {"id": "A-2", "source": "north", "title": "Late\\u001bmail", "text": "The root cause was a race condition.", "root_cause": "network"}
        {"id": "A-3", "source": "south", "title": "Full", "text": "It rained.", "root_cause": "unknown"}
        {"id": "A-4", "source": "south", "title": "Nobody looked", "text": "It rained."}
        """);
  }

  @Test
  void shouldPrintTablesAndTellTheRestOnStandardError() {
    CommandLineRun run = evaluate();

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("labels.jsonl: 3 texts of 2 origins; taxonomy ")
        .contains("Root cause: right 2 of 3, 67% (21–94%); ")
        .containsPattern(
            "(?m)^  Code defects +1 +2 +1 +50% \\(9–91%\\) +100% \\(21–100%\\) +0\\.67$")
        .containsPattern("(?m)^  north +2 +1 +")
        .contains("     1  Network → Code defects")
        .contains("  A-2  Late mail")
        .contains("      labelled Network; found Code defects, confidence 0.")
        .contains("“The root cause was a race condition.”")
        .contains("Noticed first: right 1 of 1, ")
        .doesNotContain("\u001b");
    assertThat(run.err())
        .startsWith("1 of 4 records carry no label and do not count")
        .contains("Labelling 3 texts …")
        .endsWith("Not stored: nothing was published in %s%n".formatted(dataset));
    assertThat(dataset).isEmptyDirectory();
  }

  @Test
  void shouldPrintOneJsonObject() throws IOException {
    CommandLineRun run = evaluate("--format", "json", "--quiet", "--mistakes", "1");

    JsonNode evaluation = new ObjectMapper().readTree(run.out());
    assertThat(run.err()).isEmpty();
    assertThat(evaluation.at("/labels").asText()).isEqualTo("labels.jsonl");
    assertThat(evaluation.at("/labels_sha256").asText()).hasSize(64);
    assertThat(evaluation.at("/origins/1/origin").asText()).isEqualTo("south");
    JsonNode causes = evaluation.at("/axes/0");
    assertThat(causes.at("/axis").asText()).isEqualTo("root_cause");
    assertThat(causes.at("/right/count").asLong()).isEqualTo(2);
    assertThat(causes.at("/right/of").asLong()).isEqualTo(3);
    // Wilson (1927) for 2 of 3.
    assertThat(causes.at("/right/low").asDouble()).isBetween(0.2076, 0.2077);
    assertThat(causes.at("/right/high").asDouble()).isBetween(0.9385, 0.9386);
    assertThat(causes.at("/mistakes")).hasSize(1);
    assertThat(causes.at("/mistakes/0/id").asText()).isEqualTo("A-2");
    assertThat(causes.at("/mistakes/0/labelled/0").asText()).isEqualTo("network");
    assertThat(causes.at("/mistakes/0/found").asText()).isEqualTo("code_defect");
    assertThat(evaluation.at("/axes/1/kappa").isNull()).isTrue();
  }

  @Test
  void shouldKeepTheEvaluationWithTheDatasetUnlessToldNotTo() throws IOException {
    publish();
    assertThat(evaluate("--no-store").err()).doesNotContain("tored");
    assertThat(EvaluationFile.read(dataset)).isEmpty();

    CommandLineRun run = evaluate();

    assertThat(run.err())
        .endsWith("Stored for the next report: %s%n".formatted(dataset.resolve("evaluation.json")));
    assertThat(EvaluationFile.read(dataset)).map(Evaluation::texts).contains(3L);
  }

  @Test
  void shouldReadForeignWordsThroughAMap() throws IOException {
    Files.writeString(
        labels, "[{\"text\": \"The root cause was a race condition.\", \"why\": \"Oops\"}]");
    Path map = folder.resolve("map.yaml");
    Files.writeString(map, "axes: {root_cause: {fields: why, words: {oops: code_defect}}}");

    CommandLineRun run = evaluate("--map", map.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Root cause: right 1 of 1, ");
  }

  @Test
  void shouldRefuseWhatItCannotRead() throws IOException {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "axis: {}");

    assertRefused("Cannot read map: no such file: none.yaml", "--map", "none.yaml");
    assertRefused("Cannot read " + broken + ": 1 problem:", "--map", broken.toString());
    assertRefused("Cannot read settings: no such file: none.yaml", "--config", "none.yaml");
    assertRefused("Cannot show mistakes: not a number from 0: -1", "--mistakes", "-1");
    Files.writeString(labels, "{\"id\": \"A\", \"root_cause\": \"oops\"}\n");
    assertRefused("Cannot read labels: 1 problem: " + labels);
    Files.writeString(labels, "{\"id\": \"A\", \"root_cause\": \"bug\"}\n");
    assertRefused("Cannot read dataset: nothing was published there: " + dataset);
  }

  private void assertRefused(String message, String... options) {
    CommandLineRun run = evaluate(options);

    assertThat(run.status()).as(message).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(message);
  }

  /** Stands for a dataset of which only that it is there matters. */
  private void publish() throws IOException {
    Files.writeString(dataset.resolve("CURRENT"), "a-run\n");
    Files.createDirectories(dataset.resolve("snapshots").resolve("a-run"));
  }

  private CommandLineRun evaluate(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("evaluate", "--labels", labels.toString(), "--dataset", dataset.toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }
}
