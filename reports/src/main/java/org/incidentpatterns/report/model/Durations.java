package org.incidentpatterns.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long it took. No mean: durations are lopsided.
 *
 * @param measures to detect, to mitigate, to resolve (to acknowledge where tools say so)
 * @param unusable this quarter's incidents with a duration missing or dropped, at most 50
 * @param endings how the incidents were ended, most frequent first
 */
public record Durations(List<Measure> measures, List<IncidentRef> unusable, List<Ending> endings) {

  /** Upper limits of the ranges that incidents are counted in, in minutes; the last has none. */
  public static final List<Long> RANGE_LIMITS = List.of(10L, 60L, 480L, 1440L);

  /**
   * One duration.
   *
   * @param id such as {@code detect}
   * @param title such as {@code To detect}
   * @param unit what is measured, such as {@code From start until anyone noticed}
   * @param before null without baseline
   */
  public record Measure(
      String id,
      String title,
      String unit,
      Stats now,
      @Nullable Stats before,
      Verdict verdict,
      @Nullable Double pValue) {}

  /**
   * Figures of one group of incidents; minutes, null where too few are usable.
   *
   * @param usable incidents with a usable duration
   * @param of all incidents of the group
   * @param p90 nine in ten are shorter
   * @param dots the durations as dots on a log scale: lower edge in minutes and number. Edges lie
   *     20 to the decade, beginning at one minute; shorter ones count in the first
   * @param ranges incidents by range of {@link #RANGE_LIMITS}, one more than limits
   */
  public record Stats(
      long usable,
      long of,
      @Nullable Double median,
      @Nullable Double medianLow,
      @Nullable Double medianHigh,
      @Nullable Double p90,
      @Nullable Double p90Low,
      @Nullable Double p90High,
      List<Dot> dots,
      List<Long> ranges) {}

  /** So many incidents in the bin that begins at so many minutes. */
  public record Dot(double minutes, long incidents) {}

  /** How so many incidents were ended. */
  public record Ending(String title, long count, List<IncidentRef> incidents) {}
}
