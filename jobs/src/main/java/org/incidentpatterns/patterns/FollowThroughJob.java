package org.incidentpatterns.patterns;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.classify.ActionItemReader;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.ingest.RecordRows;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Severity;
import org.incidentpatterns.postmortem.Times;
import org.incidentpatterns.table.IncidentTables;
import org.jspecify.annotations.Nullable;

/**
 * Follows up what was promised.
 *
 * <p>Input: classified incidents. Output: rows of the table {@code action_items}, and from these
 * sums by report and period. Cost: one pass over the items; each counts in at most eight reports.
 */
public final class FollowThroughJob {
  /** One row per report, period and severity: sums of what each item is. */
  public static final List<String> SUMS =
      List.of(
          "items",
          "done",
          "in_time",
          "overdue",
          "no_deadline",
          "with_deadline",
          "no_owner",
          "no_due_date",
          "vague");

  private static final StructType STANDING = standingSchema();

  private FollowThroughJob() {}

  private static StructType standingSchema() {
    StructType schema =
        new StructType()
            .add("report", DataTypes.StringType, false)
            .add("is_now", DataTypes.BooleanType, false)
            .add("severity", DataTypes.IntegerType, true)
            .add("addresses", DataTypes.StringType, true);
    for (String sum : SUMS) {
      schema = schema.add(sum, DataTypes.LongType, false);
    }
    return schema.add("overdue_days", DataTypes.LongType, true);
  }

  /**
   * Rows of the table {@code action_items}.
   *
   * @param asOf the day on which an item is overdue or not
   */
  public static Dataset<Row> items(
      Dataset<Row> classified,
      Rulebook rulebook,
      DeadlinePolicy policy,
      FiscalCalendar calendar,
      LocalDate asOf) {
    StructType schema = Schemas.of(IncidentTables.ACTION_ITEMS);
    MapPartitionsFunction<Row, Row> follow =
        rows -> {
          ActionItemReader reader = new ActionItemReader(rulebook.taxonomy());
          List<Row> items = new ArrayList<>();
          rows.forEachRemaining(row -> items.add(item(row, reader, policy, calendar, asOf)));
          return items.iterator();
        };
    return classified
        .where(col("kind").equalTo("incident"))
        .select(
            col("id"),
            col("source"),
            col("quarter"),
            col("severity"),
            col("published_at"),
            col("began_at"),
            posexplode(col(RecordRows.ACTION_ITEMS)))
        .mapPartitions(follow, Encoders.row(schema));
  }

  private static Row item(
      Row row,
      ActionItemReader reader,
      DeadlinePolicy policy,
      FiscalCalendar calendar,
      LocalDate asOf) {
    ActionItem item = RecordRows.item(row.getAs("col"));
    Severity severity = new Severity(row.getAs("severity"), null);
    Times times =
        new Times(
            row.getAs("began_at"),
            null,
            null,
            null,
            null,
            row.getAs("published_at"),
            null,
            null,
            null);
    LocalDate filed = DeadlinePolicy.filedOn(item, times, calendar.zone()).orElseThrow();
    return RowFactory.create(
        row.getAs("id"),
        row.getAs("source"),
        row.<Integer>getAs("pos") + 1,
        severity.level(),
        item.title(),
        item.ownerTeam(),
        item.priority(),
        filed,
        item.due(),
        policy.deadline(item, severity, filed).orElse(null),
        item.closed(),
        item.status().word(),
        policy.overdue(item, severity, filed, asOf),
        reader.isVague(item.title()),
        reader.factorAddressedBy(item.title()).orElse(null),
        item.ticket(),
        row.getAs("quarter"));
  }

  /**
   * Sums of {@link #items} by report, period, severity and factor addressed, each at the age that
   * the items of the report's quarter have. As small as reports times factors.
   */
  public static Dataset<Row> standings(
      Dataset<Row> items, List<Period> reports, DeadlinePolicy policy, FiscalCalendar calendar) {
    List<Period> periods = List.copyOf(reports);
    FlatMapFunction<Row, Row> stand = row -> standings(row, periods, policy, calendar);
    org.apache.spark.sql.Column[] sums =
        SUMS.stream()
            .map(name -> sum(col(name)).as(name))
            .toArray(org.apache.spark.sql.Column[]::new);
    List<org.apache.spark.sql.Column> more = new ArrayList<>(List.of(sums));
    more.add(max(col("overdue_days")).as("overdue_days"));
    return items
        .flatMap(stand, Encoders.row(STANDING))
        .groupBy("report", "is_now", "severity", "addresses")
        .agg(count(lit(1)).as("rows"), more.toArray(org.apache.spark.sql.Column[]::new));
  }

  private static Iterator<Row> standings(
      Row row, List<Period> reports, DeadlinePolicy policy, FiscalCalendar calendar) {
    List<Row> rows = new ArrayList<>();
    Quarter quarter = Quarter.parse(row.getAs("quarter"));
    for (Period period : reports) {
      if (period.covers(quarter)) {
        Row standing = standing(row, quarter, period, policy, calendar);
        if (standing != null) {
          rows.add(standing);
        }
      }
    }
    return rows.iterator();
  }

  /** What an item was at the age of the report; null if it had not been filed by then. */
  private static @Nullable Row standing(
      Row row, Quarter quarter, Period period, DeadlinePolicy policy, FiscalCalendar calendar) {
    ActionItem item = RecordRows.item(row);
    LocalDate filed = row.getAs("filed_on");
    LocalDate day = period.sameAge(quarter, calendar);
    if (filed.isAfter(day)) {
      return null;
    }
    Severity severity = new Severity(row.getAs("severity"), null);
    DeadlinePolicy.Standing standing = policy.standing(item, severity, filed, day);
    LocalDate deadline = row.getAs("deadline_on");
    boolean overdue = standing == DeadlinePolicy.Standing.OVERDUE;
    return RowFactory.create(
        period.quarter().toString(),
        quarter.equals(period.quarter()),
        severity.level(),
        row.getAs("addresses"),
        1L,
        one(standing == DeadlinePolicy.Standing.CLOSED),
        one(standing == DeadlinePolicy.Standing.IN_TIME),
        one(overdue),
        one(standing == DeadlinePolicy.Standing.NO_DEADLINE),
        one(deadline != null),
        one(item.ownerTeam() == null),
        one(item.due() == null),
        one(row.<Boolean>getAs("is_vague")),
        overdue && deadline != null ? day.toEpochDay() - deadline.toEpochDay() : null);
  }

  private static long one(boolean holds) {
    return holds ? 1 : 0;
  }
}
