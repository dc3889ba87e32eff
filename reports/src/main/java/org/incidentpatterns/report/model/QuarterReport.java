package org.incidentpatterns.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One quarter's report, whole.
 *
 * @param axes root cause, contributing factor, trigger, detection, mitigation, in this order
 * @param incidents by customer minutes, then severity, then start: the top 50 and those quoted
 * @param incidentsLeftOut this quarter's incidents that are only in the tables
 * @param accuracy how often labels are right; null while nobody has measured it
 * @param restated figures of earlier quarters that changed since they were published; null where
 *     nothing published before is at hand to compare with
 */
public record QuarterReport(
    Header header,
    List<Finding> findings,
    List<AxisView> axes,
    CountingModes countingModes,
    DetectionMatrix detection,
    Recurrences recurrences,
    Trend trend,
    Durations durations,
    FollowThrough followThrough,
    Practice practice,
    Investments investments,
    List<IncidentView> incidents,
    long incidentsLeftOut,
    @Nullable Accuracy accuracy,
    @Nullable List<Restatement> restated,
    Method method) {

  /** The view of one axis by its word. */
  public AxisView axis(String word) {
    return axes.stream()
        .filter(view -> view.axis().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such axis: " + word));
  }

  /** The same report with these findings. */
  public QuarterReport withFindings(List<Finding> found) {
    return new QuarterReport(
        header,
        found,
        axes,
        countingModes,
        detection,
        recurrences,
        trend,
        durations,
        followThrough,
        practice,
        investments,
        incidents,
        incidentsLeftOut,
        accuracy,
        restated,
        method);
  }
}
