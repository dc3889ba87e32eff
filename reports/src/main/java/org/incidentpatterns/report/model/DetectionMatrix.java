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
 */
public record DetectionMatrix(
    List<String> columns,
    List<Row> rows,
    @Nullable Gap gap,
    List<IncidentRef> notAlerting,
    List<IncidentRef> namingMonitoringGap) {

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
}
