package org.incidentpatterns.report.tables;

import static org.incidentpatterns.report.tables.ShareColumns.comparison;
import static org.incidentpatterns.report.tables.ShareColumns.join;
import static org.incidentpatterns.report.tables.ShareColumns.share;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Correction;
import org.incidentpatterns.report.model.DetectionMatrix;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/** The tables of the five axes and of the causes by who noticed first. */
final class AxisTables {
  private record MatrixCell(String cause, String noticed, long now, long before) {}

  private AxisTables() {}

  static Stream<Table<?>> of(QuarterReport report) {
    return Stream.of(
        axis("causes", report, Axis.ROOT_CAUSE),
        axis("factors", report, Axis.CONTRIBUTING_FACTOR),
        axis("triggers", report, Axis.TRIGGER),
        axis("detection", report, Axis.DETECTION),
        axis("mitigation", report, Axis.MITIGATION),
        matrix(report.detection()));
  }

  private static Table<AxisView.Row> axis(String name, QuarterReport report, Axis axis) {
    return new Table<>(
        name,
        join(
            List.of(
                List.of(
                    Column.of("category", AxisView.Row::category),
                    Column.of("title", AxisView.Row::title)),
                comparison(AxisView.Row::shares),
                share("known_", AxisView.Row::known),
                correction(),
                List.of(
                    Column.of("all_quarters", AxisView.Row::total),
                    Column.of("rank_now", row -> row.rankNow().rank()),
                    Column.of("rank_now_shared", row -> row.rankNow().shared()),
                    Column.of("rank_all", row -> row.rankAll().rank()),
                    Column.of("rank_all_shared", row -> row.rankAll().shared())))),
        report.axis(axis.word()).rows());
  }

  private static List<Column<AxisView.Row>> correction() {
    return List.of(
        corrected("correction", correction -> correction.outcome().word()),
        corrected("corrected_share", Correction::share),
        corrected("corrected_low", Correction::low),
        corrected("corrected_high", Correction::high));
  }

  private static Column<AxisView.Row> corrected(
      String header, Function<Correction, @Nullable Object> part) {
    return Column.of(
        header,
        row -> {
          Correction correction = row.corrected();
          return correction == null ? null : part.apply(correction);
        });
  }

  private static Table<MatrixCell> matrix(DetectionMatrix matrix) {
    List<MatrixCell> cells =
        matrix.rows().stream()
            .flatMap(
                row ->
                    IntStream.range(0, matrix.columns().size())
                        .mapToObj(
                            i ->
                                new MatrixCell(
                                    row.title(),
                                    matrix.columns().get(i),
                                    row.now().get(i),
                                    row.before().get(i))))
            .toList();
    return new Table<>(
        "detection-matrix",
        List.of(
            Column.of("root_cause", MatrixCell::cause),
            Column.of("noticed_first", MatrixCell::noticed),
            Column.of("incidents", MatrixCell::now),
            Column.of("incidents_before", MatrixCell::before)),
        cells);
  }
}
