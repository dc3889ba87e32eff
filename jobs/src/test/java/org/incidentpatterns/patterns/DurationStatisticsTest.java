package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.incidentpatterns.report.model.Durations;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link DurationStatistics}. */
class DurationStatisticsTest {
  private static final long[] TO_DETECT = minutes(4, 7, 5, 6, 85, 2880, 3, 4, 11, 310, 9);
  private static final long[] TO_MITIGATE =
      minutes(38, 240, 52, 74, 29, 131, 3060, 41, 63, 96, 335, 47);

  @Test
  void shouldDescribeDetectionInTheWorkedExample() {
    Durations.Stats stats = DurationStatistics.of(TO_DETECT, 12);

    assertThat(stats.usable()).isEqualTo(11);
    assertThat(stats.of()).isEqualTo(12);
    assertThat(stats.median()).isEqualTo(7);
    assertThat(stats.medianLow()).isEqualTo(4);
    assertThat(stats.medianHigh()).isEqualTo(85);
    assertThat(stats.p90()).isEqualTo(310);
    assertThat(stats.p90Low()).isEqualTo(9);
    assertThat(stats.p90High()).isEqualTo(2880);
    assertThat(stats.ranges()).containsExactly(7L, 1L, 2L, 0L, 1L);
  }

  @Test
  void shouldDescribeMitigationInTheWorkedExample() {
    Durations.Stats stats = DurationStatistics.of(TO_MITIGATE, 12);

    assertThat(stats.median()).isCloseTo(68.5, within(1e-9));
    assertThat(stats.medianLow()).isCloseTo(44, within(1e-9));
    assertThat(stats.medianHigh()).isCloseTo(185.5, within(1e-9));
    assertThat(stats.p90()).isCloseTo(325.5, within(1e-9));
    assertThat(stats.p90Low()).isCloseTo(93.8, within(1e-9));
    assertThat(stats.p90High()).isCloseTo(3060, within(1e-9));
    assertThat(stats.ranges()).containsExactly(0L, 5L, 6L, 0L, 1L);
  }

  @Test
  void shouldStackDotsTwentyToTheDecade() {
    List<Durations.Dot> dots = DurationStatistics.of(minutes(0, 1, 10, 11, 12, 100), 6).dots();

    // Below a minute counts in the first; edges belong to the bin they begin.
    assertThat(dots)
        .containsExactly(
            new Durations.Dot(1, 2),
            new Durations.Dot(10, 2),
            new Durations.Dot(StrictMath.pow(10, 1.05), 1),
            new Durations.Dot(100, 1));
  }

  @Test
  void shouldCountEveryDurationInItsOwnBin() {
    for (long seconds = 0; seconds < 400_000; seconds += 7) {
      double minutes = seconds / 60.0;
      List<Durations.Dot> dots = DurationStatistics.of(new long[] {seconds}, 1).dots();

      assertThat(dots).hasSize(1);
      assertThat(dots.get(0).incidents()).isEqualTo(1);
      assertThat(dots.get(0).minutes()).isLessThanOrEqualTo(Math.max(1, minutes));
      assertThat(dots.get(0).minutes() * StrictMath.pow(10, 0.05)).isGreaterThan(minutes - 1e-6);
    }
  }

  @Test
  void shouldCountADurationOnALimitInTheRangeAbove() {
    assertThat(DurationStatistics.of(minutes(9, 10, 60, 480, 1440), 5).ranges())
        .containsExactly(1L, 1L, 1L, 1L, 1L);
  }

  @Test
  void shouldNotSummariseFewerThanFive() {
    Durations.Stats stats = DurationStatistics.of(minutes(1, 2, 3, 4), 9);

    assertThat(stats.median()).isNull();
    assertThat(stats.p90High()).isNull();
    assertThat(stats.dots()).hasSize(4);
    assertThat(stats.ranges()).containsExactly(4L, 0L, 0L, 0L, 0L);
  }

  @Test
  void shouldNotSayWhatNineInTenAreOfFewerThanTen() {
    Durations.Stats nine = DurationStatistics.of(minutes(1, 2, 3, 4, 5, 6, 7, 8, 9), 9);
    Durations.Stats ten = DurationStatistics.of(minutes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 10);

    assertThat(nine.median()).isEqualTo(5.0);
    assertThat(nine.p90()).isNull();
    assertThat(ten.p90()).isCloseTo(9.1, within(1e-9));
  }

  @Test
  void shouldDescribeNothing() {
    Durations.Stats stats = DurationStatistics.of(new long[0], 0);

    assertThat(stats.usable()).isZero();
    assertThat(stats.dots()).isEmpty();
    assertThat(stats.ranges()).containsExactly(0L, 0L, 0L, 0L, 0L);
  }

  @Test
  void shouldDescribeTenMillionAtOnce() {
    long[] seconds = LongStream.range(0, 10_000_000).toArray();

    Durations.Stats stats =
        Assertions.assertTimeout(
            Duration.ofSeconds(5), () -> DurationStatistics.of(seconds, seconds.length));

    assertThat(stats.dots().stream().mapToLong(Durations.Dot::incidents).sum())
        .isEqualTo(10_000_000);
  }

  @Test
  void shouldRefuseWhatIsNotInOrder() {
    assertThatThrownBy(() -> DurationStatistics.of(new long[] {5, 4}, 2))
        .hasMessage("Durations must ascend from 0 seconds: 4 after 5");
    assertThatThrownBy(() -> DurationStatistics.of(new long[] {-1}, 2))
        .hasMessage("Durations must ascend from 0 seconds: -1 after 0");
    assertThatThrownBy(() -> DurationStatistics.of(new long[] {1, 2}, 1))
        .hasMessage("More durations than incidents: 2 of 1");
  }

  private static long[] minutes(long... minutes) {
    return LongStream.of(minutes).map(value -> value * 60).sorted().toArray();
  }
}
