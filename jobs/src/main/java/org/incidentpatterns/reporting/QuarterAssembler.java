package org.incidentpatterns.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.patterns.ChangeTest;
import org.incidentpatterns.patterns.DurationJob;
import org.incidentpatterns.patterns.InvestmentJob;
import org.incidentpatterns.patterns.RateTest;
import org.incidentpatterns.patterns.RecurrenceJob;
import org.incidentpatterns.patterns.Shares;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Durations;
import org.incidentpatterns.report.model.Header;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Recurrences;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.model.Trend;
import org.incidentpatterns.report.model.Verdict;
import org.incidentpatterns.report.words.FindingInputs;
import org.incidentpatterns.report.words.FindingWords;
import org.incidentpatterns.taxonomy.Axis;

/** Puts one quarter's report together from the collected rows. */
final class QuarterAssembler {
  private static final Map<String, String> MEASURE_UNITS =
      Map.of(
          "detect", "From start until anyone noticed",
          "mitigate", "From start until customers were no longer affected",
          "resolve", "From start until resolved");

  private final ReportRows rows;
  private final ReportContext context;

  QuarterAssembler(ReportRows rows, ReportContext context) {
    this.rows = rows;
    this.context = context;
  }

  QuarterReport assemble(Quarter quarter) {
    List<Quarter> before = context.baseline(quarter);
    List<Row> shown = rows.incidents().of(quarter);
    Refs refs = new Refs(shown);
    AxisParts axisParts = new AxisParts(context.taxonomy(), refs, rows.distributions().of(quarter));
    List<AxisView> axes = axisParts.views();
    IncidentParts incidentParts = new IncidentParts(context.taxonomy(), context.calendar(), refs);
    List<IncidentView> incidents = shown.stream().map(incidentParts::view).toList();
    PromiseParts promises = new PromiseParts(context.settings(), refs);
    Header header = header(quarter, before);
    QuarterReport report =
        new QuarterReport(
            header,
            List.of(),
            axes,
            axisParts.countingModes(),
            new DetectionParts(
                    context.taxonomy(), axis(axes, Axis.ROOT_CAUSE), hasUndetermined(axes))
                .matrix(
                    rows.matrix().of(quarter),
                    all(rows.matrix(), before),
                    rows.noticed().of(quarter),
                    incidents),
            recurrences(quarter, before, refs),
            trend(axisParts, quarter, before),
            durations(quarter, axis(axes, Axis.MITIGATION), refs),
            promises.followThrough(
                rows.standings().of(quarter),
                all(rows.backlog(), before),
                axis(axes, Axis.CONTRIBUTING_FACTOR),
                severities(shown),
                !before.isEmpty()),
            promises.practice(
                rows.practice().of(quarter).stream().findFirst().orElse(null),
                all(rows.practice(), before),
                !before.isEmpty()),
            investments(quarter, before, axis(axes, Axis.CONTRIBUTING_FACTOR), refs, incidents),
            incidents,
            header.incidents() - incidents.size(),
            null,
            null,
            new MethodPart(context, rows)
                .method(
                    refs, rows.labelCounts().of(quarter), rows.changes().of(quarter), incidents));
    return withFindings(report);
  }

  private static QuarterReport withFindings(QuarterReport report) {
    return new QuarterReport(
        report.header(),
        FindingWords.of(FindingInputs.of(report)),
        report.axes(),
        report.countingModes(),
        report.detection(),
        report.recurrences(),
        report.trend(),
        report.durations(),
        report.followThrough(),
        report.practice(),
        report.investments(),
        report.incidents(),
        report.incidentsLeftOut(),
        report.accuracy(),
        report.restated(),
        report.method());
  }

  private static AxisView axis(List<AxisView> axes, Axis axis) {
    return axes.stream().filter(view -> view.axis().equals(axis.word())).findFirst().orElseThrow();
  }

  private static boolean hasUndetermined(List<AxisView> axes) {
    return axis(axes, Axis.DETECTION).rows().stream()
        .anyMatch(row -> row.category().equals(Axis.UNDETERMINED));
  }

  private static List<Row> all(Grouped grouped, List<Quarter> quarters) {
    return quarters.stream().flatMap(quarter -> grouped.of(quarter).stream()).toList();
  }

  private long count(Quarter quarter, String kind) {
    return rows.totals().of(quarter).stream()
        .filter(row -> kind.equals(row.getAs("kind")))
        .mapToLong(row -> Values.whole(row, "count"))
        .sum();
  }

  private long count(List<Quarter> quarters, String kind) {
    return quarters.stream().mapToLong(quarter -> count(quarter, kind)).sum();
  }

  private Header header(Quarter quarter, List<Quarter> before) {
    return new Header(
        context.settings().organisation(),
        quarter.toString(),
        context.calendar().firstDay(quarter),
        context.calendar().lastDay(quarter),
        context.calendar().zone().getId(),
        context.asOf(),
        count(quarter, "incident"),
        count(quarter, "near_miss"),
        count(before, "near_miss"),
        before.stream().map(Quarter::toString).toList(),
        count(before, "incident"),
        MethodPart.ledger(rows.inputTotals()));
  }

