package org.incidentpatterns.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.report.model.FollowThrough.MeasureRow;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.table.PatternTables;
import org.jspecify.annotations.Nullable;

/** What the reports say, as rows of the dataset. */
final class ReportTables {
  private ReportTables() {}

  /** Rows of the table {@code follow_through}. */
  static Dataset<Row> followThrough(SparkSession spark, List<QuarterReport> reports) {
    List<Row> rows = new ArrayList<>();
    for (QuarterReport report : reports) {
      report.followThrough().measures().forEach(measure -> rows.add(measure(measure, report)));
      report.practice().measures().forEach(measure -> rows.add(measure(measure, report)));
    }
    return spark.createDataFrame(rows, Schemas.of(PatternTables.FOLLOW_THROUGH));
  }

  private static Row measure(MeasureRow measure, QuarterReport report) {
    Comparison shares = measure.shares();
    Share now = shares.now();
    Share before = shares.before();
    return RowFactory.create(
        measure.id(),
        now.count(),
        now.of(),
        now.share(),
        now.low(),
        now.high(),
        before == null ? 0L : before.count(),
        before == null ? 0L : before.of(),
        shares.verdict().word(),
        shares.pValue(),
        report.header().quarter());
  }

  /** Rows of the table {@code findings}. */
  static Dataset<Row> findings(SparkSession spark, List<QuarterReport> reports) {
    List<Row> rows = new ArrayList<>();
    for (QuarterReport report : reports) {
      int position = 1;
      for (Finding finding : report.findings()) {
        rows.add(finding(position++, finding, report));
      }
    }
    return spark.createDataFrame(rows, Schemas.of(PatternTables.FINDINGS));
  }

  private static Row finding(int position, Finding finding, QuarterReport report) {
    Comparison measure = finding.measure();
    return RowFactory.create(
        position,
        finding.kind().word(),
        finding.headline(),
        finding.words(),
        finding.consequence(),
        verdict(finding),
        measure == null ? rateCount(finding) : measure.now().count(),
        of(measure),
        finding.incidents().stream().map(IncidentRef::id).toArray(String[]::new),
        report.header().quarter());
  }

  private static String verdict(Finding finding) {
    if (finding.measure() != null) {
      return finding.measure().verdict().word();
    }
    return finding.rate() == null ? "" : finding.rate().verdict().word();
  }

  private static long rateCount(Finding finding) {
    return finding.rate() == null ? 0 : finding.rate().now();
  }

  private static @Nullable Long of(@Nullable Comparison measure) {
    return measure == null ? null : measure.now().of();
  }
}
