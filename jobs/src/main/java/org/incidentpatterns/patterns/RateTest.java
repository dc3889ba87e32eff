package org.incidentpatterns.patterns;

import java.util.Objects;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Compares the number of events this quarter with the rate of the quarters before, as counts of
 * independent events (Poisson).
 *
 * <p>Intervals are exact (Garwood 1936). The test is exact too: if the rate is unchanged, each
 * event of the L quarters before and this one falls into this one with probability 1 / (L + 1), so
 * the count is binomial given the total. The band is where 99 of 100 quarters fall if the rate of
 * the quarters before is the true one.
 *
 * <p>Quarters count as equally long, although they have 90 to 92 days.
 */
public final class RateTest {
  private RateTest() {}

  /** The number of this quarter where there is nothing to compare with. */
  public static RateComparison withoutBaseline(long now) {
    Interval interval = interval(now);
    return new RateComparison(
        now,
        interval.low(),
        interval.high(),
        null,
        null,
        null,
        null,
        null,
        Verdict.NOTHING_TO_COMPARE,
        null,
        null,
        null);
  }

  /**
   * The number of this quarter against {@code before} events in so many quarters before. Unlike
   * shares, a number is tested however small this quarter is: none after a busy year is news. Only
   * where all quarters together hold fewer than {@value Levels#TOO_FEW_BELOW} is no test made.
   *
   * @param quartersBefore at least 1
   */
  public static RateComparison of(long now, long before, int quartersBefore) {
    if (before < 0 || quartersBefore < 1) {
      throw new IllegalArgumentException(
          "Not a baseline: " + before + " in " + quartersBefore + " quarters");
    }
    Interval interval = interval(now);
    Interval intervalBefore = interval(before).dividedBy(quartersBefore);
    double rate = (double) before / quartersBefore;
    Test test = new Test(before, quartersBefore);
    boolean tooFew = now + before < Levels.TOO_FEW_BELOW;
    Long risesAt = tooFew ? null : test.risesAt(rate);
    Long fallsAt = tooFew ? null : test.fallsAt(rate);
    return new RateComparison(
        now,
        interval.low(),
        interval.high(),
        rate,
        intervalBefore.low(),
        intervalBefore.high(),
        bandLow(rate),
        bandHigh(rate),
        tooFew ? Verdict.TOO_FEW_TO_TELL : verdict(now, risesAt, fallsAt),
        tooFew ? null : test.pValue(now),
        risesAt,
        fallsAt);
  }

  private static Verdict verdict(long now, @Nullable Long risesAt, @Nullable Long fallsAt) {
    if (risesAt != null && now >= risesAt) {
      return Verdict.RISE;
    }
    return fallsAt != null && now <= fallsAt ? Verdict.FALL : Verdict.NO_CLEAR_CHANGE;
  }

  /** The rates that fit a count: low and high are chi-squared quantiles, halved. */
  static Interval interval(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("A count cannot be negative: " + count);
    }
    double tail = Levels.INTERVAL_ERROR / 2;
    double low =
        count == 0
            ? 0
            : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(tail) / 2;
    double high = ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(tail) / 2;
    return new Interval(low, high);
  }

  private static long bandLow(double rate) {
    return rate == 0
        ? 0
        : PoissonDistribution.of(rate).inverseCumulativeProbability(Levels.BAND_TAIL);
  }

  private static long bandHigh(double rate) {
    return rate == 0
        ? 0
        : PoissonDistribution.of(rate).inverseCumulativeProbability(1 - Levels.BAND_TAIL);
  }

  private record Test(long before, int quartersBefore) {
    double pValue(long now) {
      long all = now + before;
      long likeliest = (all + 1) / (quartersBefore + 1);
      return new ExactTest(likeliest, from -> (all - from) / (from + 1.0) / quartersBefore)
          .pValue(now);
    }

    private boolean calls(long now) {
      return pValue(now) <= Levels.SIGNIFICANCE;
    }

    Long risesAt(double rate) {
      long first = (long) Math.floor(rate) + 1;
      long last = first + 1;
      while (!calls(last)) {
        last *= 2;
      }
      return Objects.requireNonNull(Boundary.smallest(first, last, this::calls));
    }

    @Nullable Long fallsAt(double rate) {
      return Boundary.largest((long) Math.ceil(rate) - 1, this::calls);
    }
  }
}
