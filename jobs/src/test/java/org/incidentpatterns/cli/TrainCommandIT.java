package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
final class TrainCommandIT {
  private final SparkSession spark;

  @TempDir private Path path;

  TrainCommandIT(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void shouldTrainTheSameModelTwiceAndUseIt() throws IOException {
    Path labels = labels(36);

    CommandLineRun first = train(labels, "first");
    CommandLineRun second = train(labels, "second");

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("36 labelled texts in labels.jsonl", "Root cause: the model joins the rules")
        .contains("36 texts of 3 origins, whole origins left out, 3 times")
        .contains(path.resolve("first/model.json").toString());
    assertThat(first.err()).contains("Cross-validating root_cause: 3 of 3");
    assertThat(second.status()).isZero();
    assertThat(path.resolve("second/model.json"))
        .hasSameBinaryContentAs(path.resolve("first/model.json"));

    CommandLineRun without = evaluate(labels, "labels: {}");
    CommandLineRun with = evaluate(labels, "labels: {model: first}");

    assertThat(with.status()).as(with.err()).isZero();
    assertThat(with.err()).contains("was trained on these very labels");
    assertThat(right(with)).isGreaterThan(right(without) + 10);
  }

  @Test
  void shouldSayAsJsonThatAHandfulOfLabelsTeachesNothing() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            spark,
            "train",
            "--labels",
            labels(9).toString(),
            "--output",
            path.resolve("model").toString(),
            "--format",
            "json",
            "-q");

    JsonNode result = new ObjectMapper().readTree(run.out());
    assertThat(run.err()).isEmpty();
    assertThat(result.at("/axes/0/used").asBoolean(true)).isFalse();
    assertThat(result.at("/axes/0/why").asText()).isEqualTo("9 labelled texts, 20 are needed");
    assertThat(result.at("/version").asText()).matches("[0-9a-f]{12}");
  }

  @Test
  void shouldRefuseSettingsWhoseModelIsNotThere() throws IOException {
    CommandLineRun run = evaluate(labels(9), "labels: {model: nowhere}");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("Cannot read model: no such file: " + path.resolve("nowhere/model.json"));
  }

  private long right(CommandLineRun evaluation) throws IOException {
    return new ObjectMapper().readTree(evaluation.out()).at("/axes/0/right/count").asLong(-1);
  }

  private CommandLineRun train(Path labels, String output) {
    return CommandLineRun.of(
        spark, "train", "--labels", labels.toString(), "--output", path.resolve(output).toString());
  }

  private CommandLineRun evaluate(Path labels, String settings) throws IOException {
    Path config = Files.writeString(path.resolve("settings.yaml"), settings);
    return CommandLineRun.of(
        "evaluate",
        "--labels",
        labels.toString(),
        "--config",
        config.toString(),
        "--format",
        "json",
        "--no-store");
  }

  /** Two causes in words of the house, from three teams. */
  private Path labels(int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      boolean even = number % 2 == 0;
      lines.add(
          """
          {"id": "T-%d", "source": "team-%d", "title": "Incident %d", \
          "text": "## Root cause\\nThe %s of shop %d gave way.", "root_cause": "%s"}"""
              .formatted(
                  number,
                  number / 2 % 3,
                  number,
                  even ? "flux spring" : "quota gnome",
                  number,
                  even ? "hardware" : "capacity"));
    }
    return Files.write(path.resolve("labels.jsonl"), lines);
  }
}
