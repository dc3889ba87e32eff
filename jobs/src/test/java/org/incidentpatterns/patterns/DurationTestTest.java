package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.incidentpatterns.patterns.DurationTest.Outcome;
import org.incidentpatterns.report.model.Verdict;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link DurationTest}. */
class DurationTestTest {
  @Test
  void shouldCallLongerDurationsARise() {
    Outcome outcome = DurationTest.compare(range(40, 60), range(0, 45));

    assertThat(outcome.direction()).isEqualTo(Verdict.RISE);
    assertThat(DurationTest.verdicts(List.of(outcome))).containsExactly(Verdict.RISE);
  }

  @Test
  void shouldCallShorterDurationsAFall() {
    Outcome outcome = DurationTest.compare(range(0, 20), range(15, 60));

    assertThat(DurationTest.verdicts(List.of(outcome))).containsExactly(Verdict.FALL);
  }

  @Test
  void shouldNotBeMovedByOneIncidentOfTwoDays() {
    long[] before = range(10, 81);
    long[] now = range(40, 51);
    now[now.length - 1] = 172_800;

    assertThat(DurationTest.verdicts(List.of(DurationTest.compare(now, before))))
        .containsExactly(Verdict.NO_CLEAR_CHANGE);
  }

  @Test
  void shouldSeeNoChangeWhereAllAreAlike() {
    Outcome outcome = DurationTest.compare(new long[12], new long[80]);

    assertThat(outcome.pValue()).isEqualTo(1.0);
    assertThat(DurationTest.compare(new long[1_200], new long[8_000]).pValue()).isEqualTo(1.0);
  }

  @Test
  void shouldCorrectOverTheMeasuresTested() {
    Outcome doubtful = new Outcome(Verdict.RISE, 0.04);
    Outcome steady = new Outcome(Verdict.FALL, 0.9);
    Outcome untested = new Outcome(Verdict.TOO_FEW_TO_TELL, null);

    assertThat(DurationTest.verdicts(List.of(doubtful, untested)))
        .containsExactly(Verdict.RISE, Verdict.TOO_FEW_TO_TELL);
    assertThat(DurationTest.verdicts(List.of(untested, doubtful, steady)))
        .containsExactly(Verdict.TOO_FEW_TO_TELL, Verdict.NO_CLEAR_CHANGE, Verdict.NO_CLEAR_CHANGE);
  }

  @Test
  void shouldDeclineWhereThereIsTooLittle() {
    assertThat(DurationTest.compare(range(0, 4), range(0, 80)).direction())
        .isEqualTo(Verdict.TOO_FEW_TO_TELL);
    assertThat(DurationTest.compare(range(0, 12), range(0, 4)).direction())
        .isEqualTo(Verdict.TOO_FEW_TO_TELL);
    assertThat(DurationTest.compare(range(0, 12), null).direction())
        .isEqualTo(Verdict.NOTHING_TO_COMPARE);
    assertThat(DurationTest.compare(new long[0], new long[0]).direction())
        .isEqualTo(Verdict.NOTHING_TO_COMPARE);
  }

  @Test
  void shouldAgreeWithTheLibraryWhereItTakesOver() {
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      // Whole minutes, so with many ties.
      long[] now = sample(random, 300, 1.1);
      long[] before = sample(random, 900, 1);
      double library =
          MannWhitneyUTest.withDefaults()
              .test(
                  LongStream.of(now).asDoubleStream().toArray(),
                  LongStream.of(before).asDoubleStream().toArray())
              .getPValue();

      assertThat(DurationTest.compare(now, before).pValue())
          .isCloseTo(library, withinPercentage(0.0001));
    }
  }

  @Test
  void shouldCompareTenMillionAtOnce() {
    long[] now = range(0, 5_000_000);
    long[] before = range(1_000, 5_001_000);

    Outcome outcome =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> DurationTest.compare(now, before));

    assertThat(outcome.direction()).isEqualTo(Verdict.FALL);
  }

  private static long[] sample(Random random, int size, double scale) {
    return LongStream.generate(() -> (long) (scale * 60 * Math.exp(random.nextGaussian())))
        .limit(size)
        .sorted()
        .toArray();
  }

  private static long[] range(long from, long to) {
    return LongStream.range(from, to).toArray();
  }
}
