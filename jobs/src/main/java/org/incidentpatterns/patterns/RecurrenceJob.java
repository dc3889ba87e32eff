package org.incidentpatterns.patterns;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.ingest.RecordRows;
import org.incidentpatterns.table.PatternTables;
import org.incidentpatterns.taxonomy.Axis;

/**
 * Finds what came back: the same root cause in the same service, at least twice within eight
 * quarters.
 *
 * <p>Input: classified incidents. Output: patterns with their occurrences and one view for each
 * quarter, to be taken apart by {@link #occurrences} and {@link #recurrences}. Cost: one shuffle by
 * pattern; a pattern's occurrences are in memory together, no two patterns are.
 */
public final class RecurrenceJob {
  /** What a pattern is, for the report. */
  public static final String DEFINITION =
      "A pattern is the same root cause in the same service, at least twice within eight quarters.";

  private static final String PATTERN_ID = "pattern_id";
  private static final StructType SCHEMA =
      new StructType()
          .add(
              "occurrences",
              DataTypes.createArrayType(Schemas.of(PatternTables.OCCURRENCES), false),
              false)
          .add(
              "views",
              DataTypes.createArrayType(Schemas.of(PatternTables.RECURRENCES), false),
              false);

  private RecurrenceJob() {}

  /**
   * Finds all patterns.
   *
   * @param last the latest quarter that is looked at
   * @param zone the zone in which days are counted
   */
  public static Dataset<Row> run(Dataset<Row> classified, Quarter last, ZoneId zone) {
    String lastLabel = last.toString();
    FlatMapGroupsFunction<String, Row, Row> find =
        (pattern, rows) -> find(pattern, rows, Quarter.parse(lastLabel), zone);
    return members(classified)
        .groupByKey((MapFunction<Row, String>) row -> row.getAs(PATTERN_ID), Encoders.STRING())
        .flatMapGroups(find, Encoders.row(SCHEMA));
  }

  /** Rows of the table {@code occurrences}. */
  public static Dataset<Row> occurrences(Dataset<Row> patterns) {
    return patterns.select(explode(col("occurrences")).as("row")).select("row.*");
  }

  /**
   * What the patterns say about each incident that belongs to one: whether it repeats an earlier
   * one, is at least the third, and came back while the earlier fix was still open.
   */
  public static Dataset<Row> repeats(Dataset<Row> patterns) {
    return occurrences(patterns)
        .groupBy(col("source").as("repeat_source"), col("incident_id").as("repeat_id"))
        .agg(
            max(col("is_repeat")).as("is_repeat"),
            max(col("ordinal").geq(Recurrence.THIRD)).as("is_third"),
            max(coalesce(col("previous_fix").equalTo(FixOutcome.STILL_OPEN.word()), lit(false)))
                .as("fix_was_open"));
  }

  /** Rows of the table {@code recurrences}. */
  public static Dataset<Row> recurrences(Dataset<Row> patterns) {
    return patterns.select(explode(col("views")).as("row")).select("row.*");
  }

  private static Dataset<Row> members(Dataset<Row> classified) {
    return classified
        .where(col("kind").equalTo("incident"))
        .select(
            col("id"),
            col("source"),
            col("quarter"),
            col("began_at"),
            col("services"),
            col("teams"),
            col(RecordRows.ACTION_ITEMS),
            explode(col("labels")).as("label"))
        .where(
            col("label.axis")
                .equalTo(Axis.ROOT_CAUSE.word())
                .and(col("label.is_primary"))
                .and(not(col("label.category").isin(Axis.NOT_DOCUMENTED, Axis.UNDETERMINED))))
        .withColumn("service", explode(array_distinct(col("services"))))
        .withColumn(
            PATTERN_ID,
            concat_ws("/", array(col("label.axis"), col("label.category"), col("service"))));
  }

