package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.classify.AxisModel;
import org.incidentpatterns.classify.Model;
import org.incidentpatterns.classify.ModelFile;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The labels of single incidents of a published dataset. */
@ExtendWith({SparkExtension.class, SampleRunExtension.class})
final class ExplainCommandIT {
  private final SparkSession spark;
  private final SampleRun sample;

  ExplainCommandIT(SparkSession spark, SampleRun sample) {
    this.spark = spark;
    this.sample = sample;
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
        sample.command(spark, "explain", "INC-231", "--config", settings.toString());

    assertThat(run.out()).contains("et by review: A disk broke");
    assertThat(run.err())
        .contains("The dataset says otherwise: root_cause: ")
        .contains("give its --config, or run again");
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

  private CommandLineRun explain(String... arguments) {
    return sample.quietly(spark, "explain", arguments);
  }
}
