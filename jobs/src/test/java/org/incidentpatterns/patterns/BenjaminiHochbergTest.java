package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link BenjaminiHochberg}. */
class BenjaminiHochbergTest {
  @Test
  void shouldAdjustThePValuesOfThePaperThatProposedIt() {
    // The fifteen p-values of Benjamini and Hochberg (1995), section 4.
    double[] pValues = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0
    };

    double[] adjusted = BenjaminiHochberg.adjusted(pValues);

    assertThat(DoubleStream.of(adjusted).filter(p -> p <= 0.05)).hasSize(4);
    assertThat(adjusted[0]).isCloseTo(0.0015, within(1e-12));
    assertThat(adjusted[3]).isCloseTo(0.035625, within(1e-12));
    assertThat(adjusted[14]).isEqualTo(1.0);
  }

  @Test
  void shouldKeepTheOrderGiven() {
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.9, 0.01, 0.04}))
        .containsExactly(new double[] {0.9, 0.03, 0.06}, within(1e-12));
  }

  @Test
  void shouldNeverAdjustBelowASmallerPValue() {
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.03, 0.031, 0.032}))
        .containsExactly(new double[] {0.032, 0.032, 0.032}, within(1e-12));
  }

  @Test
  void shouldLeaveASingleQuestionAsItIs() {
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.04})).containsExactly(0.04);
    assertThat(BenjaminiHochberg.limit(new double[0], 0.05)).isEqualTo(0.05);
  }

  @Test
  void shouldAdjustNothingToNothing() {
    assertThat(BenjaminiHochberg.adjusted(new double[0])).isEmpty();
  }

  @Test
  void shouldLoosenTheLimitWithEveryOtherThatIsNamed() {
    assertThat(BenjaminiHochberg.limit(new double[] {0.9, 0.8, 0.7}, 0.05)).isEqualTo(0.05 / 4);
    assertThat(BenjaminiHochberg.limit(new double[] {0.9, 0.001, 0.7}, 0.05)).isEqualTo(0.05 / 2);
    assertThat(BenjaminiHochberg.limit(new double[] {0.001, 0.001, 0.001}, 0.05)).isEqualTo(0.05);
  }

  @Test
  void shouldAgreeWithItselfWhetherAskedByLimitOrByAdjustment() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      double[] all = random.doubles(1 + random.nextInt(8), 0, 0.2).toArray();
      double[] others = new double[all.length - 1];
      System.arraycopy(all, 1, others, 0, others.length);

      boolean byLimit = all[0] <= BenjaminiHochberg.limit(others, 0.05);

      assertThat(byLimit).isEqualTo(BenjaminiHochberg.adjusted(all)[0] <= 0.05);
    }
  }
}