  private static Iterator<Row> find(
      String pattern, Iterator<Row> members, Quarter last, ZoneId zone) {
    List<Occurrence> all = new ArrayList<>();
    members.forEachRemaining(row -> all.add(occurrence(row)));
    if (all.size() < 2) {
      return List.<Row>of().iterator();
    }
    Recurrence whole = new Recurrence(all, zone);
    List<Row> views = new ArrayList<>();
    Quarter first = Quarter.parse(whole.occurrences().get(0).quarter());
    for (Quarter quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.plus(1)) {
      Quarter viewed = quarter;
      Optional<Recurrence> seen = Recurrence.of(all, viewed, zone);
      seen.ifPresent(recurrence -> views.add(view(pattern, recurrence, viewed)));
    }
    Row row =
        RowFactory.create(
            occurrenceRows(pattern, whole).toArray(Row[]::new), views.toArray(Row[]::new));
    return List.of(row).iterator();
  }

  private static Occurrence occurrence(Row row) {
    return new Occurrence(
        row.getAs("id"),
        row.getAs("source"),
        row.getAs("quarter"),
        row.getAs("began_at"),
        Values.texts(row, "services"),
        Values.texts(row, "teams"),
        Values.rows(row, RecordRows.ACTION_ITEMS).stream().map(RecordRows::item).toList());
  }

  private static List<Row> occurrenceRows(String pattern, Recurrence whole) {
    List<Row> rows = new ArrayList<>();
    List<Occurrence> all = whole.occurrences();
    int oldest = 0;
    for (int index = 0; index < all.size(); index++) {
      Occurrence occurrence = all.get(index);
      Quarter quarter = Quarter.parse(occurrence.quarter());
      while (Quarter.parse(all.get(oldest).quarter()).until(quarter) >= Recurrence.WINDOW) {
        oldest++;
      }
      int ordinal = index - oldest + 1;
      boolean repeat = ordinal > 1;
      rows.add(
          RowFactory.create(
              pattern,
              occurrence.incidentId(),
              occurrence.source(),
              ordinal,
              occurrence.began(),
              repeat ? Math.toIntExact(whole.daysBetween().get(index - 1)) : null,
              repeat,
              repeat ? whole.fixes().get(index - 1).word() : null,
              occurrence.quarter()));
    }
    return rows;
  }

  private static Row view(String pattern, Recurrence recurrence, Quarter quarter) {
    String[] parts = pattern.split("/", 3);
    List<Quarter> quarters = new ArrayList<>();
    for (int ago = Recurrence.WINDOW - 1; ago >= 0; ago--) {
      quarters.add(quarter.plus(-ago));
    }
    List<Long> perQuarter = recurrence.perQuarter(quarters);
    Row[] strip = new Row[quarters.size()];
    for (int index = 0; index < strip.length; index++) {
      strip[index] = RowFactory.create(quarters.get(index).toString(), perQuarter.get(index));
    }
    List<Occurrence> seen = recurrence.occurrences();
    Instant latest = seen.get(seen.size() - 1).began();
    Instant previous = seen.get(seen.size() - 2).began();
    return RowFactory.create(
        pattern,
        parts[0],
        parts[1],
        parts[2],
        (long) recurrence.seen(),
        perQuarter.get(perQuarter.size() - 1),
        strip,
        seen.get(0).began(),
        latest,
        ChronoUnit.DAYS.between(
            previous.atZone(recurrence.zone()).toLocalDate(),
            latest.atZone(recurrence.zone()).toLocalDate()),
        recurrence.crossedThreeIn(quarter),
        recurrence.fixes(FixOutcome.CLOSED),
        recurrence.fixes(FixOutcome.STILL_OPEN),
        recurrence.fixes(FixOutcome.NEVER_FILED),
        recurrence.services().toArray(String[]::new),
        recurrence.teams().toArray(String[]::new),
        seen.stream()
            .filter(occurrence -> occurrence.quarter().equals(quarter.toString()))
            .map(Occurrence::incidentId)
            .limit(50)
            .toArray(String[]::new),
        quarter.toString());
  }
}
