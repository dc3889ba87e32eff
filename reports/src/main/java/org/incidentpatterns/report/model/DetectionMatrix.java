package org.incidentpatterns.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Primary root cause by who noticed first.
 *
 * @param columns titles of the detection categories, not documented last
 * @param rows one per root cause, sorted as in the axis view
 * @param gap where customers notice first more often than elsewhere; null where no cause has enough
 *     incidents to ask
 * @param notAlerting this quarter's incidents that alerting did not notice first, and of those the
 *     ones that name a monitoring gap
 * @param byFactor what alerting noticed of each contributing factor of this quarter, most incidents
 *     first
 * @param openActions what it noticed of this quarter's incidents whose earlier action item was
 *     still open; null if there are none
 */
public record DetectionMatrix(
    List<String> columns,
    List<Row> rows,
    @Nullable Gap gap,
    List<IncidentRef> notAlerting,
    List<IncidentRef> namingMonitoringGap,
    List<Noticed> byFactor,
    @Nullable Noticed openActions) {

  /**
   * One root cause.
   *
   * @param now this quarter, by column
   * @param before the quarters before, by column
   */
  public record Row(String title, List<Long> now, List<Long> before) {}

  /**
   * The cause that customers notice first most often, over all quarters shown, against all others.
   *
   * @param clear whether the difference is larger than chance explains
   */
  public record Gap(String cause, Share there, Share elsewhere, boolean clear) {}

  /**
   * What may deserve investment: would one more alert have told anyone sooner?
   *
   * @param category of the contributing factor, or {@code open_actions}
   * @param incidents this quarter's that it touches
   * @param alertingFirst of these, the ones that alerting noticed first
   * @param slowestMinutes the longest time to detect among {@code alertingFirst}; null where one of
   *     them has no usable time, or there are none
   */
  public record Noticed(
      String category,
      String title,
      long incidents,
      long alertingFirst,
      @Nullable Double slowestMinutes) {}
}
