package org.incidentpatterns.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.patterns.ChangeTest;
import org.incidentpatterns.patterns.RecurrenceJob;
import org.incidentpatterns.report.model.Recurrences;
import org.incidentpatterns.taxonomy.Axis;

/** What came back, and whether the fixes held. */
final class RecurrencePart {
  private static final int SHOWN_SERVICES = 10;

  private final ReportRows rows;
  private final ReportContext context;

  RecurrencePart(ReportRows rows, ReportContext context) {
    this.rows = rows;
    this.context = context;
  }

  Recurrences recurrences(Quarter quarter, List<Quarter> before, Refs refs) {
    List<Quarter> quarters = Stream.concat(before.stream(), Stream.of(quarter)).toList();
    long now = rows.count(quarter, "incident");
    long repeats = repeats(quarter);
    ChangeTest.Counts counts =
        before.isEmpty()
            ? ChangeTest.Counts.withoutBaseline("repeats", repeats, now)
            : new ChangeTest.Counts(
                "repeats",
                repeats,
                now,
                before.stream().mapToLong(this::repeats).sum(),
                rows.count(before, "incident"));
    List<Row> totals = rows.recurrenceTotals().of(quarter);
    return new Recurrences(
        quarters.stream().map(Quarter::toString).toList(),
        ChangeTest.single(counts),
        total(totals, "closed"),
        total(totals, "still_open"),
        total(totals, "never_filed"),
        total(totals, "patterns"),
        total(totals, "seen_twice"),
        RecurrenceJob.DEFINITION,
        rows.recurrences().of(quarter).stream().map(row -> pattern(row, quarters, refs)).toList());
  }

  private long repeats(Quarter quarter) {
    return total(rows.repeats().of(quarter), "count");
  }

  private static long total(List<Row> rows, String column) {
    return rows.stream().mapToLong(row -> Values.whole(row, column)).sum();
  }

  private Recurrences.Row pattern(Row row, List<Quarter> quarters, Refs refs) {
    Axis axis = Axis.of(Values.text(row, "axis"));
    String category = context.taxonomy().title(axis, Values.text(row, "category"));
    Map<String, Long> perQuarter = new TreeMap<>();
    Values.rows(row, "per_quarter")
        .forEach(cell -> perQuarter.put(cell.getAs("quarter"), cell.<Long>getAs("seen")));
    long now = Values.whole(row, "seen_now");
    long seen = Values.whole(row, "seen");
    boolean cameBack = now > 0 && seen > 1;
    Instant last = row.getAs("last_seen_at");
    LocalDate lastDay = last.atZone(context.calendar().zone()).toLocalDate();
    return new Recurrences.Row(
        Values.text(row, "pattern_id"),
        category + " in " + Values.text(row, "service"),
        category,
        quarters.stream().map(q -> perQuarter.getOrDefault(q.toString(), 0L)).toList(),
        seen,
        cameBack ? row.<Long>getAs("days_since_last") : null,
        lastDay,
        row.<Boolean>getAs("is_third"),
        Values.whole(row, "closed"),
        Values.whole(row, "still_open"),
        Values.whole(row, "never_filed"),
        Values.texts(row, "services").stream().limit(SHOWN_SERVICES).toList(),
        Values.texts(row, "teams").size(),
        refs.of(Values.texts(row, "incident_ids")));
  }
}
