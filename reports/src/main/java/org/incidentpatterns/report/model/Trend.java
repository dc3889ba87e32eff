package org.incidentpatterns.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quarters side by side.
 *
 * @param quarters up to eight, oldest first; the last is this quarter
 * @param all the number of incidents
 * @param allRate this quarter's number against the rate before
 * @param series the categories worth a chart, at most twelve
 */
public record Trend(
    List<String> quarters, List<Long> all, RateComparison allRate, List<Series> series) {

  /**
   * One category over the quarters.
   *
   * @param group the axis as the reader sees it
   * @param counts incidents with it, by quarter
   * @param totals all incidents, by quarter
   * @param before share in the quarters before, 0 to 1; null without baseline
   * @param bandLow by quarter: the lowest count that 99 of 100 quarters of that size would show if
   *     the share before still held; empty without baseline
   * @param bandHigh by quarter: the highest
   * @param outside quarters outside their band
   */
  public record Series(
      String group,
      String title,
      List<Long> counts,
      List<Long> totals,
      @Nullable Double before,
      List<Long> bandLow,
      List<Long> bandHigh,
      List<String> outside) {}
}
