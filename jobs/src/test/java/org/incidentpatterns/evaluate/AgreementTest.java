package org.incidentpatterns.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.incidentpatterns.evaluate.Evaluation.CategoryFigures;
import org.incidentpatterns.evaluate.Evaluation.Confusion;
import org.junit.jupiter.api.Test;

/** Numbers that can be worked out on paper; docs/accuracy.md has the first of them. */
final class AgreementTest {
  @Test
  void shouldTakeTheAgreementOfChanceOffTheAgreementSeen() {
    // 35 of 50 agree. Chance: (25 * 30 + 25 * 20) / 50² = 0.5. Kappa: (0.7 - 0.5) / (1 - 0.5).
    List<Confusion> confusion =
        List.of(
            new Confusion("yes", "yes", 20),
            new Confusion("yes", "no", 5),
            new Confusion("no", "yes", 10),
            new Confusion("no", "no", 15));

    assertThat(Agreement.kappa(confusion)).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void shouldCallPerfectAgreementOneAndTheOppositeLessThanNothing() {
    assertThat(Agreement.kappa(List.of(new Confusion("a", "a", 3), new Confusion("b", "b", 1))))
        .isEqualTo(1);
    assertThat(Agreement.kappa(List.of(new Confusion("a", "b", 1), new Confusion("b", "a", 1))))
        .isEqualTo(-1);
  }

  @Test
  void shouldHaveNoKappaWhereChanceAgreesOnEverything() {
    assertThat(Agreement.kappa(List.of(new Confusion("a", "a", 9)))).isNull();
    assertThat(Agreement.kappa(List.of())).isNull();
  }

  @Test
  void shouldCountACategoryThatIsOnlyFoundInKappaAndNotInMacroF1() {
    // F1 of a: 2 * 3 / (4 + 3), of b: 2 * 1 / (1 + 1). Nobody labelled c.
    List<CategoryFigures> categories =
        List.of(
            new CategoryFigures("a", 4, 3, 3),
            new CategoryFigures("b", 1, 1, 1),
            new CategoryFigures("c", 0, 1, 0));

    assertThat(Agreement.macroF1(categories)).isCloseTo((6.0 / 7 + 1) / 2, within(1e-12));
    assertThat(Agreement.macroF1(List.of())).isZero();
    // Chance: (4 * 3 + 1 * 1) / 5² = 0.52; seen: 0.8.
    assertThat(
            Agreement.kappa(
                List.of(
                    new Confusion("a", "a", 3),
                    new Confusion("a", "c", 1),
                    new Confusion("b", "b", 1))))
        .isCloseTo(0.28 / 0.48, within(1e-12));
  }
}
