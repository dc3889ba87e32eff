package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
final class ClassifyJobIT {

  private final SparkSession spark;

  ClassifyJobIT(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void shouldLabelEveryAxisOfEveryRecordWithOnePrimary() {
    Dataset<Row> labels =
        ClassifyJob.labels(
            classify(
                incident("INC-1")
                    .section(
                        SectionName.ROOT_CAUSE,
                        "The root cause was a wrong value in the configuration of the router.")
                    .section(SectionName.DETECTION, "An alert paged the on-call engineer."),
                incident("INC-2"),
                incident("INC-3").kind(Kind.DRILL)));

    List<Row> primaries =
        labels.where("is_primary").groupBy("source", "incident_id", "axis").count().collectAsList();

    assertThat(primaries).hasSize(3 * Axis.values().length);
    assertThat(primaries).allSatisfy(row -> assertThat(row.<Long>getAs("count")).isEqualTo(1));
  }

  @Test
  void shouldGiveEachLabelTheSentenceItRestsOn() {
    String cause = "The root cause was a wrong value in the configuration of the router.";

    Row label =
        ClassifyJob.labels(classify(incident("INC-1").section(SectionName.ROOT_CAUSE, cause)))
            .where("axis = 'root_cause' and is_primary")
            .head();

    assertThat(Values.text(label, "category")).isEqualTo("configuration");
    assertThat(Values.text(label, "quote"))
        .isEqualTo(cause.substring(label.getAs("start_offset"), label.getAs("end_offset")));
    assertThat(Values.text(label, "section")).isEqualTo("root_cause");
    assertThat(Values.text(label, "taxonomy_version"))
        .isEqualTo(Rulebook.standard().taxonomy().version());
  }

  @Test
  void shouldSayThatNothingIsDocumentedWhereNothingIsSaid() {
    assertThat(ClassifyJob.labels(classify(incident("INC-1"))).collectAsList())
        .hasSize(Axis.values().length)
        .extracting(row -> row.getAs("category"))
        .containsOnly(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldHaveTheColumnsOfTheTables() {
    Dataset<Row> classified = classify(incident("INC-1"));

    assertThat(ClassifyJob.labels(classified).schema().fieldNames())
        .containsExactly(Schemas.of(IncidentTables.LABELS).fieldNames());
    assertThat(ClassifyJob.disagreements(classified).schema().fieldNames())
        .containsExactly(Schemas.of(IncidentTables.DISAGREEMENTS).fieldNames());
    assertThat(ClassifyJob.signals(classified).schema().fieldNames())
        .containsExactly(Schemas.of(IncidentTables.PRACTICE_SIGNALS).fieldNames());
    assertThat(classified.columns()).contains(Schemas.of(IncidentTables.INCIDENTS).fieldNames());
  }

  private Dataset<Row> classify(org.incidentpatterns.PostmortemFixtures.Builder... postmortems) {
    return ClassifyJob.run(ClassifiedRows.records(spark, postmortems), Rulebook.standard());
  }
}
