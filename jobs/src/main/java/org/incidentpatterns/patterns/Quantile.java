package org.incidentpatterns.patterns;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A quantile of a sample and its 95 % bootstrap percentile interval, without a single random draw.
 *
 * <p>The quantile lies between two neighbours of the sorted sample, at position (n - 1) × level,
 * and is interpolated between them (Hyndman and Fan 1996, type 7). In a bootstrap sample the m-th
 * smallest value is at most the k-th smallest of the original one if at least m of n draws come
 * from the k smallest, and the number that do is binomial with probability k / n (Efron 1982). So
 * each end of the interval is found exactly for either neighbour, and interpolated as the quantile
 * is. The result is what infinitely many draws would tend to, costs a few dozen evaluations for any
 * n, and is the same on every run.
 *
 * @param level between 0 and 1; 0.5 is the median
 */
record Quantile(double level) {
  static final Quantile MEDIAN = new Quantile(0.5);
  static final Quantile NINE_IN_TEN = new Quantile(0.9);

  Quantile {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Level must lie between 0 and 1, cannot be: " + level);
    }
  }

  /** The quantile of a sample in ascending order, not empty. */
  double of(long[] ascending) {
    double position = (ascending.length - 1) * level;
    int below = (int) position;
    int above = Math.min(below + 1, ascending.length - 1);
    return between(ascending[below], ascending[above], position - below);
  }

  /** The interval of the quantile of a sample in ascending order, not empty. */
  Interval interval(long[] ascending) {
    return new Interval(
        bootstrap(ascending, Levels.INTERVAL_ERROR / 2),
        bootstrap(ascending, 1 - Levels.INTERVAL_ERROR / 2));
  }

  private double bootstrap(long[] ascending, double probability) {
    double position = (ascending.length - 1) * level;
    int below = (int) position;
    int above = Math.min(below + 1, ascending.length - 1);
    return between(
        ascending[index(ascending.length, below, probability)],
        ascending[index(ascending.length, above, probability)],
        position - below);
  }

  /**
   * The smallest index of the sample that the value at {@code position} of a bootstrap sample stays
   * at or below with the probability given.
   */
  private static int index(int size, int position, double probability) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      var drawnFromBelow = BinomialDistribution.of(size, (middle + 1.0) / size);
      if (drawnFromBelow.survivalProbability(position) >= probability) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static double between(long below, long above, double weight) {
    return below + weight * (above - below);
  }
}
