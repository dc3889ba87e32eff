package org.incidentpatterns.report.tables;

import static org.incidentpatterns.report.tables.ShareColumns.join;
import static org.incidentpatterns.report.tables.ShareColumns.share;

import java.util.List;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.report.model.Accuracy.AxisRow;
import org.incidentpatterns.report.model.Accuracy.CategoryRow;
import org.incidentpatterns.report.model.QuarterReport;

/** How often labels are right, a row for each category; none while nobody has measured it. */
final class AccuracyTable {
  private record Measured(AxisRow axis, CategoryRow category) {}

  private AccuracyTable() {}

  static Table<?> of(QuarterReport report) {
    return new Table<>(
        "accuracy",
        join(
            List.of(
                List.of(
                    Column.of("axis", row -> row.axis().axis()),
                    Column.of("category", row -> row.category().category()),
                    Column.of("title", row -> row.category().title())),
                share("precision_", (Measured row) -> row.category().precision()),
                share("recall_", row -> row.category().recall()),
                List.of(Column.of("f1", row -> row.category().f1())),
                share("axis_right_", row -> row.axis().right()),
                List.of(
                    Column.of("axis_abstained", row -> row.axis().abstained().count()),
                    Column.of("axis_coarse", row -> row.axis().coarse()),
                    Column.of("axis_kappa", row -> row.axis().kappa()),
                    Column.of("axis_macro_f1", row -> row.axis().f1())))),
        rows(report));
  }

  private static List<Measured> rows(QuarterReport report) {
    Accuracy accuracy = report.accuracy();
    return accuracy == null
        ? List.of()
        : accuracy.axes().stream()
            .flatMap(axis -> axis.categories().stream().map(row -> new Measured(axis, row)))
            .toList();
  }
}
