package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Verdict;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link RateTest}. */
class RateTestTest {
  @Test
  void shouldFindTheNumberOfTheWorkedExampleSteady() {
    RateComparison rate = RateTest.of(12, 89, 7);

    assertThat(rate.nowLow()).isCloseTo(6.2, within(0.01));
    assertThat(rate.nowHigh()).isCloseTo(20.96, within(0.01));
    assertThat(rate.before()).isCloseTo(12.71, within(0.01));
    assertThat(rate.beforeLow()).isCloseTo(10.21, within(0.01));
    assertThat(rate.beforeHigh()).isCloseTo(15.65, within(0.01));
    assertThat(rate.bandLow()).isEqualTo(5);
    assertThat(rate.bandHigh()).isEqualTo(23);
    assertThat(rate.fallsAt()).isEqualTo(5);
    assertThat(rate.risesAt()).isEqualTo(21);
    assertThat(rate.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
  }

  @ParameterizedTest(name = "{0} after 89 in seven quarters is a {1}")
  @CsvSource({"0, FALL", "5, FALL", "6, NO_CLEAR_CHANGE", "20, NO_CLEAR_CHANGE", "21, RISE"})
  void shouldCallWhatLiesBeyondItsThresholds(long now, Verdict verdict) {
    assertThat(RateTest.of(now, 89, 7).verdict()).isEqualTo(verdict);
  }

  @Test
  void shouldCallEveryCountFromTheThresholdsOnAndNoOther() {
    for (long before : new long[] {0, 3, 5, 20, 89, 300}) {
      for (int quarters = 1; quarters <= 7; quarters++) {
        for (long now = 0; now <= 150; now++) {
          RateComparison rate = RateTest.of(now, before, quarters);
          if (rate.pValue() != null) {
            assertThat(rate.verdict() != Verdict.NO_CLEAR_CHANGE)
                .as("%d after %d in %d", now, before, quarters)
                .isEqualTo(rate.pValue() <= 0.05);
          }
        }
      }
    }
  }

  @Test
  void shouldCountTheCountThatIsEquallyUnlikelyOnTheOtherSide() {
    // 5 after 14, and as unlikely 14 after 5: 2 × 16,664 of 2^19 ways.
    assertThat(RateTest.of(5, 14, 1).pValue()).isCloseTo(33_328.0 / 524_288, within(1e-12));
    assertThat(RateTest.of(5, 14, 1).verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
  }

  @Test
  void shouldAgreeWithTheBinomialDistribution() {
    for (int quarters = 2; quarters <= 7; quarters++) {
      for (int now = 1; now <= 60; now++) {
        double chance = 1.0 / (quarters + 1);
        BinomialDistribution binomial = BinomialDistribution.of(now + 40, chance);
        double seen = binomial.probability(now) * (1 + 1e-7);
        double atMost =
            IntStream.rangeClosed(0, now + 40)
                .mapToDouble(binomial::probability)
                .filter(probability -> probability <= seen)
                .sum();

        assertThat(RateTest.of(now, 40, quarters).pValue()).isCloseTo(atMost, within(1e-12));
      }
    }
  }

  @Test
  void shouldGiveAnIntervalToNone() {
    assertThat(RateTest.interval(0).low()).isZero();
    assertThat(RateTest.interval(0).high()).isCloseTo(3.69, within(0.01));
  }

  @Test
  void shouldHaveNothingToCompareInTheFirstQuarter() {
    RateComparison rate = RateTest.withoutBaseline(12);

    assertThat(rate.verdict()).isEqualTo(Verdict.NOTHING_TO_COMPARE);
    assertThat(rate.before()).isNull();
    assertThat(rate.bandLow()).isNull();
    assertThat(rate.nowLow()).isCloseTo(6.2, within(0.01));
  }

  @Test
  void shouldNotJudgeFewerThanFiveInAllQuarters() {
    RateComparison rate = RateTest.of(3, 1, 7);

    assertThat(rate.verdict()).isEqualTo(Verdict.TOO_FEW_TO_TELL);
    assertThat(rate.pValue()).isNull();
    assertThat(rate.risesAt()).isNull();
  }

  @Test
  void shouldCallARiseFromNothing() {
    RateComparison rate = RateTest.of(6, 0, 7);

    assertThat(rate.verdict()).isEqualTo(Verdict.RISE);
    assertThat(rate.bandLow()).isZero();
    assertThat(rate.bandHigh()).isZero();
    assertThat(rate.fallsAt()).isNull();
  }

  @Test
  void shouldAnswerTenMillionAtOnce() {
    RateComparison rate =
        Assertions.assertTimeout(
            Duration.ofSeconds(5), () -> RateTest.of(10_100_000, 70_000_000, 7));

    assertThat(rate.verdict()).isEqualTo(Verdict.RISE);
    assertThat(rate.risesAt()).isBetween(10_006_000L, 10_008_000L);
  }

  @Test
  void shouldRefuseABaselineWithoutQuarters() {
    assertThatThrownBy(() -> RateTest.of(12, 89, 0)).hasMessage("Not a baseline: 89 in 0 quarters");
    assertThatThrownBy(() -> RateTest.of(-1, 89, 7)).hasMessageContaining("negative: -1");
  }
}
