package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures the classifier on real, labelled incident reports, which are not part of the project.
 * Skipped where they are absent; {@code -Dshared.dir=DIR} says where they lie.
 */
class LabelledTextsTest {
  private static final Map<String, String> CAUSES =
      Map.of(
          "dependency", "third_party",
          "database", "data_store",
          "process", "process_gap",
          "unknown", Axis.UNDETERMINED);

  /** What the coarse classes of the public tables may mean in our words. */
  private static final Map<String, Set<String>> COARSE =
      Map.of(
          "DEPLOY", Set.of("deployment", "code_defect", "hardware"),
          "EXTERNAL", Set.of("hardware", "network", "third_party"),
          "MAINTAIN", Set.of("process_gap", "deployment"),
          "OTHERS",
              Set.of(
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

  private static List<Text> texts = List.of();

  /** A text with its labels, and what the classifier makes of it. */
  private record Text(JsonNode labels, Classification classification) {
    String cause() {
      String label = labels.path("root_cause").asText();
      return CAUSES.getOrDefault(label, label);
    }

    String found(Axis axis) {
      Label label = classification.primary(axis);
      boolean open = axis == Axis.ROOT_CAUSE && label.category().equals(Axis.NOT_DOCUMENTED);
      return open ? Axis.UNDETERMINED : label.category();
    }

    boolean isCauseRight() {
      return found(Axis.ROOT_CAUSE).equals(cause());
    }

    boolean isCauseNearlyRight() {
      Set<String> allowed = COARSE.getOrDefault(labels.path("category").asText(), Set.of());
      return isCauseRight() || allowed.contains(found(Axis.ROOT_CAUSE));
    }

    boolean hasDetection() {
      return labels.path("detection").isTextual();
    }

    boolean isDetectionRight() {
      String label = labels.path("detection").asText();
      String wanted = label.equals("unstated") ? Axis.NOT_DOCUMENTED : label;
      return found(Axis.DETECTION).equals(wanted);
    }
  }

  @BeforeAll
  static void readTexts() throws IOException {
    Path file = sharedFolder().resolve("data/labelled/dev.jsonl");
    assumeTrue(Files.exists(file), () -> "No labelled texts here: " + file);
    List<Text> read = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode labels = new ObjectMapper().readTree(line);
      String title = labels.path("title").asText();
      String body = labels.path("text").asText();
      Classification classification =
          Classified.CLASSIFIER.classify(Fixtures.postmortem(title, body, Declared.NONE));
      read.add(new Text(labels, classification));
    }
    texts = List.copyOf(read);
  }

  private static Path sharedFolder() {
    String given = System.getProperty("shared.dir");
    if (given != null) {
      return Path.of(given);
    }
    Path besideProject = Path.of("../../shared");
    return Files.exists(besideProject) ? besideProject : Path.of("../shared");
  }

  @Test
  void shouldNameTheCauseOfMostTexts() {
    report("cause, as labelled", texts.stream().filter(Text::isCauseRight).count());
    long nearly = texts.stream().filter(Text::isCauseNearlyRight).count();
    report("cause, coarse classes read leniently", nearly);
    confusion().forEach((pair, count) -> System.out.printf("%4d  %s%n", count, pair));
    assertThat((double) nearly / texts.size()).isGreaterThanOrEqualTo(0.75);
  }

  @Test
  void shouldNameWhoNoticedFirstInMostTexts() {
    List<Text> labelled = texts.stream().filter(Text::hasDetection).toList();
    long right = labelled.stream().filter(Text::isDetectionRight).count();
    System.out.printf("detection: %d of %d%n", right, labelled.size());
    assertThat((double) right / labelled.size()).isGreaterThanOrEqualTo(0.85);
  }

  private static void report(String what, long right) {
    System.out.printf(
        "%s: %d of %d, %.0f%%%n", what, right, texts.size(), 100.0 * right / texts.size());
  }

  private static Map<String, Integer> confusion() {
    Map<String, Integer> pairs = new TreeMap<>();
    for (Text text : texts) {
      pairs.merge(text.cause() + " -> " + text.found(Axis.ROOT_CAUSE), 1, Integer::sum);
    }
    return pairs;
  }
}
