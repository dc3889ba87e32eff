package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.PostmortemFixtures.incident;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.table.PatternTables;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class InvestmentJobIT {
  private final SparkSession spark;
  private List<Row> candidates = List.of();

  InvestmentJobIT(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  void order() {
    candidates =
        InvestmentJob.run(
                ClassifiedRows.of(
                    spark,
                    incident("N-1")
                        .customerMinutes(1_000)
                        .labelled(Axis.CONTRIBUTING_FACTOR, "environment_parity"),
                    incident("N-2")
                        .customerMinutes(500)
                        .labelled(Axis.CONTRIBUTING_FACTOR, "monitoring_gap")
                        .labelled(Axis.CONTRIBUTING_FACTOR, "environment_parity"),
                    incident("N-3").labelled(Axis.CONTRIBUTING_FACTOR, "monitoring_gap"),
                    incident("N-4").customerMinutes(500)),
                Repeats.thirdWithOpenFix(spark, "N-4"))
            .orderBy("position")
            .collectAsList();
  }

  @Test
  void shouldPutFirstWhatTouchesMostCustomerMinutes() {
    assertThat(candidates)
        .extracting(
            row -> row.getAs("category"),
            row -> row.getAs("customer_minutes"),
            row -> row.getAs("stated_minutes"),
            row -> row.getAs("incidents"),
            row -> row.getAs("total"))
        .containsExactly(
            tuple("environment_parity", 1_500L, 2_000L, 2L, 4L),
            tuple("monitoring_gap", 500L, 2_000L, 2L, 4L),
            tuple("open_actions", 500L, 2_000L, 1L, 4L));
  }

  @Test
  void shouldNameTheIncidentsThatEachTouches() {
    assertThat(candidates)
        .extracting(row -> Values.texts(row, "incident_ids"))
        .containsExactly(List.of("N-1", "N-2"), List.of("N-2", "N-3"), List.of("N-4"));
  }

  @Test
  void shouldSayWhatToDo() {
    assertThat(candidates).extracting(row -> Values.text(row, "title")).doesNotContain("");
    assertThat(candidates.get(0).<Double>getAs("minutes_share")).isEqualTo(0.75);
  }

  @Test
  void shouldHaveTheColumnsOfTheTable() {
    assertThat(candidates.get(0).schema()).isEqualTo(Schemas.of(PatternTables.INVESTMENTS));
  }
}
