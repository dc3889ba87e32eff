package org.incidentpatterns.train;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether one way of labelling is better than another on the same texts.
 *
 * <p>McNemar's test (1947, Psychometrika 12), exact and one-sided: of the texts on which exactly
 * one way is right, luck gives each to either with probability 1/2.
 */
final class PairedTest {
  private PairedTest() {}

  /** The probability that luck alone mends at least so many of the texts that differ. */
  static double chance(long mended, long spoilt) {
    int differ = Math.toIntExact(mended + spoilt);
    return differ == 0
        ? 1
        : BinomialDistribution.of(differ, 0.5).survivalProbability(Math.toIntExact(mended) - 1);
  }
}
