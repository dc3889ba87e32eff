package org.incidentpatterns.patterns;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.table.PatternTables;
import org.incidentpatterns.taxonomy.Axis;

/**
 * Counts incidents by quarter and category, overall and by severity, service and team, and tests
 * each quarter against the quarters before.
 *
 * <p>Input: classified incidents. Output: rows of the table {@code distributions}. Cost: one
 * shuffle of the labels; what is tested is as small as categories times quarters.
 */
public final class DistributionJob {
  private static final int MOST_IDS = 50;
  private static final String FAMILY = "family";

  private DistributionJob() {}

  /**
   * Counts and tests.
   *
   * @param classified incidents with their labels; other kinds are left out here
   */
  public static Dataset<Row> run(Dataset<Row> classified) {
    Dataset<Row> labels = labels(classified.where(col("kind").equalTo("incident")));
    Dataset<Row> counts = counts(labels);
    FlatMapGroupsFunction<String, Row, Row> test = (family, rows) -> test(rows);
    return counts
        .groupByKey((MapFunction<Row, String>) row -> row.getAs(FAMILY), Encoders.STRING())
        .flatMapGroups(test, Encoders.row(Schemas.of(PatternTables.DISTRIBUTIONS)));
  }

  /** One row per label and group that its incident belongs to. */
  private static Dataset<Row> labels(Dataset<Row> incidents) {
    Column severity =
        when(col("severity").isNull(), lit("unknown"))
            .otherwise(concat(lit("Sev-"), col("severity").cast("string")));
    Column groups =
        concat(
            array(group(lit("all"), lit("all")), group(lit("severity"), severity)),
            transform(col("services"), service -> group(lit("service"), service)),
            transform(col("teams"), team -> group(lit("team"), team)));
    Column minutes = coalesce(col("mitigate_seconds"), col("resolve_seconds"), lit(0L)).divide(60);
    return incidents
        .select(
            col("quarter"),
            col("began_at"),
            col("source"),
            col("id"),
            minutes.cast("long").as("minutes"),
            explode(array_distinct(groups)).as("of"),
            col("labels"))
        .select(
            col("quarter"),
            col("began_at"),
            col("source"),
            col("id"),
            col("minutes"),
            col("of.dimension"),
            col("of.value"),
            col("labels"),
            explode(col("labels")).as("label"))
        .withColumn("axis", col("label.axis"))
        .withColumn("category", col("label.category"))
        .withColumn(
            "named",
            size(filter(col("labels"), other -> other.getField("axis").equalTo(col("axis")))));
  }

  private static Column group(Column dimension, Column value) {
    return struct(dimension.as("dimension"), value.as("value"));
  }

  private static Dataset<Row> counts(Dataset<Row> labels) {
    Column[] keys = {col("dimension"), col("value"), col("axis"), col("quarter"), col("category")};
    WindowSpec oldestFirst = Window.partitionBy(keys).orderBy("began_at", "source", "id");
    Column counted =
        col("label.is_primary").or(col("axis").equalTo(Axis.CONTRIBUTING_FACTOR.word()));
    return labels
        .withColumn("counted", counted)
        .withColumn("place", row_number().over(oldestFirst))
        .groupBy(keys)
        .agg(
            sum(when(col("counted"), 1L).otherwise(0L)).as("incidents"),
            count(lit(1)).as("any_incidents"),
            sum(lit(1.0).divide(col("named"))).as("shared_incidents"),
            sum(when(col("label.is_primary"), 1L).otherwise(0L)).as("primaries"),
            sum(when(col("counted"), col("minutes")).otherwise(0L)).as("incident_minutes"),
            sort_array(
                    collect_list(
                        when(
                            col("counted").and(col("place").leq(MOST_IDS)),
                            struct(col("began_at"), col("id")))))
                .as("dated_ids"))
        .withColumn("incident_ids", transform(col("dated_ids"), dated -> dated.getField("id")))
        .withColumn(FAMILY, concat_ws("\u0000", col("dimension"), col("value"), col("axis")));
  }

  private static Iterator<Row> test(Iterator<Row> rows) {
    List<Row> family = new ArrayList<>();
    rows.forEachRemaining(family::add);
    return DistributionRows.of(family).iterator();
  }
}
