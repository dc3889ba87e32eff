package org.incidentpatterns.patterns;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.Share;

/**
 * An order that claims no more than the numbers carry: a category's rank is one plus the number of
 * others whose whole interval lies above its own. Where intervals overlap the order is not known.
 */
public final class Ranks {
  private Ranks() {}

  /** One rank for each share, in the order given. A share of nothing fits any interval. */
  public static List<Rank> of(List<Share> shares) {
    double[] lows = shares.stream().mapToDouble(Ranks::low).sorted().toArray();
    List<Integer> ranks =
        shares.stream().map(share -> 1 + lows.length - notAbove(lows, high(share))).toList();
    Map<Integer, Long> holders =
        ranks.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return ranks.stream().map(rank -> new Rank(rank, holders.getOrDefault(rank, 0L) > 1)).toList();
  }

  /** How many of the ascending values are at most {@code limit}. */
  private static int notAbove(double[] ascending, double limit) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double low(Share share) {
    return share.low() == null ? 0 : share.low();
  }

  private static double high(Share share) {
    return share.high() == null ? 1 : share.high();
  }
}
