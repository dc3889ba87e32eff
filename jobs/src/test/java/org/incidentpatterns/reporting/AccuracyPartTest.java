package org.incidentpatterns.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.incidentpatterns.HandMadeEvaluation;
import org.incidentpatterns.evaluate.Evaluation;
import org.incidentpatterns.evaluate.Evaluation.AxisFigures;
import org.incidentpatterns.evaluate.Evaluation.CategoryFigures;
import org.incidentpatterns.patterns.Shares;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.report.model.Accuracy.AxisRow;
import org.incidentpatterns.report.model.Accuracy.CategoryRow;
import org.incidentpatterns.report.model.Accuracy.ConfusionRow;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link AccuracyPart}. */
class AccuracyPartTest {
  private final Accuracy accuracy =
      AccuracyPart.of(HandMadeEvaluation.under("1"), Taxonomy.standard());

  @Test
  void shouldGiveEveryFigureItsInterval() {
    AxisRow causes = accuracy.axes().get(0);
    CategoryRow configuration = causes.categories().get(0);

    assertThat(causes.right()).isEqualTo(Shares.of(71, 96));
    assertThat(causes.abstained()).isEqualTo(Shares.of(5, 96));
    assertThat(causes.leftOut()).isEqualTo(Shares.of(67, 96));
    assertThat(configuration.title()).isEqualTo("Configuration errors");
    assertThat(configuration.precision()).isEqualTo(Shares.of(30, 36));
    assertThat(configuration.recall()).isEqualTo(Shares.of(30, 34));
    assertThat(configuration.f1()).isCloseTo(60.0 / 70, within(1e-12));
    assertThat(causes.reliability().get(1).right()).isEqualTo(Shares.of(60, 70));
    assertThat(causes.origins().get(1).right()).isEqualTo(Shares.of(30, 36));
  }

  @Test
  void shouldNameTheMistakesThatOccurMostOftenAndNothingThatIsRight() {
    assertThat(accuracy.axes().get(0).confusion())
        .containsExactly(
            new ConfusionRow("Capacity limits", "Configuration errors", 6),
            new ConfusionRow("Capacity limits", "Code defects", 3),
            new ConfusionRow("Third-party outages", "Not documented", 3));
  }

  @Test
  void shouldKeepTheIdOfACategoryThatTheTaxonomyDoesNotKnow() {
    Accuracy foreign =
        AccuracyPart.of(
            causes(10, 8, new CategoryFigures("gremlins", 10, 8, 8)), Taxonomy.standard());

    assertThat(foreign.axes().get(0).categories().get(0).title()).isEqualTo("gremlins");
    assertThat(foreign.axes().get(0).leftOut()).isNull();
  }

  private static Evaluation causes(long labelled, long right, CategoryFigures category) {
    return new Evaluation(
        "labels.csv",
        "00",
        "1",
        labelled,
        List.of(),
        List.of(
            new AxisFigures(
                Axis.ROOT_CAUSE,
                labelled,
                right,
                right,
                0,
                0,
                null,
                0.5,
                null,
                List.of(category),
                List.of(),
                List.of(),
                List.of())));
  }
}
