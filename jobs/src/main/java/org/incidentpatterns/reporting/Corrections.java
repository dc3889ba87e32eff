package org.incidentpatterns.reporting;

import java.util.List;
import org.apache.spark.sql.Row;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.patterns.CorrectedShares;
import org.incidentpatterns.patterns.LabelErrors;
import org.incidentpatterns.patterns.Shares;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.report.model.Accuracy.AxisRow;
import org.incidentpatterns.report.model.Accuracy.CategoryRow;
import org.incidentpatterns.report.model.Correction;
import org.incidentpatterns.report.model.Correction.Outcome;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the shares of one quarter by what the evaluation says of their labels. Labels that
 * people gave the incidents of the quarter are taken as right.
 */
final class Corrections {
  /**
   * Of a coarse label whatever fits counts as right, so a category looks better than it is; with
   * more of them than this part, too much so.
   */
  static final double MOST_COARSE = 0.1;

  private final @Nullable Accuracy accuracy;
  private final List<Row> given;

  /**
   * @param accuracy null while nobody has measured it
   * @param given rows of {@code ReportRows.given} of the quarter
   */
  Corrections(@Nullable Accuracy accuracy, List<Row> given) {
    this.accuracy = accuracy;
    this.given = given;
  }

  /** The corrected share of a category; null where the axis was not measured or holds nothing. */
  @Nullable Correction of(Axis axis, String category, Share share) {
    AxisRow measured = measured(axis);
    if (measured == null || share.of() == 0) {
      return null;
    }
    if (measured.coarse() > MOST_COARSE * measured.right().of()) {
      return Correction.none(Outcome.COARSE);
    }
    if (axis == Axis.CONTRIBUTING_FACTOR && isPrimaryOnly(measured)) {
      return Correction.none(Outcome.PRIMARY_ONLY);
    }
    Share byPeople =
        Shares.of(
            sum(axis, category, axis == Axis.CONTRIBUTING_FACTOR ? "named" : "primaries"),
            sum(axis, null, "primaries"));
    Share read = Shares.of(share.count() - byPeople.count(), share.of() - byPeople.of());
    return CorrectedShares.of(read, byPeople, errors(measured, category));
  }

  private @Nullable AxisRow measured(Axis axis) {
    if (accuracy == null) {
      return null;
    }
    for (AxisRow row : accuracy.axes()) {
      if (row.axis().equals(axis.word())) {
        return row;
      }
    }
    return null;
  }

  /** Whether each postmortem was compared by one label only. */
  private static boolean isPrimaryOnly(AxisRow measured) {
    long texts = measured.right().of();
    return measured.categories().stream().mapToLong(CategoryRow::labelled).sum() == texts
        && measured.categories().stream().mapToLong(CategoryRow::found).sum() == texts;
  }

  private static LabelErrors errors(AxisRow measured, String category) {
    long texts = measured.right().of();
    return measured.categories().stream()
        .filter(row -> row.category().equals(category))
        .findFirst()
        .map(row -> new LabelErrors(texts, row.labelled(), row.found(), row.agreed()))
        .orElseGet(() -> new LabelErrors(texts, 0, 0, 0));
  }

  /** Over all categories if {@code category} is null. */
  private long sum(Axis axis, @Nullable String category, String column) {
    return given.stream()
        .filter(row -> axis.word().equals(row.getAs("axis")))
        .filter(row -> category == null || category.equals(row.getAs("category")))
        .mapToLong(row -> Values.whole(row, column))
        .sum();
  }
}
