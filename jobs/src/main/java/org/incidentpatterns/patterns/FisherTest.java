package org.incidentpatterns.patterns;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Whether two shares differ by more than chance: Fisher's exact test, two-sided, where every table
 * at most as likely as the one seen counts against chance.
 *
 * <p>It is exact for any size but its cost grows with the numbers. From a variance of {@value
 * #NORMAL_FROM_VARIANCE} on (a category with some ten thousand incidents) the hypergeometric
 * distribution is replaced by the normal one with continuity correction, which differs by less than
 * 1 % of a p-value near the limit and costs nothing.
 */
public final class FisherTest {
  static final double NORMAL_FROM_VARIANCE = 1_000;

  private FisherTest() {}

  /**
   * The p-value of {@code count} of {@code of} here against {@code otherCount} of {@code otherOf}
   * there; 1 where either group is empty.
   *
   * @throws IllegalArgumentException if a count is negative or larger than its group
   */
  public static double pValue(long count, long of, long otherCount, long otherOf) {
    if (count < 0 || count > of || otherCount < 0 || otherCount > otherOf) {
      throw new IllegalArgumentException(
          "Not two shares: %d of %d and %d of %d".formatted(count, of, otherCount, otherOf));
    }
    long with = count + otherCount;
    long all = of + otherOf;
    if (of == 0 || otherOf == 0 || with == 0 || with == all) {
      return 1;
    }
    double share = (double) with / all;
    double variance = share * (1 - share) * of * otherOf / (all - 1);
    if (variance >= NORMAL_FROM_VARIANCE) {
      double distance = Math.abs(count - of * share) - 0.5;
      double z = Math.max(0, distance) / Math.sqrt(variance);
      return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }
    int[][] table = {
      {Math.toIntExact(count), Math.toIntExact(of - count)},
      {Math.toIntExact(otherCount), Math.toIntExact(otherOf - otherCount)}
    };
    return FisherExactTest.withDefaults().test(table).getPValue();
  }
}
