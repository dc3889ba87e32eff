package org.incidentpatterns.report.tables;

import java.util.List;
import java.util.stream.Stream;
import org.incidentpatterns.report.model.QuarterReport;

/** Every table of a report. */
public final class ReportTables {
  private ReportTables() {}

  /** The tables in the order of the report; each is written on its own. */
  public static List<Table<?>> of(QuarterReport report, LongTables rows) {
    return Stream.of(
            AxisTables.of(report),
            Stream.<Table<?>>of(AccuracyTable.of(report)),
            PatternTables.of(report),
            RecordTables.of(report, rows))
        .flatMap(tables -> tables)
        .toList();
  }
}
