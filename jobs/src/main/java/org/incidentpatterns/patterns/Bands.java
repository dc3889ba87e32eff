package org.incidentpatterns.patterns;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.incidentpatterns.report.model.Trend;

/**
 * Where the counts of a category would lie in 99 of 100 quarters if its share in the quarters
 * before still held: exact binomial limits for each quarter's own number of incidents.
 */
public final class Bands {
  private Bands() {}

  /**
   * The series of one category with its band, and which quarters lie outside. The share before is
   * that of all quarters but the last together; the band is empty where there is none.
   *
   * @param quarters oldest first; the last is this quarter
   * @param counts incidents with the category, by quarter
   * @param totals all incidents, by quarter
   */
  public static Trend.Series series(
      String group, String title, List<String> quarters, List<Long> counts, List<Long> totals) {
    int number = quarters.size();
    if (number == 0 || counts.size() != number || totals.size() != number) {
      throw new IllegalArgumentException(
          "Not one count and one total for each of %d quarters: %d and %d"
              .formatted(number, counts.size(), totals.size()));
    }
    long ofBefore = sum(totals.subList(0, number - 1));
    if (ofBefore == 0) {
      return new Trend.Series(group, title, counts, totals, null, List.of(), List.of(), List.of());
    }
    double before = (double) sum(counts.subList(0, number - 1)) / ofBefore;
    List<Long> lows = new ArrayList<>(number);
    List<Long> highs = new ArrayList<>(number);
    List<String> outside = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      var chance = BinomialDistribution.of(Math.toIntExact(totals.get(i)), before);
      long low = chance.inverseCumulativeProbability(Levels.BAND_TAIL);
      long high = chance.inverseCumulativeProbability(1 - Levels.BAND_TAIL);
      lows.add(low);
      highs.add(high);
      if (counts.get(i) < low || counts.get(i) > high) {
        outside.add(quarters.get(i));
      }
    }
    return new Trend.Series(
        group,
        title,
        counts,
        totals,
        before,
        List.copyOf(lows),
        List.copyOf(highs),
        List.copyOf(outside));
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sum();
  }
}
