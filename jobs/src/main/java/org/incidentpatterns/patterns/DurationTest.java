package org.incidentpatterns.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.incidentpatterns.report.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Whether it took longer than before: the rank test of Mann and Whitney (1947), two-sided. It asks
 * whether an incident of this quarter tends to last longer than one of the quarters before, so one
 * incident of two days weighs no more than one that was merely the longest.
 *
 * <p>Exact for small samples without ties, otherwise by the normal distribution with the correction
 * for ties and for continuity.
 */
public final class DurationTest {
  /** Up to this many durations together the exact test can apply. */
  private static final int LIBRARY_UP_TO = 1_000;

  private DurationTest() {}

  /**
   * What one measure shows by itself.
   *
   * @param direction rise or fall, whether or not it is clear; or why no test was made
   * @param pValue before correction; null where no test was made
   */
  public record Outcome(Verdict direction, @Nullable Double pValue) {}

  /**
   * Compares the durations of one measure. Linear in their number.
   *
   * @param now this quarter, shortest first
   * @param before the quarters before, shortest first; null where there are none
   */
  public static Outcome compare(long[] now, long @Nullable [] before) {
    if (before == null || before.length == 0) {
      return new Outcome(Verdict.NOTHING_TO_COMPARE, null);
    }
    if (now.length < Levels.TOO_FEW_BELOW || before.length < Levels.TOO_FEW_BELOW) {
      return new Outcome(Verdict.TOO_FEW_TO_TELL, null);
    }
    Ranking ranking = Ranking.of(now, before);
    // The library has no answer where all durations are alike.
    boolean byLibrary =
        ranking.variance() > 0 && (long) now.length + before.length <= LIBRARY_UP_TO;
    double pValue =
        byLibrary
            ? MannWhitneyUTest.withDefaults().test(doubles(now), doubles(before)).getPValue()
            : ranking.pValue();
    return new Outcome(ranking.excess() >= 0 ? Verdict.RISE : Verdict.FALL, pValue);
  }

  /** The verdicts on measures that are read together, in the order given, corrected at 5 %. */
  public static List<Verdict> verdicts(List<Outcome> measures) {
    double[] adjusted =
        BenjaminiHochberg.adjusted(
            measures.stream()
                .map(Outcome::pValue)
                .filter(pValue -> pValue != null)
                .mapToDouble(Double::doubleValue)
                .toArray());
    List<Verdict> verdicts = new ArrayList<>();
    int tested = 0;
    for (Outcome measure : measures) {
      if (measure.pValue() == null) {
        verdicts.add(measure.direction());
      } else {
        boolean clear = adjusted[tested++] <= Levels.SIGNIFICANCE;
        verdicts.add(clear ? measure.direction() : Verdict.NO_CLEAR_CHANGE);
      }
    }
    return List.copyOf(verdicts);
  }

  private static double[] doubles(long[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  /**
   * How often a duration of now exceeds one of before.
   *
   * @param excess pairs in which it does, ties counting half, less the half that chance expects
   * @param variance of the excess under chance, corrected for ties
   */
  private record Ranking(double excess, double variance) {
    static Ranking of(long[] now, long[] before) {
      double wins = 0;
      double ties = 0;
      int i = 0;
      int j = 0;
      while (i < now.length || j < before.length) {
        boolean fromNow = j == before.length || (i < now.length && now[i] <= before[j]);
        long value = fromNow ? now[i] : before[j];
        int nextNow = endOfRun(now, i, value);
        int nextBefore = endOfRun(before, j, value);
        double equalNow = nextNow - i;
        double equalBefore = nextBefore - j;
        double equal = equalNow + equalBefore;
        wins += equalNow * (j + equalBefore / 2);
        ties += equal * equal * equal - equal;
        i = nextNow;
        j = nextBefore;
      }
      double pairs = (double) now.length * before.length;
      double all = (double) now.length + before.length;
      double variance = pairs / 12 * (all + 1 - ties / (all * (all - 1)));
      return new Ranking(wins - pairs / 2, variance);
    }

    /** The first index from {@code from} on that does not hold {@code value}. */
    private static int endOfRun(long[] ascending, int from, long value) {
      int index = from;
      while (index < ascending.length && ascending[index] == value) {
        index++;
      }
      return index;
    }

    double pValue() {
      if (variance <= 0) {
        return 1;
      }
      double z = Math.max(0, Math.abs(excess) - 0.5) / Math.sqrt(variance);
      return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }
  }
}
