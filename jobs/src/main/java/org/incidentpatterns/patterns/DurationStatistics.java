package org.incidentpatterns.patterns;

import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.report.model.Durations;
import org.jspecify.annotations.Nullable;

/**
 * How long it took: median and p90 with their intervals, and the distribution itself. No mean: one
 * incident of two days would decide it.
 */
public final class DurationStatistics {
  /** A tenth of fewer durations than this is less than one of them. */
  static final int P90_FROM = 10;

  private static final double SECONDS_PER_MINUTE = 60;
  private static final double DOTS_PER_DECADE = 20;

  private DurationStatistics() {}

  /**
   * Figures of one group of incidents, in minutes. The median is null with fewer than {@value
   * Levels#TOO_FEW_BELOW} usable durations, p90 with fewer than {@value #P90_FROM}; dots and ranges
   * are always complete.
   *
   * @param ascendingSeconds the usable durations, shortest first; may be empty
   * @param of all incidents of the group
   * @throws IllegalArgumentException if a duration is negative, the order is wrong, or there are
   *     more durations than incidents
   */
  public static Durations.Stats of(long[] ascendingSeconds, long of) {
    check(ascendingSeconds, of);
    Figures median = figures(Quantile.MEDIAN, ascendingSeconds, Levels.TOO_FEW_BELOW);
    Figures p90 = figures(Quantile.NINE_IN_TEN, ascendingSeconds, P90_FROM);
    return new Durations.Stats(
        ascendingSeconds.length,
        of,
        median.value(),
        median.low(),
        median.high(),
        p90.value(),
        p90.low(),
        p90.high(),
        dots(ascendingSeconds),
        ranges(ascendingSeconds));
  }

  /** A quantile with its interval, in minutes; all null where too few are usable. */
  private record Figures(@Nullable Double value, @Nullable Double low, @Nullable Double high) {}

  private static Figures figures(Quantile quantile, long[] ascendingSeconds, int fewest) {
    if (ascendingSeconds.length < fewest) {
      return new Figures(null, null, null);
    }
    Interval interval = quantile.interval(ascendingSeconds).dividedBy(SECONDS_PER_MINUTE);
    double value = quantile.of(ascendingSeconds) / SECONDS_PER_MINUTE;
    return new Figures(value, interval.low(), interval.high());
  }

  private static void check(long[] ascendingSeconds, long of) {
    if (ascendingSeconds.length > of) {
      throw new IllegalArgumentException(
          "More durations than incidents: " + ascendingSeconds.length + " of " + of);
    }
    long previous = 0;
    for (long seconds : ascendingSeconds) {
      if (seconds < previous) {
        throw new IllegalArgumentException(
            "Durations must ascend from 0 seconds: " + seconds + " after " + previous);
      }
      previous = seconds;
    }
  }

  private static List<Durations.Dot> dots(long[] ascendingSeconds) {
    List<Durations.Dot> dots = new ArrayList<>();
    int bin = 0;
    int from = 0;
    while (from < ascendingSeconds.length) {
      // Not by logarithm of the value alone: rounding would put a value on an edge a bin too low.
      bin = Math.max(bin, binNear(ascendingSeconds[from]));
      while (edge(bin + 1) * SECONDS_PER_MINUTE <= ascendingSeconds[from]) {
        bin++;
      }
      int to = firstAtLeast(ascendingSeconds, from, edge(bin + 1) * SECONDS_PER_MINUTE);
      dots.add(new Durations.Dot(edge(bin), to - from));
      from = to;
    }
    return List.copyOf(dots);
  }

  /** A bin at or one below the right one. */
  private static int binNear(long seconds) {
    double minutes = Math.max(1, seconds / SECONDS_PER_MINUTE);
    return Math.max(0, (int) Math.floor(DOTS_PER_DECADE * StrictMath.log10(minutes) - 1e-9));
  }

  private static double edge(int bin) {
    return StrictMath.pow(10, bin / DOTS_PER_DECADE);
  }

  private static List<Long> ranges(long[] ascendingSeconds) {
    List<Long> ranges = new ArrayList<>();
    int from = 0;
    for (long limit : Durations.RANGE_LIMITS) {
      int to = firstAtLeast(ascendingSeconds, from, limit * SECONDS_PER_MINUTE);
      ranges.add((long) (to - from));
      from = to;
    }
    ranges.add((long) (ascendingSeconds.length - from));
    return List.copyOf(ranges);
  }

  /** The first index from {@code from} on whose value is at least the limit. */
  private static int firstAtLeast(long[] ascending, int from, double limit) {
    int low = from;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] >= limit) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
