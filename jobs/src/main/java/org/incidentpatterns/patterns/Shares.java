package org.incidentpatterns.patterns;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.incidentpatterns.report.model.Share;

/**
 * Shares with the interval of shares that fit what was seen.
 *
 * <p>The interval is Wilson's score interval (Wilson 1927; recommended for small numbers by Brown,
 * Cai and DasGupta 2001): it stays inside 0 to 1 and keeps a width at 0 of n and at n of n, where
 * the textbook interval collapses.
 */
public final class Shares {
  private Shares() {}

  /**
   * The share {@code count} of {@code of} with its 95 % interval; share and interval are null where
   * {@code of} is 0.
   *
   * @throws IllegalArgumentException unless 0 ≤ count ≤ of ≤ 2,147,483,647
   */
  public static Share of(long count, long of) {
    if (count < 0 || of < count || of > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("Not a share: " + count + " of " + of);
    }
    if (of == 0) {
      return new Share(0, 0, null, null, null);
    }
    Interval interval = wilson(count, of);
    return new Share(count, of, (double) count / of, interval.low(), interval.high());
  }

  /** The interval of a share of at least one. */
  static Interval wilson(long count, long of) {
    var wilson =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            Math.toIntExact(of), Math.toIntExact(count), Levels.INTERVAL_ERROR);
    // At the ends the formula gives 0 and 1 exactly, floating point nearly.
    double low = count == 0 ? 0 : wilson.getLowerBound();
    double high = count == of ? 1 : wilson.getUpperBound();
    return new Interval(low, high);
  }
}
