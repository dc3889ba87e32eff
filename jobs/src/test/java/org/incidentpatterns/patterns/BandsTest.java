package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.incidentpatterns.report.model.Trend;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link Bands}. */
class BandsTest {
  @ParameterizedTest(name = "{0}: {2} to {3}")
  @CsvSource({
    "Configuration errors, 3 4 3 4 5 4 5 5, 0, 8, ''",
    "Missing tests, 1 2 1 2 2 2 2 3, 0, 5, ''",
    "Capacity limits, 1 2 1 2 2 1 2 2, 0, 5, ''",
    "Third-party outages, 1 1 1 1 2 1 1 2, 0, 4, ''",
    "Code defects, 2 2 1 2 3 2 2 0, 0, 6, ''",
    "Deployment and rollout, 1 1 1 1 1 1 1 0, 0, 4, ''",
    "Staging differed, 1 1 1 2 2 2 2 4, 0, 5, ''",
    "Alert gap, 4 5 3 4 5 3 3 2, 0, 8, ''",
    "Missing safeguard, 2 3 2 2 3 2 3 3, 0, 6, ''",
    "Automated alerting, 2 2 2 3 3 4 4 8, 0, 7, 2025-Q4",
    "Customer report, 6 7 4 6 8 5 7 3, 2, 10, ''",
    "Not documented, 2 2 2 2 2 1 1 0, 0, 5, ''",
  })
  void shouldDrawTheBandOfThisQuarter(
      String title, String counts, long low, long high, String outside) {
    Trend.Series series = series(title, numbers(counts));

    assertThat(series.bandLow()).hasSize(8).last().isEqualTo(low);
    assertThat(series.bandHigh()).hasSize(8).last().isEqualTo(high);
    assertThat(series.outside()).isEqualTo(outside.isEmpty() ? List.of() : List.of(outside));
  }

  @Test
  void shouldTakeTheShareOfTheQuartersBeforeTogether() {
    assertThat(series("Alerting", numbers("2 2 2 3 3 4 4 8")).before())
        .isCloseTo(20.0 / 89, within(1e-12));
  }

  @Test
  void shouldWidenTheBandWithTheNumberOfIncidents() {
    List<Long> high = series("Configuration errors", numbers("3 4 3 4 5 4 5 5")).bandHigh();

    // 9 incidents in the third quarter, 16 in the fifth.
    assertThat(high.get(2)).isLessThan(high.get(4));
  }

  @Test
  void shouldDrawNoBandWithoutBaseline() {
    Trend.Series series = Bands.series("Cause", "x", List.of("2025-Q4"), List.of(3L), List.of(12L));

    assertThat(series.before()).isNull();
    assertThat(series.bandLow()).isEmpty();
    assertThat(series.bandHigh()).isEmpty();
    assertThat(series.outside()).isEmpty();
  }

  @Test
  void shouldKeepAnEmptyQuarterAtZero() {
    Trend.Series series =
        Bands.series(
            "Cause", "x", List.of("2025-Q3", "2025-Q4"), List.of(3L, 0L), List.of(12L, 0L));

    assertThat(series.bandHigh()).last().isEqualTo(0L);
    assertThat(series.outside()).isEmpty();
  }

  @Test
  void shouldLeaveWhatNeverHappenedBeforeOutside() {
    Trend.Series series =
        Bands.series(
            "Cause", "x", List.of("2025-Q3", "2025-Q4"), List.of(0L, 1L), List.of(12L, 12L));

    assertThat(series.outside()).containsExactly("2025-Q4");
  }

  @Test
  void shouldDrawTheBandOfTenMillionAtOnce() {
    Trend.Series series =
        Assertions.assertTimeout(
            Duration.ofSeconds(5),
            () ->
                Bands.series(
                    "Cause",
                    "x",
                    List.of("2025-Q3", "2025-Q4"),
                    List.of(1_000_000L, 1_010_000L),
                    List.of(10_000_000L, 10_000_000L)));

    assertThat(series.outside()).containsExactly("2025-Q4");
  }

  @Test
  void shouldRefuseQuartersWithoutCounts() {
    assertThatThrownBy(
            () -> Bands.series("Cause", "x", List.of("2025-Q4"), List.of(), List.of(12L)))
        .hasMessage("Not one count and one total for each of 1 quarters: 0 and 1");
  }

  private static Trend.Series series(String title, List<Long> counts) {
    return Bands.series("Axis", title, WorkedExample.QUARTERS, counts, WorkedExample.INCIDENTS);
  }

  private static List<Long> numbers(String spaced) {
    return Arrays.stream(spaced.split(" ", -1)).map(Long::valueOf).toList();
  }
}
