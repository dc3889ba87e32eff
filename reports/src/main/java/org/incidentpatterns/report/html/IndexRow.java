package org.incidentpatterns.report.html;

import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.report.model.QuarterReport;

/**
 * One quarter in the index.
 *
 * @param organisation its name; empty if not configured
 * @param finding the headline of the first finding
 */
public record IndexRow(String organisation, String quarter, long incidents, String finding) {
  /** The row of a report. */
  public static IndexRow of(QuarterReport report) {
    return new IndexRow(
        report.header().organisation(),
        report.header().quarter(),
        report.header().incidents(),
        report.findings().stream().findFirst().map(Finding::headline).orElse(""));
  }
}
