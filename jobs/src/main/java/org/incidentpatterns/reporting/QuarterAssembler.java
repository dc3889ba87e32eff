package org.incidentpatterns.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.patterns.DurationJob;
import org.incidentpatterns.patterns.RateTest;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Durations;
import org.incidentpatterns.report.model.Header;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.RateComparison;
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
    AxisParts axisParts =
        new AxisParts(
            context.taxonomy(),
            refs,
            rows.distributions().of(quarter),
            new Corrections(context.accuracy(), rows.given().of(quarter)));
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
            new RecurrencePart(rows, context).recurrences(quarter, before, refs),
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
            new InvestmentPart(rows)
                .investments(
                    quarter, before, axis(axes, Axis.CONTRIBUTING_FACTOR), refs, incidents),
            incidents,
            header.incidents() - incidents.size(),
            context.accuracy(),
            null,
            new MethodPart(context, rows).method(quarter, before, refs, incidents));
    return report.withFindings(FindingWords.of(FindingInputs.of(report)));
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

  private Header header(Quarter quarter, List<Quarter> before) {
    return new Header(
        context.settings().organisation(),
        quarter.toString(),
        context.calendar().firstDay(quarter),
        context.calendar().lastDay(quarter),
        context.calendar().zone().getId(),
        context.asOf(),
        rows.count(quarter, "incident"),
        rows.count(quarter, "near_miss"),
        rows.count(before, "near_miss"),
        before.stream().map(Quarter::toString).toList(),
        rows.count(before, "incident"),
        MethodPart.ledger(rows.inputTotals()));
  }

  private Trend trend(AxisParts parts, Quarter quarter, List<Quarter> before) {
    List<Quarter> quarters = Stream.concat(before.stream(), Stream.of(quarter)).toList();
    List<Long> all = quarters.stream().map(q -> rows.count(q, "incident")).toList();
    long now = rows.count(quarter, "incident");
    RateComparison rate =
        before.isEmpty()
            ? RateTest.withoutBaseline(now)
            : RateTest.of(now, rows.count(before, "incident"), before.size());
    List<List<Row>> history = quarters.stream().map(rows.distributions()::of).toList();
    return parts.trend(quarters, all, rate, history);
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
}
