package org.incidentpatterns.report.chart;

import java.util.List;
import java.util.stream.Stream;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.AxisView.Row;
import org.incidentpatterns.taxonomy.Axis;

/**
 * Which categories of an axis are drawn: those with enough incidents in all quarters, at most ten
 * of them, then undetermined under the same condition, then not documented always.
 */
final class ChartedCategories {
  private static final int MOST = 10;

  private ChartedCategories() {}

  /** The rows drawn, in the order of the view. */
  static List<Row> of(AxisView view) {
    Stream<Row> known =
        view.rows().stream()
            .filter(row -> !isUnknown(row))
            .filter(row -> row.total() >= view.tooFewBelow())
            .limit(MOST);
    Stream<Row> unknown =
        view.rows().stream()
            .filter(ChartedCategories::isUnknown)
            .filter(row -> isNotDocumented(row) || row.total() >= view.tooFewBelow());
    return Stream.concat(known, unknown).toList();
  }

  /** The rows of the view that are not drawn. */
  static List<Row> leftOut(AxisView view) {
    List<Row> drawn = of(view);
    return view.rows().stream().filter(row -> !drawn.contains(row)).toList();
  }

  private static boolean isUnknown(Row row) {
    return isNotDocumented(row) || row.category().equals(Axis.UNDETERMINED);
  }

  private static boolean isNotDocumented(Row row) {
    return row.category().equals(Axis.NOT_DOCUMENTED);
  }
}
