package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.PostmortemFixtures.incident;
import static org.incidentpatterns.PostmortemFixtures.item;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.table.IncidentTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promises of two quarters, five days after the end of the second. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class FollowThroughJobIT {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 5);
  private static final Quarter NOW = Quarter.parse("2025-Q4");

  private final SparkSession spark;
  private Dataset<Row> items;

  FollowThroughJobIT(SparkSession spark) {
    this.spark = spark;
    this.items = spark.emptyDataFrame();
  }

  @BeforeAll
  void follow() {
    items =
        FollowThroughJob.items(
                ClassifiedRows.of(
                    spark,
                    incident("F-1")
                        .severity(1)
                        .startedAt("2025-10-02T12:00:00Z")
                        .actionItem(item("Split the queue", "2025-10-03"))
                        .actionItem(item("Add a node", "2025-10-03", "2025-10-10", "2025-12-24")),
                    incident("F-2")
                        .severity(3)
                        .startedAt("2025-11-02T12:00:00Z")
                        .publishedAt("2025-11-09T12:00:00Z")
                        .actionItem(item("Compare settings", "2025-11-04", "2026-02-01", null))
                        .actionItem(undated("Improve monitoring")),
                    incident("F-3")
                        .severity(2)
                        .startedAt("2025-08-02T12:00:00Z")
                        .actionItem(item("Write the runbook", "2025-08-04", null, "2025-10-20"))),
                Rulebook.standard(),
                DeadlinePolicy.DEFAULT,
                ClassifiedRows.CALENDAR,
                AS_OF)
            .persist();
  }

  @Test
  void shouldGiveEachItemTheEarlierOfItsDueDateAndThePolicysDeadline() {
    assertThat(rows())
        .extracting(
            row -> row.getAs("incident_id"),
            row -> row.getAs("ordinal"),
            row -> row.getAs("deadline_on"),
            row -> row.getAs("is_overdue"))
        .containsExactly(
            tuple("F-1", 1, LocalDate.of(2025, 10, 18), true),
            tuple("F-1", 2, LocalDate.of(2025, 10, 10), false),
            tuple("F-2", 1, LocalDate.of(2026, 2, 1), false),
            tuple("F-2", 2, null, false),
            tuple("F-3", 1, LocalDate.of(2025, 9, 3), false));
  }

  @Test
  void shouldDateAnItemByItsPostmortemWhereItHasNoDateItself() {
    assertThat(rows().get(3).<LocalDate>getAs("filed_on")).isEqualTo("2025-11-09");
  }

  @Test
  void shouldKnowAnItemThatNobodyCouldCallDone() {
    assertThat(rows())
        .extracting(row -> row.getAs("is_vague"))
        .containsExactly(false, false, false, true, false);
  }

  @Test
  void shouldHaveTheColumnsOfTheTable() {
    assertThat(items.schema().fieldNames())
        .containsExactly(Schemas.of(IncidentTables.ACTION_ITEMS).fieldNames());
  }

  @Test
  void shouldSumUpTheItemsOfTheQuarter() {
    assertThat(sums(true))
        .isEqualTo("items 4, done 1, in_time 1, overdue 1, no_deadline 1, no_owner 0, vague 1");
  }

  @Test
  void shouldLookAtEarlierItemsAtTheAgeOfTheQuartersOwn() {
    // On 5 October, five days after the end of its quarter, the runbook was open and overdue.
    assertThat(sums(false))
        .isEqualTo("items 1, done 0, in_time 0, overdue 1, no_deadline 0, no_owner 0, vague 0");
  }

  private List<Row> rows() {
    return items.orderBy("incident_id", "ordinal").collectAsList();
  }

  private String sums(boolean now) {
    List<Row> standings =
        FollowThroughJob.standings(
                items,
                List.of(Period.of(NOW, AS_OF, ClassifiedRows.CALENDAR)),
                DeadlinePolicy.DEFAULT,
                ClassifiedRows.CALENDAR)
            .where("is_now = " + now)
            .collectAsList();
    StringBuilder text = new StringBuilder();
    for (String name :
        List.of("items", "done", "in_time", "overdue", "no_deadline", "no_owner", "vague")) {
      long sum = standings.stream().mapToLong(row -> row.<Long>getAs(name)).sum();
      text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(sum);
    }
    return text.toString();
  }

  private static ActionItem undated(String title) {
    return new ActionItem(title, "Platform", null, null, null, null, ActionItem.Status.OPEN, null);
  }
}
