package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.PostmortemFixtures.incident;
import static org.incidentpatterns.PostmortemFixtures.item;

import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.PostmortemFixtures;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checkout runs out of capacity three times; the first fix was closed, the second never was. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class RecurrenceJobIT {
  private static final String PATTERN = "root_cause/capacity/checkout";

  private final SparkSession spark;
  private List<Row> occurrences = List.of();
  private List<Row> recurrences = List.of();
  private List<Row> repeats = List.of();

  RecurrenceJobIT(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  void find() {
    Dataset<Row> patterns =
        RecurrenceJob.run(
                ClassifiedRows.of(
                    spark,
                    capacity("R-1", "2025-02-10", "checkout")
                        .actionItem(item("Add a node", "2025-02-11", null, "2025-03-01")),
                    capacity("R-2", "2025-08-10", "checkout", "labels")
                        .actionItem(item("Add two nodes", "2025-08-11")),
                    capacity("R-3", "2025-10-02", "checkout"),
                    capacity("OLD", "2023-10-02", "checkout"),
                    capacity("DRILL", "2025-11-02", "checkout").kind(Kind.DRILL),
                    capacity("ELSEWHERE", "2025-10-03", "billing"),
                    incident("SILENT-1").services("checkout"),
                    incident("SILENT-2").services("checkout")),
                Quarter.parse("2026-Q1"),
                ZoneOffset.UTC)
            .persist();
    occurrences = RecurrenceJob.occurrences(patterns).orderBy("began_at").collectAsList();
    recurrences = RecurrenceJob.recurrences(patterns).orderBy("quarter").collectAsList();
    repeats = RecurrenceJob.repeats(patterns).orderBy("repeat_id").collectAsList();
    patterns.unpersist();
  }

  @Test
  void shouldTakeTheSameCauseInTheSameServiceForOnePattern() {
    assertThat(occurrences)
        .extracting(row -> row.getAs("pattern_id"), row -> row.getAs("incident_id"))
        .containsExactly(
            tuple(PATTERN, "OLD"),
            tuple(PATTERN, "R-1"),
            tuple(PATTERN, "R-2"),
            tuple(PATTERN, "R-3"));
  }

  @Test
  void shouldCountOccurrencesWithinEightQuarters() {
    // From OLD in 2023-Q4 to R-1 in 2025-Q1 are five quarters, to R-3 in 2025-Q4 eight.
    assertThat(occurrences)
        .extracting(row -> row.getAs("ordinal"), row -> row.getAs("days_since_previous"))
        .containsExactly(tuple(1, null), tuple(2, 497), tuple(3, 181), tuple(3, 53));
  }

  @Test
  void shouldSayWhatHadBecomeOfTheEarlierFix() {
    assertThat(occurrences)
        .extracting(row -> row.getAs("previous_fix"))
        .containsExactly(null, "never_filed", "closed", "still_open");
  }

  @Test
  void shouldLookAtEachQuarterAsItStood() {
    assertThat(recurrences)
        .extracting(
            row -> row.getAs("quarter"), row -> row.getAs("seen"), row -> row.getAs("seen_now"))
        .containsExactly(
            tuple("2025-Q1", 2L, 1L),
            tuple("2025-Q2", 2L, 0L),
            tuple("2025-Q3", 3L, 1L),
            tuple("2025-Q4", 3L, 1L),
            tuple("2026-Q1", 3L, 0L));
  }

  @Test
  void shouldSumUpThePatternAtTheEndOfItsQuarter() {
    Row view = recurrences.get(3);

    assertThat(view.<Long>getAs("closed")).isEqualTo(1);
    assertThat(view.<Long>getAs("still_open")).isEqualTo(1);
    assertThat(view.<Long>getAs("never_filed")).isZero();
    assertThat(view.<Boolean>getAs("is_third")).isTrue();
    assertThat(view.<Long>getAs("days_since_last")).isEqualTo(53);
    assertThat(Values.texts(view, "services")).containsExactly("checkout", "labels");
    assertThat(Values.texts(view, "incident_ids")).containsExactly("R-3");
    assertThat(Values.rows(view, "per_quarter"))
        .extracting(row -> row.getAs("seen"))
        .containsExactly(0L, 0L, 0L, 0L, 1L, 0L, 1L, 1L);
  }

  @Test
  void shouldTellOfEachIncidentWhetherItRepeats() {
    assertThat(repeats)
        .extracting(
            row -> row.getAs("repeat_id"),
            row -> row.getAs("is_repeat"),
            row -> row.getAs("is_third"),
            row -> row.getAs("fix_was_open"))
        .containsExactly(
            tuple("OLD", false, false, false),
            tuple("R-1", true, false, false),
            tuple("R-2", true, true, false),
            tuple("R-3", true, true, true));
  }

  private static PostmortemFixtures.Builder capacity(String id, String day, String... services) {
    return incident(id)
        .startedAt(day + "T08:00:00Z")
        .services(services)
        .labelled(Axis.ROOT_CAUSE, "capacity");
  }
}
