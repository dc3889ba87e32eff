package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.incidentpatterns.PostmortemFixtures.incident;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.table.PatternTables;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** One incident in 2025-Q3, four in 2025-Q4, and a drill. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class DistributionJobIT {
  private final SparkSession spark;
  private List<Row> rows = List.of();

  DistributionJobIT(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  void count() {
    rows =
        DistributionJob.run(
                ClassifiedRows.of(
                    spark,
                    incident("D-0")
                        .startedAt("2025-09-30T23:59:59Z")
                        .mitigatedAfter(15)
                        .labelled(Axis.ROOT_CAUSE, "capacity"),
                    incident("D-1")
                        .startedAt("2025-10-01T00:00:00Z")
                        .severity(1)
                        .services("checkout", "checkout", "labels")
                        .teams("Platform")
                        .mitigatedAfter(30)
                        .resolvedAfter(600)
                        .labelled(Axis.ROOT_CAUSE, "configuration")
                        .labelled(Axis.ROOT_CAUSE, "capacity")
                        .labelled(Axis.CONTRIBUTING_FACTOR, "environment_parity")
                        .labelled(Axis.CONTRIBUTING_FACTOR, "monitoring_gap"),
                    incident("D-2")
                        .startedAt("2025-11-01T00:00:00Z")
                        .services("checkout")
                        .mitigatedAfter(90)
                        .labelled(Axis.ROOT_CAUSE, "configuration")
                        .labelled(Axis.CONTRIBUTING_FACTOR, "environment_parity"),
                    incident("D-3")
                        .startedAt("2025-11-02T00:00:00Z")
                        .resolvedAfter(20)
                        .labelled(Axis.ROOT_CAUSE, "capacity"),
                    incident("D-4").startedAt("2025-11-03T00:00:00Z"),
                    incident("D-5").kind(Kind.DRILL).labelled(Axis.ROOT_CAUSE, "configuration")))
            .collectAsList();
  }

  @Test
  void shouldCountEachIncidentUnderItsPrimaryCause() {
    Row configuration = row("all", "all", "root_cause", "configuration");

    assertThat(Values.whole(configuration, "incidents")).isEqualTo(2);
    assertThat(Values.whole(configuration, "total")).isEqualTo(4);
    assertThat(Values.whole(configuration, "known")).isEqualTo(3);
    assertThat(configuration.<Double>getAs("share")).isEqualTo(0.5);
    assertThat(configuration.<Double>getAs("share_of_known")).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(Values.texts(configuration, "incident_ids")).containsExactly("D-1", "D-2");
    assertThat(sum("root_cause", "incidents")).isEqualTo(4);
  }

  @Test
  void shouldCountSecondaryCausesAside() {
    Row capacity = row("all", "all", "root_cause", "capacity");

    assertThat(Values.whole(capacity, "incidents")).isEqualTo(1);
    assertThat(Values.whole(capacity, "any_incidents")).isEqualTo(2);
    assertThat(capacity.<Double>getAs("shared_incidents")).isEqualTo(1.5);
  }

  @Test
  void shouldCountEveryContributingFactorThatAnIncidentNames() {
    Row parity = row("all", "all", "contributing_factor", "environment_parity");
    Row monitoring = row("all", "all", "contributing_factor", "monitoring_gap");

    assertThat(Values.whole(parity, "incidents")).isEqualTo(2);
    assertThat(parity.<Double>getAs("shared_incidents")).isEqualTo(1.5);
    assertThat(Values.whole(monitoring, "incidents")).isEqualTo(1);
    assertThat(monitoring.<Double>getAs("shared_incidents")).isEqualTo(0.5);
    assertThat(Values.whole(monitoring, "known")).isEqualTo(2);
  }

  @Test
  void shouldKeepNotDocumentedInTheTotalAndOutOfWhatIsKnown() {
    Row silent = row("all", "all", "root_cause", "not_documented");

    assertThat(Values.whole(silent, "incidents")).isEqualTo(1);
    assertThat(silent.<Double>getAs("share")).isEqualTo(0.25);
    assertThat(silent.<Double>getAs("share_of_known")).isNull();
  }

  @Test
  void shouldSumMinutesToMitigationElseToResolution() {
    assertThat(Values.whole(row("all", "all", "root_cause", "configuration"), "incident_minutes"))
        .isEqualTo(120);
    assertThat(Values.whole(row("all", "all", "root_cause", "capacity"), "incident_minutes"))
        .isEqualTo(20);
  }

  @Test
  void shouldSetTheQuarterBesideTheOneBefore() {
    Row capacity = row("all", "all", "root_cause", "capacity");

    assertThat(Values.whole(capacity, "previous_incidents")).isEqualTo(1);
    assertThat(Values.whole(capacity, "baseline_incidents")).isEqualTo(1);
    assertThat(Values.whole(capacity, "baseline_total")).isEqualTo(1);
    assertThat(Values.text(capacity, "verdict")).isEqualTo("too_few_to_tell");
    assertThat(capacity.<Double>getAs("p_value")).isNull();
  }

  @Test
  void shouldHaveNothingToCompareInTheFirstQuarter() {
    assertThat(rows)
        .filteredOn(row -> Values.text(row, "quarter").equals("2025-Q3"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(Values.text(row, "verdict")).isEqualTo("nothing_to_compare");
              assertThat(row.<Long>getAs("previous_incidents")).isNull();
            });
  }

  @Test
  void shouldCountAServiceOnceAnIncident() {
    assertThat(Values.whole(row("service", "checkout", "root_cause", "configuration"), "total"))
        .isEqualTo(2);
    assertThat(Values.whole(row("service", "labels", "root_cause", "configuration"), "total"))
        .isEqualTo(1);
    assertThat(Values.whole(row("team", "Platform", "root_cause", "configuration"), "total"))
        .isEqualTo(1);
    assertThat(Values.whole(row("severity", "Sev-1", "root_cause", "configuration"), "total"))
        .isEqualTo(1);
    assertThat(Values.whole(row("severity", "unknown", "root_cause", "capacity"), "total"))
        .isEqualTo(3);
  }

  @Test
  void shouldHaveTheColumnsOfTheTable() {
    assertThat(rows.get(0).schema()).isEqualTo(Schemas.of(PatternTables.DISTRIBUTIONS));
  }

  private long sum(String axis, String column) {
    return rows.stream()
        .filter(row -> matches(row, "all", "all", axis))
        .mapToLong(row -> Values.whole(row, column))
        .sum();
  }

  private Row row(String dimension, String value, String axis, String category) {
    return rows.stream()
        .filter(row -> matches(row, dimension, value, axis))
        .filter(row -> Values.text(row, "category").equals(category))
        .findFirst()
        .orElseThrow();
  }

  private static boolean matches(Row row, String dimension, String value, String axis) {
    return Values.text(row, "dimension").equals(dimension)
        && Values.text(row, "value").equals(value)
        && Values.text(row, "axis").equals(axis)
        && Values.text(row, "quarter").equals("2025-Q4");
  }
}
