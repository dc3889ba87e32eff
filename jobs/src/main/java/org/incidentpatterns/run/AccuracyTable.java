package org.incidentpatterns.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.report.model.Accuracy.AxisRow;
import org.incidentpatterns.report.model.Accuracy.CategoryRow;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.table.RunTables;
import org.jspecify.annotations.Nullable;

/** How often labels are right, as rows of the dataset. */
final class AccuracyTable {
  private AccuracyTable() {}

  /** Rows of the table {@code accuracy}; none while nobody has measured it. */
  static Dataset<Row> rows(SparkSession spark, @Nullable Accuracy accuracy) {
    List<Row> rows = new ArrayList<>();
    if (accuracy != null) {
      for (AxisRow axis : accuracy.axes()) {
        axis.categories().forEach(category -> rows.add(row(accuracy, axis, category)));
      }
    }
    return spark.createDataFrame(rows, Schemas.of(RunTables.ACCURACY));
  }

  private static Row row(Accuracy accuracy, AxisRow axis, CategoryRow category) {
    Share precision = category.precision();
    Share recall = category.recall();
    return RowFactory.create(
        axis.axis(),
        category.category(),
        category.labelled(),
        category.found(),
        category.agreed(),
        precision.share(),
        precision.low(),
        precision.high(),
        recall.share(),
        recall.low(),
        recall.high(),
        category.f1(),
        axis.right().of(),
        axis.right().count(),
        axis.abstained().count(),
        axis.coarse(),
        axis.kappa(),
        axis.f1(),
        accuracy.taxonomyVersion(),
        accuracy.labels(),
        accuracy.labelsSha256());
  }
}
