package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.incidentpatterns.Shared;
import org.incidentpatterns.evaluate.Evaluation.AxisFigures;
import org.incidentpatterns.evaluate.EvaluationText;
import org.incidentpatterns.evaluate.Evaluator;
import org.incidentpatterns.evaluate.LabelFile;
import org.incidentpatterns.evaluate.LabelMap;
import org.incidentpatterns.evaluate.LabelReader;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures the classifier on real, labelled incident reports, which are not part of the project.
 * Skipped where they are absent; {@code -Dshared.dir=DIR} says where they lie.
 */
class LabelledTextsTest {
  private static final Rulebook RULEBOOK = Rulebook.standard();

  private static List<AxisFigures> axes = List.of();

  @BeforeAll
  static void evaluate() throws IOException {
    LabelFile labels =
        new LabelReader(LabelMap.standard(RULEBOOK.taxonomy()), RULEBOOK.taxonomy())
            .read(Shared.require("data/labelled/dev.jsonl"));
    Evaluator.Result result =
        new Evaluator(RULEBOOK, step -> {}).evaluate(labels, labels.texts(List.of()));
    System.out.println(new EvaluationText(RULEBOOK.taxonomy(), 10).of(result));
    axes = result.evaluation().axes();
  }

  @Test
  void shouldNameTheCauseOfMostTexts() {
    assertThat(right(Axis.ROOT_CAUSE)).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void shouldNameWhoNoticedFirstInMostTexts() {
    assertThat(right(Axis.DETECTION)).isGreaterThanOrEqualTo(0.88);
  }

  private static double right(Axis axis) {
    AxisFigures figures =
        axes.stream().filter(found -> found.axis() == axis).findFirst().orElseThrow();
    return (double) figures.right() / figures.labelled();
  }
}
