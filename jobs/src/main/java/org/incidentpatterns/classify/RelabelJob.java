package org.incidentpatterns.classify;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.classify.LabelChanges.Change;
import org.incidentpatterns.classify.LabelChanges.Held;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.taxonomy.Axis;

/**
 * Counts the labels that are others than in the snapshot before.
 *
 * <p>Input: classified incidents, and the tables {@code incidents} and {@code labels} of the
 * snapshot before. Output: rows of the table {@code relabelled}. Cost: both tables are joined by
 * source and id, a few short columns of them; what comes out grows with categories and quarters,
 * not with incidents.
 */
public final class RelabelJob {
  private static final StructType CHANGE =
      new StructType()
          .add("quarter", DataTypes.StringType, false)
          .add("axis", DataTypes.StringType, false)
          .add("from_category", DataTypes.StringType, true)
          .add("to_category", DataTypes.StringType, true)
          .add("why", DataTypes.StringType, false);

  private RelabelJob() {}

  /**
   * Compares incidents that are in both.
   *
   * @param fromVersion taxonomy of the snapshot before
   * @param toVersion taxonomy of the classified incidents
   */
  public static Dataset<Row> run(
      Dataset<Row> classified,
      Dataset<Row> incidentsBefore,
      Dataset<Row> labelsBefore,
      String fromVersion,
      String toVersion) {
    FlatMapFunction<Row, Row> changes = row -> changes(row).iterator();
    return both(classified, incidentsBefore, labelsBefore)
        .flatMap(changes, Encoders.row(CHANGE))
        .groupBy("quarter", "axis", "from_category", "to_category", "why")
        .agg(count(lit(1)).as("incidents"))
        .withColumn("from_version", lit(fromVersion))
        .withColumn("to_version", lit(toVersion));
  }

  private static Dataset<Row> both(
      Dataset<Row> classified, Dataset<Row> incidentsBefore, Dataset<Row> labelsBefore) {
    Dataset<Row> hashes =
        incidentsBefore.select(
            col("source"), col("id").as("incident_id"), col("content_hash").as("hash_before"));
    Dataset<Row> labels =
        labelsBefore
            .groupBy("source", "incident_id")
            .agg(collect_list(struct("axis", "category", "is_primary", "basis")).as("before"));
    return classified
        .where(col("kind").equalTo("incident"))
        .select(
            col("source"),
            col("id").as("incident_id"),
            col("quarter"),
            col("content_hash"),
            col("labels").as("now"))
        .join(hashes.join(labels, keys()), keys())
        .select(
            col("quarter"),
            col("before"),
            col("now"),
            not(col("content_hash").eqNullSafe(col("hash_before"))).as("edited"));
  }

  private static String[] keys() {
    return new String[] {"source", "incident_id"};
  }

  private static List<Row> changes(Row row) {
    return LabelChanges.between(
            Values.rows(row, "before").stream().map(RelabelJob::held).toList(),
            Values.rows(row, "now").stream().map(RelabelJob::held).toList(),
            row.<Boolean>getAs("edited"))
        .stream()
        .map(change -> row(change, Values.text(row, "quarter")))
        .toList();
  }

  private static Held held(Row label) {
    return new Held(
        Axis.of(Values.text(label, "axis")),
        Values.text(label, "category"),
        label.<Boolean>getAs("is_primary"),
        Values.text(label, "basis"));
  }

  private static Row row(Change change, String quarter) {
    return RowFactory.create(
        quarter, change.axis().word(), change.from(), change.to(), change.why().word());
  }
}
