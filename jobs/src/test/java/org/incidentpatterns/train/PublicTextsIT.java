package org.incidentpatterns.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.Shared;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.classify.AxisModel;
import org.incidentpatterns.classify.AxisModel.Figures;
import org.incidentpatterns.classify.Model;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.evaluate.LabelledText;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says what training gives on real, labelled incident reports, which are not part of the project.
 * Skipped where they are absent; {@code -Dshared.dir=DIR} says where they lie.
 */
@ExtendWith(SparkExtension.class)
final class PublicTextsIT {
  private static final Map<String, String> CAUSES =
      Map.of(
          "dependency", "third_party",
          "database", "data_store",
          "process", "process_gap");

  private static final Map<String, String> TRIGGERS =
      Map.of(
          "deploy", "deployment",
          "config_change", "configuration_change",
          "load", "load_change",
          "hardware", "hardware_fault",
          "third_party", "third_party_event");

  /** What the coarse classes of the public tables may mean in our words. */
  private static final Map<String, List<String>> COARSE =
      Map.of(
          "DEPLOY", List.of("deployment", "code_defect", "hardware"),
          "EXTERNAL", List.of("third_party", "hardware", "network"),
          "MAINTAIN", List.of("process_gap", "deployment"),
          "OTHERS",
              List.of(
                  Axis.UNDETERMINED,
                  Axis.NOT_DOCUMENTED,
                  "process_gap",
                  "hardware",
                  "network",
                  "data_store",
                  "code_defect",
                  "security",
                  "expiry",
                  "third_party",
                  "testing_gap"));

  @Test
  void shouldSayWhatTrainingGivesOnPublicTexts(SparkSession spark) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (String line : Files.readAllLines(Shared.require("data/labelled/dev.jsonl"))) {
      texts.add(text(new ObjectMapper().readTree(line)));
    }

    Model model =
        new Trainer(Rulebook.standard(), new RegressionJob(spark), step -> {})
            .train(texts, "dev.jsonl", "0");

    for (AxisModel axis : model.axes()) {
      System.out.printf("%s: used %s, %s%n", axis.axis(), axis.used(), axis.why());
      System.out.printf("  weights %s %s%n", axis.rulesWeight(), axis.modelWeight());
      Figures figures = axis.figures();
      if (figures != null) {
        System.out.printf(
            "  %d texts by %s: rules %d, model %d, together %d, confidence %.2f%n",
            figures.texts(),
            figures.leftOut(),
            figures.rules(),
            figures.model(),
            figures.together(),
            figures.confidence());
        figures.origins().forEach(origin -> System.out.println("    " + origin));
      }
    }
    assertThat(model.axes()).hasSize(3);
    assertThat(model.axes())
        .allSatisfy(
            axis ->
                assertThat(axis.used())
                    .isEqualTo(
                        axis.figures() != null
                            && axis.figures().chance() <= AxisTrainer.MOST_CHANCE));
  }

  private static LabelledText text(JsonNode record) {
    Map<Axis, List<String>> accepted = new EnumMap<>(Axis.class);
    String cause = record.path("root_cause").asText();
    String category = record.path("category").asText();
    accepted.put(
        Axis.ROOT_CAUSE, COARSE.containsKey(category) ? COARSE.get(category) : open(cause, CAUSES));
    if (record.path("detection").isTextual()) {
      accepted.put(Axis.DETECTION, open(record.path("detection").asText(), Map.of()));
    }
    if (record.path("trigger").isTextual()) {
      accepted.put(Axis.TRIGGER, open(record.path("trigger").asText(), TRIGGERS));
    }
    String source = record.path("source").asText();
    String origin =
        source.replaceFirst(" row .*", "").replaceFirst("@\\S+( \\S*_label.csv)?.*", "$1");
    return LabelledTexts.text(
        origin, record.path("title").asText(), record.path("text").asText(), accepted);
  }

  private static List<String> open(String word, Map<String, String> words) {
    return switch (word) {
      case "unknown" -> List.of(Axis.UNDETERMINED, Axis.NOT_DOCUMENTED);
      case "unstated" -> List.of(Axis.NOT_DOCUMENTED);
      default -> List.of(words.getOrDefault(word, word));
    };
  }
}
