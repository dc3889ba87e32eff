package org.incidentpatterns.report.tables;

import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.Method.FileRow;
import org.incidentpatterns.report.model.QuarterReport;

/**
 * The rows that a report leaves out of its pages because there may be many; each is read twice at
 * most, one by one.
 *
 * @param incidents all incidents of the quarter
 * @param files all files that were read
 */
public record LongTables(Iterable<IncidentView> incidents, Iterable<FileRow> files) {
  /** What the report itself holds: enough where it leaves nothing out. */
  public static LongTables of(QuarterReport report) {
    return new LongTables(report.incidents(), report.method().files());
  }
}
