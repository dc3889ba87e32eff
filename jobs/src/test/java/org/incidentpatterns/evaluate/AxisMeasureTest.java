package org.incidentpatterns.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.incidentpatterns.evaluate.Evaluation.AxisFigures;
import org.incidentpatterns.evaluate.Evaluation.CategoryFigures;
import org.incidentpatterns.evaluate.Evaluation.Confusion;
import org.incidentpatterns.evaluate.Evaluation.OriginFigures;
import org.incidentpatterns.evaluate.Evaluation.Reliability;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

final class AxisMeasureTest {
  private static final JudgedTexts CAUSES = new JudgedTexts(Axis.ROOT_CAUSE);
  private static final JudgedTexts FACTORS = new JudgedTexts(Axis.CONTRIBUTING_FACTOR);

  @Test
  void shouldCountEachCategoryByThePrimaryLabel() {
    AxisFigures figures =
        causes(
            CAUSES.text("1", "all", List.of("capacity"), 0.9, "capacity"),
            CAUSES.text("2", "all", List.of("capacity"), 0.9, "network", "capacity"),
            CAUSES.text("3", "all", List.of("network"), 0.9, "network"));

    assertThat(figures.labelled()).isEqualTo(3);
    assertThat(figures.right()).isEqualTo(2);
    assertThat(figures.named()).isEqualTo(3);
    assertThat(figures.categories())
        .containsExactly(
            new CategoryFigures("capacity", 2, 1, 1), new CategoryFigures("network", 1, 2, 1));
    assertThat(figures.confusion())
        .containsExactly(
            new Confusion("capacity", "capacity", 1),
            new Confusion("capacity", "network", 1),
            new Confusion("network", "network", 1));
    // Seen 2/3, by chance (2 * 1 + 1 * 2) / 9.
    assertThat(figures.kappa()).isCloseTo((2.0 / 3 - 4.0 / 9) / (5.0 / 9), within(1e-12));
    assertThat(figures.macroF1()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void shouldCountALabelOfSeveralCategoriesAsTheOneThatWasFoundElseAsTheFirst() {
    AxisFigures figures =
        causes(
            CAUSES.text("1", "all", List.of("deployment", "code_defect"), 0.9, "code_defect"),
            CAUSES.text("2", "all", List.of("deployment", "code_defect"), 0.9, "capacity"));

    assertThat(figures.right()).isEqualTo(1);
    assertThat(figures.coarse()).isEqualTo(2);
    assertThat(figures.confusion())
        .containsExactly(
            new Confusion("code_defect", "code_defect", 1),
            new Confusion("deployment", "capacity", 1));
  }

  @Test
  void shouldCallItAbstainingOnlyWhereAPersonGaveACategory() {
    AxisFigures figures =
        causes(
            CAUSES.text("1", "all", List.of("capacity"), 1, "not_documented"),
            CAUSES.text("2", "all", List.of("capacity"), 0.7, "undetermined"),
            CAUSES.text("3", "all", List.of("undetermined"), 1, "not_documented"),
            CAUSES.text("4", "all", List.of("undetermined", "not_documented"), 1, "not_documented"),
            CAUSES.text("5", "all", List.of("capacity"), 0.7, "network"));

    assertThat(figures.abstained()).isEqualTo(2);
    assertThat(figures.right()).isEqualTo(1);
  }

  @Test
  void shouldSetConfidenceAgainstBeingRightInTenths() {
    AxisFigures figures =
        causes(
            CAUSES.text("1", "all", List.of("capacity"), 0.7, "capacity"),
            CAUSES.text("2", "all", List.of("capacity"), 0.76, "network"),
            CAUSES.text("3", "all", List.of("capacity"), 0.3, "capacity"),
            CAUSES.text("4", "all", List.of("capacity"), 1, "capacity"),
            CAUSES.text("5", "all", List.of("capacity"), 1, "not_documented"));

    assertThat(figures.reliability())
        .containsExactly(
            new Reliability(0.3, 0.4, 1, 0.3, 1),
            new Reliability(0.7, 0.8, 2, 0.73, 1),
            new Reliability(0.9, 1, 1, 1, 1));
  }

  @Test
  void shouldTellOriginsApartAndWhatIsLeftWithoutTheirPhrases() {
    AxisFigures figures =
        causes(
            CAUSES.leftOut("1", "b", "capacity", "capacity", "capacity"),
            CAUSES.leftOut("2", "b", "capacity", "capacity", "network"),
            CAUSES.leftOut("3", "a", "capacity", "network", "capacity"));

    assertThat(figures.leftOut()).isEqualTo(2);
    assertThat(figures.byOrigin())
        .containsExactly(new OriginFigures("a", 1, 0, 1L), new OriginFigures("b", 2, 2, 1L));
  }

  @Test
  void shouldLeaveNothingOutWhereThereIsOneOrigin() {
    AxisFigures figures = causes(CAUSES.text("1", "all", List.of("capacity"), 0.9, "capacity"));

    assertThat(figures.leftOut()).isNull();
    assertThat(figures.byOrigin()).containsExactly(new OriginFigures("all", 1, 1, null));
  }

  @Test
  void shouldCountEveryContributingFactorByItself() {
    AxisFigures figures =
        figures(
            Axis.CONTRIBUTING_FACTOR,
            FACTORS.text(
                "1", "all", List.of("test_gap", "ownership"), 0.9, "test_gap", "review_gap"),
            FACTORS.text("2", "all", List.of("ownership"), 0.8, "review_gap", "ownership"),
            FACTORS.text("3", "all", List.of("not_documented"), 1, "not_documented"),
            FACTORS.text("4", "all", List.of("test_gap"), 1, "not_documented"));

    assertThat(figures.categories())
        .containsExactlyInAnyOrder(
            new CategoryFigures("test_gap", 2, 1, 1),
            new CategoryFigures("review_gap", 0, 2, 0),
            new CategoryFigures("ownership", 2, 1, 1),
            new CategoryFigures("not_documented", 1, 2, 1));
    assertThat(figures.right()).isEqualTo(2);
    assertThat(figures.named()).isEqualTo(3);
    assertThat(figures.abstained()).isEqualTo(1);
    assertThat(figures.coarse()).isZero();
    assertThat(figures.kappa()).isNull();
    assertThat(figures.confusion()).isEmpty();
    assertThat(figures.reliability())
        .extracting(Reliability::labels, Reliability::right)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, 1L),
            org.assertj.core.groups.Tuple.tuple(2L, 1L));
  }

  @Test
  void shouldShowTheMostConfidentMistakeFirstAndAbstentionsLast() {
    List<Judged> texts =
        List.of(
            CAUSES.text("1", "all", List.of("capacity"), 1, "not_documented"),
            CAUSES.text("2", "all", List.of("capacity"), 0.6, "network"),
            CAUSES.text("3", "all", List.of("capacity"), 0.8, "network"),
            CAUSES.text("4", "all", List.of("network"), 0.9, "network"));

    assertThat(Mistake.worst(Axis.ROOT_CAUSE, texts, 10))
        .extracting(Mistake::id)
        .containsExactly("3", "2", "1");
    assertThat(Mistake.worst(Axis.ROOT_CAUSE, texts, 1)).hasSize(1);
  }

  private static AxisFigures causes(Judged... texts) {
    return figures(Axis.ROOT_CAUSE, texts);
  }

  private static AxisFigures figures(Axis axis, Judged... texts) {
    return new AxisMeasure(axis, Taxonomy.standard(), List.of(texts)).figures();
  }
}
