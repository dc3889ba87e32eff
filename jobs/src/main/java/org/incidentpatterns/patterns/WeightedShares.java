package org.incidentpatterns.patterns;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.incidentpatterns.report.model.Share;

/**
 * The share of all customer minutes that some of the incidents carried. A few incidents carry most
 * of the minutes, so the interval comes from the incidents, not from the minutes: it is the 95 %
 * percentile bootstrap over incidents (Efron 1979), {@value #DRAWS} draws with a fixed seed.
 *
 * <p>Where it would mislead it is replaced:
 *
 * <ul>
 *   <li>fewer than {@value Levels#TOO_FEW_BELOW} incidents: 0 to 1, for nothing can be said;
 *   <li>all or none of the minutes: every draw repeats that, so the interval is Wilson's for as
 *       many incidents;
 *   <li>more than {@value #DRAWN_UP_TO} incidents: the normal interval of a ratio (delta method,
 *       Cochran 1977), cut at 0 and 1. It takes one pass instead of seconds of draws.
 * </ul>
 */
public final class WeightedShares {
  static final int DRAWS = 10_000;
  static final int DRAWN_UP_TO = 500;
  private static final long SEED = 1;

  private WeightedShares() {}

  /**
   * The share of the minutes carried by the incidents that are touched; null where there are no
   * minutes at all. Count and total are minutes.
   *
   * @param minutes of every incident that states them; those that do not are left out
   * @param touched for each of them whether it counts
   */
  public static Share of(long[] minutes, boolean[] touched) {
    if (minutes.length != touched.length) {
      throw new IllegalArgumentException(
          "Not one mark for each incident: " + touched.length + " for " + minutes.length);
    }
    long carried = 0;
    long all = 0;
    for (int i = 0; i < minutes.length; i++) {
      if (minutes[i] < 0) {
        throw new IllegalArgumentException("Minutes cannot be negative: " + minutes[i]);
      }
      all = Math.addExact(all, minutes[i]);
      carried += touched[i] ? minutes[i] : 0;
    }
    if (all == 0) {
      return new Share(0, 0, null, null, null);
    }
    Interval interval = interval(minutes, touched, carried, all);
    return new Share(carried, all, (double) carried / all, interval.low(), interval.high());
  }

  private static Interval interval(long[] minutes, boolean[] touched, long carried, long all) {
    int incidents = minutes.length;
    if (incidents < Levels.TOO_FEW_BELOW) {
      return new Interval(0, 1);
    }
    if (carried == 0 || carried == all) {
      return Shares.wilson(carried == 0 ? 0 : incidents, incidents);
    }
    return incidents <= DRAWN_UP_TO
        ? bootstrap(minutes, touched)
        : normal(minutes, touched, (double) carried, (double) all);
  }

  private static Interval bootstrap(long[] minutes, boolean[] touched) {
    // The algorithm of java.util.Random is part of its contract: the same figures on every JDK.
    Random random = new Random(SEED);
    double[] shares = new double[DRAWS];
    int defined = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double carried = 0;
      double all = 0;
      for (int i = 0; i < minutes.length; i++) {
        int drawn = random.nextInt(minutes.length);
        all += minutes[drawn];
        carried += touched[drawn] ? minutes[drawn] : 0;
      }
      if (all > 0) {
        shares[defined++] = carried / all;
      }
    }
    Arrays.sort(shares, 0, defined);
    double tail = Levels.INTERVAL_ERROR / 2;
    return new Interval(shares[rank(tail, defined)], shares[rank(1 - tail, defined)]);
  }

  /** The index of the smallest of so many values that this part of them does not exceed. */
  private static int rank(double part, int values) {
    return Math.max(0, (int) Math.ceil(part * values) - 1);
  }

  private static Interval normal(long[] minutes, boolean[] touched, double carried, double all) {
    double share = carried / all;
    double squares = 0;
    for (int i = 0; i < minutes.length; i++) {
      double residual = ((touched[i] ? 1 : 0) - share) * minutes[i];
      squares += residual * residual;
    }
    double reach =
        NormalDistribution.of(0, 1).inverseSurvivalProbability(Levels.INTERVAL_ERROR / 2)
            * Math.sqrt(squares)
            / all;
    return new Interval(Math.max(0, share - reach), Math.min(1, share + reach));
  }
}
