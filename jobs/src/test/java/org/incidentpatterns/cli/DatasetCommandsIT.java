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
import org.incidentpatterns.classify.AxisModel;
import org.incidentpatterns.classify.CorrectionReader;
import org.incidentpatterns.classify.Corrections;
import org.incidentpatterns.classify.Model;
import org.incidentpatterns.classify.ModelFile;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read a published dataset. */
@ExtendWith({SparkExtension.class, SampleRunExtension.class})
final class DatasetCommandsIT {
  private static final String QUERY =
      "SELECT id, title, services, customer_minutes FROM incidents "
          + "WHERE quarter = '2025-Q4' AND kind = 'incident' ORDER BY id LIMIT 2";

  private final SparkSession spark;
  private final SampleRun sample;

  DatasetCommandsIT(SparkSession spark, SampleRun sample) {
    this.spark = spark;
    this.sample = sample;
  }

  @Test
  void shouldPrintRowsAsATable() {
    CommandLineRun run = sql("table", QUERY);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines().toList())
        .hasSize(4)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).matches("id +title +services +customer_minutes");
              assertThat(lines.get(1)).matches("-+  -+  -+  -+");
              assertThat(lines.get(2)).contains("[\"");
            });
  }

  @Test
  void shouldPrintRowsAsCsv() {
    CommandLineRun run = sql("csv", "SELECT 'a \"b\", c' AS text, null AS nothing, 1.5 AS number");

    assertThat(run.out()).isEqualTo("text,nothing,number\r\n\"a \"\"b\"\", c\",,1.5\r\n");
  }

  @Test
  void shouldPrintRowsAsJson() throws IOException {
    JsonNode rows = new ObjectMapper().readTree(sql("json", QUERY).out());

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).path("id").asText()).isNotBlank();
    assertThat(rows.get(0).path("services").isArray()).isTrue();
    assertThat(
            rows.get(0).path("customer_minutes").isIntegralNumber()
                || rows.get(0).path("customer_minutes").isNull())
        .isTrue();
  }

  @Test
  void shouldPrintTheHeaderAloneWhereNoRowIsFound() throws IOException {
    String nothing = "SELECT id FROM incidents WHERE id = 'none'";

    assertThat(sql("csv", nothing).out()).isEqualTo("id\r\n");
    assertThat(new ObjectMapper().readTree(sql("json", nothing).out())).isEmpty();
    assertThat(sql("table", nothing).out().lines()).hasSize(2);
  }

  @Test
  void shouldTellWhatIsWrongWithAStatement() {
    for (String statement : new String[] {"SELEC 1", "SELECT x FROM nowhere", "SELECT 1 / 0"}) {
      CommandLineRun run = sql("table", statement);

      assertThat(run.status()).as(statement).isEqualTo(2);
      assertThat(run.err()).startsWith("Cannot run statement: ");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void shouldExplainTheLabelsOfAnIncident() {
    CommandLineRun run = explain("INC-231");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("INC-231  ")
        .contains("Its labels", "Root cause", "Noticed first", "“")
        .contains("The text", "[1] ", "┃ ", "How it was weighed")
        .doesNotContain("\u001b");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
  }

  @Test
  void shouldExplainAnIncidentAsAPageAndAsJson(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("INC-231.html");

    CommandLineRun page = explain("INC-231", "--format", "html", "--output", file.toString());
    JsonNode json = new ObjectMapper().readTree(explain("INC-231", "--format", "json").out());

    assertThat(page.status()).as(page.err()).isZero();
    assertThat(page.out()).isEmpty();
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("<mark id=\"p-1\"");
    assertThat(json.at("/id").asText()).isEqualTo("INC-231");
    assertThat(json.at("/axes/0/labels/0/label/category").asText()).isNotEmpty();
    assertThat(json.at("/text/0/pieces")).isNotEmpty();
  }

  @Test
  void shouldListWhatFaintlyCountsOnDemandAndAlwaysInJson() throws IOException {
    String brief = explain("INC-231").out();
    String all = explain("INC-231", "--all").out();
    JsonNode json = new ObjectMapper().readTree(explain("INC-231", "--format", "json").out());

    assertThat(brief).contains("that faintly sound like it, ");
    assertThat(all).doesNotContain("that faintly sound").hasSizeGreaterThan(brief.length());
    assertThat(json.findValues("likeness")).anyMatch(one -> one.asDouble(1) < 0.3);
    assertThat(json.findValues("faint_left_out")).allMatch(left -> left.asLong() == 0);
  }

  @Test
  void shouldExplainHowATrainedModelWeighedALabel(@TempDir Path folder) throws IOException {
    AxisModel cause =
        new AxisModel(
            "root_cause",
            true,
            "",
            null,
            0.5,
            0.5,
            List.of("capacity", "configuration"),
            List.of(0.0, 0.0),
            List.of(
                new AxisModel.Feature("score:configuration", 1, List.of(-1.0, 1.0)),
                new AxisModel.Feature("section:root_cause", 1, List.of(2.0, -2.0))));
    Model model =
        new Model("", Taxonomy.standard().version(), "labels.jsonl", "0", 40, List.of(cause));
    ModelFile.write(folder.resolve("model"), ModelFile.versioned(model));
    Path settings = folder.resolve("settings.yaml");
    Files.writeString(settings, "labels:\n  model: model\n");

    String text = explain("INC-231", "--config", settings.toString()).out();

    assertThat(text)
        .contains("  Rules and trained model together")
        .containsPattern("rules 0\\.\\d\\d, trained model 0\\.\\d\\d, together 0\\.\\d\\d")
        .containsPattern("for it: the rules' points for Configuration errors \\+\\d\\.\\d\\d")
        .containsPattern("against it: section Root cause −\\d\\.\\d\\d")
        .containsOnlyOnce("for it: ");
  }

  @Test
  void shouldExplainWithTheOverridesOfTheSettingsAndSayThatTheDatasetHasOthers(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("overrides.csv"),
        "id,axis,category,reason\nINC-231,root_cause,hardware,A disk broke\n");
    Path settings = folder.resolve("settings.yaml");
    Files.writeString(settings, "labels:\n  overrides: overrides.csv\n");

    CommandLineRun run =
        CommandLineRun.of(
            spark,
            "explain",
            "INC-231",
            "--config",
            settings.toString(),
            "--dataset",
            sample.dataset().toString());

    assertThat(run.out()).contains("et by review: A disk broke");
    assertThat(run.err())
        .contains("The dataset says otherwise: root_cause: ")
        .contains("give its --config, or run again");
  }

  @Test
  void shouldMeasureASampleOfTheDatasetThatPeopleLabelled(@TempDir Path folder) throws IOException {
    Path labels = folder.resolve("labels.csv");
    String drawn =
        sql(
                "csv",
                "SELECT id, source, title, '' AS root_cause, '' AS detection FROM incidents "
                    + "WHERE kind = 'incident' ORDER BY xxhash64(source, id) LIMIT 5")
            .out();
    Files.writeString(labels, drawn.replaceAll(",,\\r\\n", ",capacity,customers\r\n"));

    CommandLineRun run = evaluate(labels, "--no-store");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("Starting Spark to read 5 incidents of the dataset");
    assertThat(run.out()).startsWith("labels.csv: 5 texts of ").contains("Noticed first: right ");
  }

  @Test
  void shouldTellAllIncidentsOfALabelFileThatAreNotThere(@TempDir Path folder) throws IOException {
    Path labels = folder.resolve("labels.csv");
    Files.writeString(labels, "id,detection\nNO-1,alert\nINC-231,alert\nNO-2,alert\n");

    CommandLineRun run = evaluate(labels);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("Cannot read labels: 2 problems: labels.csv")
        .contains("line 2: no such incident in the dataset: NO-1")
        .contains("line 4: no such incident in the dataset: NO-2");
  }

  private CommandLineRun evaluate(Path labels, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--labels",
                labels.toString(),
                "--dataset",
                sample.dataset().toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(spark, arguments.toArray(String[]::new));
  }

  @Test
  void shouldNameTheNearestWhereAnIncidentIsNotThere() {
    CommandLineRun run = explain("inc-23l");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("Cannot explain incident: no such id: inc-23l (nearest: INC-23")
        .contains("list them with: sql ");
  }

  @Test
  void shouldRefuseASourceThatAnIncidentIsNotOf() {
    assertThat(explain("INC-231", "--source", "jira-csv").err())
        .startsWith("Cannot explain incident: INC-231 is not of source: jira-csv (it is of: ");
  }

  @Test
  void shouldListTheLeastCertainLabelsFirst() throws IOException {
    JsonNode rows = new ObjectMapper().readTree(review("--format", "json", "--limit", "20").out());

    assertThat(rows).hasSize(20);
    List<Double> confidences = new ArrayList<>();
    rows.forEach(
        row -> {
          if (row.path("text_says").isNull()) {
            confidences.add(row.path("confidence").asDouble());
          }
        });
    assertThat(confidences).isNotEmpty().isSorted();
    assertThat(rows.get(0).path("title").asText()).isNotEmpty();
  }

  @Test
  void shouldListOneAxisBelowAConfidence() throws IOException {
    JsonNode rows =
        new ObjectMapper()
            .readTree(review("--format", "json", "--axis", "trigger", "--below", "0.7").out());

    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.path("axis").asText()).isEqualTo("trigger");
              assertThat(row.path("text_says").isNull())
                  .isEqualTo(row.path("basis").asText().equals("text"));
            });
    assertThat(review("--axis", "detection", "--limit", "3").out()).contains("detection: ", "“");
  }

  @Test
  void shouldWriteAReviewThatIsReadBackAsItIs(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("overrides.csv");
    Files.writeString(file, review("--format", "csv", "--limit", "1000").out());

    Corrections untouched = CorrectionReader.read(file, Taxonomy.standard());

    assertThat(untouched.untouched()).isGreaterThan(100);
    assertThat(untouched.rows()).isEmpty();
  }

  @Test
  void shouldRefuseAReviewThatItCannotGive() {
    assertThat(review("--axis", "cause").err())
        .startsWith("Cannot read --axis: no such axis: cause (known: root_cause, ");
    assertThat(review("--below", "60").status()).isEqualTo(2);
    assertThat(review("--limit", "0").status()).isEqualTo(2);
  }

  private CommandLineRun explain(String... arguments) {
    return command("explain", arguments);
  }

  private CommandLineRun review(String... arguments) {
    return command("review", arguments);
  }

  private CommandLineRun command(String name, String... arguments) {
    List<String> all =
        new ArrayList<>(List.of(name, "--quiet", "--dataset", sample.dataset().toString()));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(spark, all.toArray(String[]::new));
  }

  private CommandLineRun sql(String format, String statement) {
    return CommandLineRun.of(
        spark, "sql", "--format", format, "--dataset", sample.dataset().toString(), statement);
  }
}
