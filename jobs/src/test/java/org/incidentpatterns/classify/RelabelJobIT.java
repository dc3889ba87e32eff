package org.incidentpatterns.classify;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.PostmortemFixtures;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.table.RunTables;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
final class RelabelJobIT {
  private static final String EARLIER = "2025-08-02T12:00:00Z";

  private final SparkSession spark;

  RelabelJobIT(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void shouldCountWhatMovedByQuarterAndAxis() {
    Dataset<Row> before =
        classified(
            caused("A", "hardware"),
            caused("B", "hardware"),
            caused("C", "hardware").startedAt(EARLIER),
            caused("D", "capacity").labelled(Axis.CONTRIBUTING_FACTOR, "test_gap"),
            caused("gone", "hardware"));
    Dataset<Row> now =
        classified(
            caused("A", "third_party"),
            caused("B", "third_party"),
            caused("C", "third_party").startedAt(EARLIER),
            caused("D", "capacity").labelled(Axis.CONTRIBUTING_FACTOR, "ownership"),
            caused("new", "third_party"));

    assertThat(moved(before, now))
        .containsExactly(
            "2025-Q3 root_cause hardware third_party taxonomy 1",
            "2025-Q4 contributing_factor null ownership taxonomy 1",
            "2025-Q4 contributing_factor test_gap null taxonomy 1",
            "2025-Q4 root_cause hardware third_party taxonomy 2");
  }

  @Test
  void shouldCountEditedRecordsApart() {
    Dataset<Row> before = classified(caused("A", "hardware"), caused("B", "hardware"));
    Dataset<Row> now =
        classified(caused("A", "network"), caused("B", "network"))
            .withColumn(
                "content_hash",
                when(col("id").equalTo("B"), lit("other")).otherwise(col("content_hash")));

    assertThat(moved(before, now))
        .containsExactly(
            "2025-Q4 root_cause hardware network edited 1",
            "2025-Q4 root_cause hardware network taxonomy 1");
  }

  @Test
  void shouldTakeIncidentsOfOneIdAndTwoSourcesForTwo() {
    Dataset<Row> before =
        classified(
            caused("A", "hardware").source("jira"), caused("A", "capacity").source("github"));
    Dataset<Row> now =
        classified(caused("A", "network").source("jira"), caused("A", "capacity").source("github"));

    assertThat(moved(before, now))
        .containsExactly("2025-Q4 root_cause hardware network taxonomy 1");
  }

  @Test
  void shouldLeaveDrillsAlone() {
    assertThat(
            moved(
                classified(caused("A", "hardware").kind(Kind.DRILL)),
                classified(caused("A", "network").kind(Kind.DRILL))))
        .isEmpty();
  }

  @Test
  void shouldGiveTheColumnsOfTheTableWhereNothingMoved() {
    Dataset<Row> same = classified(caused("A", "hardware"));
    Dataset<Row> rows = RelabelJob.run(same, same, ClassifyJob.labels(same), "1", "2");

    assertThat(rows.columns())
        .containsExactlyInAnyOrder(Schemas.of(RunTables.RELABELLED).fieldNames());
    assertThat(rows.isEmpty()).isTrue();
  }

  private List<String> moved(Dataset<Row> before, Dataset<Row> now) {
    return RelabelJob.run(now, before, ClassifyJob.labels(before), "1", "2")
        .orderBy("quarter", "axis", "from_category", "to_category", "why")
        .select("quarter", "axis", "from_category", "to_category", "why", "incidents")
        .collectAsList()
        .stream()
        .map(row -> row.mkString(" "))
        .toList();
  }

  private Dataset<Row> classified(PostmortemFixtures.Builder... incidents) {
    return ClassifiedRows.of(spark, incidents);
  }

  private static PostmortemFixtures.Builder caused(String id, String category) {
    return incident(id).labelled(Axis.ROOT_CAUSE, category);
  }
}