  private Trend trend(AxisParts parts, Quarter quarter, List<Quarter> before) {
    List<Quarter> quarters = Stream.concat(before.stream(), Stream.of(quarter)).toList();
    List<Long> all = quarters.stream().map(q -> count(q, "incident")).toList();
    long now = count(quarter, "incident");
    RateComparison rate =
        before.isEmpty()
            ? RateTest.withoutBaseline(now)
            : RateTest.of(now, count(before, "incident"), before.size());
    List<List<Row>> history = quarters.stream().map(rows.distributions()::of).toList();
    return parts.trend(quarters, all, rate, history);
  }

  private Recurrences recurrences(Quarter quarter, List<Quarter> before, Refs refs) {
    List<Quarter> quarters = Stream.concat(before.stream(), Stream.of(quarter)).toList();
    long now = count(quarter, "incident");
    long repeats = repeats(quarter);
    ChangeTest.Counts counts =
        before.isEmpty()
            ? ChangeTest.Counts.withoutBaseline("repeats", repeats, now)
            : new ChangeTest.Counts(
                "repeats",
                repeats,
                now,
                before.stream().mapToLong(this::repeats).sum(),
                count(before, "incident"));
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
        Values.texts(row, "services").stream().limit(10).toList(),
        Values.texts(row, "teams").size(),
        refs.of(Values.texts(row, "incident_ids")));
  }

  private Durations durations(Quarter quarter, AxisView mitigation, Refs refs) {
    Map<String, Row> byKey = new TreeMap<>();
    rows.durations()
        .of(quarter)
        .forEach(row -> byKey.put(row.getAs("measure") + "/" + row.getAs("period"), row));
    List<Durations.Measure> measures = new ArrayList<>();
    for (String id : DurationJob.MEASURES) {
      Row now = byKey.get(id + "/now");
      Row before = byKey.get(id + "/before");
      Verdict verdict = now == null ? Verdict.TOO_FEW_TO_TELL : AxisParts.verdict(now);
      measures.add(
          new Durations.Measure(
              id,
              "To " + id,
              MEASURE_UNITS.getOrDefault(id, ""),
              now == null ? DurationRows.none() : DurationRows.stats(now),
              before == null ? null : DurationRows.stats(before),
              verdict,
              now == null ? null : now.getAs("p_value")));
    }
    List<Durations.Ending> endings =
        mitigation.rows().stream()
            .filter(row -> row.shares().now().count() > 0)
            .map(
                row ->
                    new Durations.Ending(row.title(), row.shares().now().count(), row.incidents()))
            .toList();
    List<IncidentRef> unusable =
        refs.of(rows.unusable().of(quarter).stream().map(row -> Values.text(row, "id")).toList());
    return new Durations(measures, unusable, endings);
  }

  private static Map<Integer, Long> severities(List<Row> shown) {
    Map<Integer, Long> severities = new TreeMap<>();
    for (Row row : shown) {
      Integer level = row.getAs("severity");
      severities.merge(level == null ? 0 : level, 1L, Long::sum);
    }
    return severities;
  }

  private Investments investments(
      Quarter quarter,
      List<Quarter> before,
      AxisView factors,
      Refs refs,
      List<IncidentView> incidents) {
    List<Row> candidates = rows.investments().of(quarter);
    List<Integer> ranks = candidates.stream().map(row -> row.<Integer>getAs("rank")).toList();
    List<Investments.Row> views = new ArrayList<>();
    for (Row row : candidates) {
      int rank = row.<Integer>getAs("rank");
      boolean shared = ranks.stream().filter(other -> other == rank).count() > 1;
      String category = Values.text(row, "category");
      views.add(
          new Investments.Row(
              new Rank(rank, shared),
              category,
              Values.text(row, "title"),
              new Share(
                  Values.whole(row, "customer_minutes"),
                  Values.whole(row, "stated_minutes"),
                  row.getAs("minutes_share"),
                  row.getAs("minutes_low"),
                  row.getAs("minutes_high")),
              Shares.of(Values.whole(row, "incidents"), Values.whole(row, "total")),
              overall(category, quarter, before, factors),
              refs.of(Values.texts(row, "incident_ids"))));
    }
    long stated =
        candidates.stream().mapToLong(row -> Values.whole(row, "stated_minutes")).max().orElse(0);
    List<IncidentRef> notStated =
        incidents.stream()
            .filter(incident -> incident.customerMinutes() == null)
            .map(IncidentView::ref)
            .toList();
    return new Investments(
        stated, incidents.size() - notStated.size(), notStated, List.copyOf(views));
  }

  /** The share over all quarters shown. */
  private Share overall(String category, Quarter quarter, List<Quarter> before, AxisView factors) {
    long total = count(quarter, "incident") + count(before, "incident");
    if (!category.equals(InvestmentJob.OPEN_ACTIONS)) {
      long count =
          factors.rows().stream()
              .filter(row -> row.category().equals(category))
              .mapToLong(AxisView.Row::total)
              .sum();
      return Shares.of(count, total);
    }
    long count =
        Stream.concat(before.stream(), Stream.of(quarter))
            .flatMap(q -> rows.investments().of(q).stream())
            .filter(row -> category.equals(row.getAs("category")))
            .mapToLong(row -> Values.whole(row, "incidents"))
            .sum();
    return Shares.of(count, total);
  }
}
