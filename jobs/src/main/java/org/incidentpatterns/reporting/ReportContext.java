package org.incidentpatterns.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.patterns.Period;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.settings.Settings;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * What all reports of one run share.
 *
 * @param first the first quarter that holds an incident; nothing is compared with quarters before
 *     it
 * @param reports the quarters to report on, oldest first
 * @param runId the name of the snapshot
 * @param program name and version
 * @param accuracy how often labels are right; null while nobody has measured it
 */
public record ReportContext(
    Settings settings,
    Taxonomy taxonomy,
    Instant asOf,
    Quarter first,
    List<Quarter> reports,
    String runId,
    String program,
    @Nullable Accuracy accuracy) {
  public ReportContext {
    reports = List.copyOf(reports);
  }

  /** The calendar of the organisation. */
  public FiscalCalendar calendar() {
    return settings.calendar();
  }

  /** The as-of day in the organisation's zone. */
  public LocalDate asOfDay() {
    return asOf.atZone(calendar().zone()).toLocalDate();
  }

  /** What one report compares. */
  public Period period(Quarter quarter) {
    return Period.of(quarter, asOfDay(), calendar());
  }

  /** The quarters that a report compares with, oldest first. */
  public List<Quarter> baseline(Quarter quarter) {
    return period(quarter).before().stream().filter(q -> q.compareTo(first) >= 0).toList();
  }
}
