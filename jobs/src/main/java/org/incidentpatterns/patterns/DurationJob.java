package org.incidentpatterns.patterns;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.report.model.Durations.Stats;
import org.incidentpatterns.report.model.Verdict;
import org.incidentpatterns.table.PatternTables;
import org.jspecify.annotations.Nullable;

/**
 * Says how long it took to detect, mitigate and resolve, by quarter and against the quarters
 * before.
 *
 * <p>Input: classified incidents. Output: rows of the table {@code durations}. Cost: three numbers
 * per incident go to one task, which sorts them: about a second for a million incidents.
 */
public final class DurationJob {
  /**
   * The measures, in the order in which they happen; each is a column {@code <measure>_seconds}.
   */
  public static final List<String> MEASURES = List.of("detect", "mitigate", "resolve");

  private DurationJob() {}

  /** Computes all quarters. */
  public static Dataset<Row> run(Dataset<Row> classified) {
    FlatMapGroupsFunction<String, Row, Row> compute = (all, rows) -> rows(rows);
    return classified
        .where(col("kind").equalTo("incident"))
        .select("quarter", "detect_seconds", "mitigate_seconds", "resolve_seconds")
        .groupByKey((MapFunction<Row, String>) row -> "all", Encoders.STRING())
        .flatMapGroups(compute, Encoders.row(Schemas.of(PatternTables.DURATIONS)));
  }

  /** The seconds of one quarter: all incidents, and by measure those with a usable duration. */
  private static final class Group {
    private long incidents;
    private final List<LongStream.Builder> seconds =
        MEASURES.stream().map(measure -> LongStream.builder()).toList();

    void add(Row row) {
      incidents++;
      for (int measure = 0; measure < MEASURES.size(); measure++) {
        if (!row.isNullAt(measure + 1)) {
          seconds.get(measure).add(row.getLong(measure + 1));
        }
      }
    }
  }

  /** The same once it is complete. */
  private record Sorted(long incidents, List<long[]> seconds) {}

  private static Iterator<Row> rows(Iterator<Row> incidents) {
    Map<Quarter, Group> groups = new TreeMap<>();
    incidents.forEachRemaining(
        row -> groups.computeIfAbsent(Quarter.parse(row.getString(0)), q -> new Group()).add(row));
    Map<Quarter, Sorted> sorted = new TreeMap<>();
    groups.forEach(
        (quarter, group) ->
            sorted.put(
                quarter,
                new Sorted(
                    group.incidents,
                    group.seconds.stream().map(s -> s.build().sorted().toArray()).toList())));
    List<Row> rows = new ArrayList<>();
    sorted.keySet().forEach(quarter -> addQuarter(quarter, sorted, rows));
    return rows.iterator();
  }

  private static void addQuarter(Quarter quarter, Map<Quarter, Sorted> sorted, List<Row> rows) {
    Sorted now = sorted.getOrDefault(quarter, new Sorted(0, List.of()));
    List<Sorted> before = new ArrayList<>();
    sorted.forEach(
        (other, group) -> {
          int ago = other.until(quarter);
          if (ago > 0 && ago < Recurrence.WINDOW) {
            before.add(group);
          }
        });
    List<DurationTest.Outcome> tests = new ArrayList<>();
    for (int measure = 0; measure < MEASURES.size(); measure++) {
      tests.add(DurationTest.compare(now.seconds().get(measure), merged(before, measure)));
    }
    List<Verdict> verdicts = DurationTest.verdicts(tests);
    for (int measure = 0; measure < MEASURES.size(); measure++) {
      String word = verdicts.get(measure).word();
      Double pValue = tests.get(measure).pValue();
      rows.add(
          row(
              quarter,
              measure,
              "now",
              DurationStatistics.of(now.seconds().get(measure), now.incidents()),
              word,
              pValue));
      long[] then = merged(before, measure);
      if (then != null) {
        long incidents = before.stream().mapToLong(Sorted::incidents).sum();
        rows.add(
            row(quarter, measure, "before", DurationStatistics.of(then, incidents), word, pValue));
      }
    }
  }

  private static long @Nullable [] merged(List<Sorted> groups, int measure) {
    return groups.isEmpty()
        ? null
        : groups.stream()
            .flatMapToLong(group -> Arrays.stream(group.seconds().get(measure)))
            .sorted()
            .toArray();
  }

  private static Row row(
      Quarter quarter,
      int measure,
      String period,
      Stats stats,
      String verdict,
      @Nullable Double pValue) {
    return RowFactory.create(
        MEASURES.get(measure),
        period,
        stats.usable(),
        stats.of(),
        stats.median(),
        stats.medianLow(),
        stats.medianHigh(),
        stats.p90(),
        stats.p90Low(),
        stats.p90High(),
        stats.dots().stream()
            .map(dot -> RowFactory.create(dot.minutes(), dot.incidents()))
            .toArray(Row[]::new),
        stats.ranges().stream().map(RowFactory::create).toArray(Row[]::new),
        verdict,
        pValue,
        quarter.toString());
  }
}
