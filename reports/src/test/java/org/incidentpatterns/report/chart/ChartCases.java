package org.incidentpatterns.report.chart;

import static org.incidentpatterns.report.chart.ChartFixtures.FACTOR;
import static org.incidentpatterns.report.chart.ChartFixtures.FACTOR_TITLE;
import static org.incidentpatterns.report.chart.ChartFixtures.HOSTILE;
import static org.incidentpatterns.report.chart.ChartFixtures.QUARTERS;
import static org.incidentpatterns.report.chart.ChartFixtures.comparison;
import static org.incidentpatterns.report.chart.ChartFixtures.share;
import static org.incidentpatterns.report.chart.DurationFixtures.durations;
import static org.incidentpatterns.report.chart.FollowThroughFixtures.candidate;
import static org.incidentpatterns.report.chart.FollowThroughFixtures.followThrough;
import static org.incidentpatterns.report.chart.FollowThroughFixtures.section;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.incidentpatterns.report.HaldenPromises;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.FollowThrough.PromisedRow;
import org.incidentpatterns.report.model.FollowThrough.SeverityRow;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.Practice.SectionRow;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.model.Trend;
import org.junit.jupiter.params.provider.Arguments;

/** Charts of every kind: ordinary ones, without anything, extreme and hostile ones. */
final class ChartCases {
  private ChartCases() {}

  /** The name of each case, and how its chart is drawn under the id {@code id}. */
  static Stream<Arguments> charts() {
    return Stream.of(ordinary(), without(), extreme(), hostile()).flatMap(charts -> charts);
  }

  private static Stream<Arguments> ordinary() {
    return Stream.of(
        chart("glance", () -> glance(12)),
        chart("shares", () -> ReportCharts.shares("id", comparison(8, 20))),
        chart("rate", () -> ReportCharts.rate("id", ChartFixtures.rate())),
        chart("causes", () -> ReportCharts.axisBars("id", ChartFixtures.causes())),
        chart("factors", () -> ReportCharts.axisBars("id", ChartFixtures.factors())),
        chart("fixes", () -> fixes(3, 6, 5)),
        chart("strip", () -> strip(0L, 0L, 0L, 1L, 1L, 1L, 1L, 3L)),
        chart("numbers", () -> ReportCharts.incidentNumbers("id", ChartFixtures.trend())),
        chart("small multiple", () -> small(ChartFixtures.steadySeries())),
        chart("small multiple, outside", () -> small(ChartFixtures.risingSeries())),
        chart("durations", () -> ReportCharts.durations("id", durations())),
        chart("promises", () -> ReportCharts.promises("id", HaldenPromises.followThrough())),
        chart(
            "promised",
            () -> ReportCharts.promisedAgainstHurt("id", HaldenPromises.followThrough())),
        chart("sections", () -> ReportCharts.sections("id", HaldenPromises.practice())),
        chart("investments", () -> ReportCharts.investments("id", HaldenPromises.investments())));
  }

  /** No incidents, no baseline, nothing to divide by. */
  private static Stream<Arguments> without() {
    List<String> first = List.of("2025-Q4");
    return Stream.of(
        chart("glance of none", () -> glance(0)),
        chart("shares of nothing", () -> shares(0, 0)),
        chart("share without baseline", () -> firstShare(3, 12)),
        chart("first share of nothing", () -> firstShare(0, 0)),
        chart("first rate", () -> ReportCharts.rate("id", ChartFixtures.rateWithoutBaseline())),
        chart("axis without rows", () -> axis(List.of())),
        chart("axis of one", () -> axis(List.of(ChartFixtures.notDocumented(12, 89)))),
        chart("axis of no incidents", () -> axis(List.of(rowOfNothing()))),
        chart("no fixes", () -> fixes(0, 0, 0)),
        chart("strip of one quarter", () -> strip(first, 1L)),
        chart("strip of nothing", () -> strip(first, 0L)),
        chart("numbers of one quarter", () -> numbers(first, List.of(12L))),
        chart("numbers of nothing", () -> numbers(first, List.of(0L))),
        chart("numbers without quarters", () -> numbers(List.of(), List.of())),
        chart("small multiple of one quarter", () -> firstSmall(5L, 12L)),
        chart("small multiple of nothing", () -> firstSmall(0L, 0L)),
        chart("durations of nothing", () -> firstDurations()),
        chart("promises of nothing", () -> promises(List.of())),
        chart("promises without items", () -> promises(List.of(severity("Sev-1", 0, 0, 0, 0)))),
        chart("nothing promised", () -> promised(List.of())),
        chart("no items", () -> promised(List.of(promisedRow("Factor", share(0, 0))))),
        chart("no sections", () -> sections(List.of())),
        chart("sections of nothing", () -> sections(List.of(section("Summary", share(0, 0))))),
        chart("no candidates", () -> investments(List.of())),
        chart("no minutes stated", () -> investments(List.of(candidate("Add a fallback")))));
  }

  private static Stream<Arguments> extreme() {
    return Stream.of(
        chart("glance of 24", () -> glance(24)),
        chart("glance of 24 among 10,000", () -> glance(50)),
        chart("shares of one", () -> shares(12, 89)),
        chart("fourteen categories", () -> manyCategories("")),
        chart(
            "fourteen long categories",
            () -> manyCategories(" of a title that takes two lines, and then a bit more")),
        chart("lopsided fixes", () -> fixes(9000, 1, 1)),
        chart("full strip", () -> strip(1L, 10L, 100L, 999L, 1000L, 123_456L, 0L, 1L)),
        chart(
            "many incidents", () -> numbers(QUARTERS, List.of(0L, 1L, 9L, 2L, 3L, 4L, 5L, 12345L))),
        chart("numbers outside their band", () -> numbersOutside()),
        chart("bars of durations", () -> manyDurations()),
        chart("many promises", () -> promises(severities(12))),
        chart("many factors", () -> promised(promisedRows(20))),
        chart("many candidates", () -> investments(candidates(20))));
  }

  private static Stream<Arguments> hostile() {
    String endless = ChartFixtures.letters(10_000);
    return Stream.of(HOSTILE, endless, "غداً انقطاع الخدمة", "障害".repeat(60), "")
        .flatMap(
            text ->
                Stream.of(
                    chart("glance " + kind(text), () -> glanceOf(text)),
                    chart("axis " + kind(text), () -> axisOf(text)),
                    chart("small multiple " + kind(text), () -> smallOf(text)),
                    chart(
                        "promises " + kind(text),
                        () -> promises(List.of(severity(text, 1, 2, 3, 4)))),
                    chart(
                        "promised " + kind(text),
                        () -> promised(List.of(promisedRow(text, share(1, 3))))),
                    chart(
                        "sections " + kind(text),
                        () -> sections(List.of(section(text, share(1, 3))))),
                    chart("candidate " + kind(text), () -> investments(List.of(candidate(text))))));
  }

  private static String kind(String text) {
    return "of " + text.length() + " letters";
  }

  private static Arguments chart(String name, Supplier<String> chart) {
    return Arguments.of(name, chart);
  }

  private static String glance(int count) {
    return ReportCharts.quarterGlance(
        "id", ChartFixtures.incidents(count), count == 50 ? 10_000 : count, FACTOR, FACTOR_TITLE);
  }

  private static String glanceOf(String text) {
    return ReportCharts.quarterGlance(
        "id", List.of(ChartFixtures.incident(text, 5L, true, true, true)), 1, FACTOR, text);
  }

  private static String shares(long now, long before) {
    return ReportCharts.shares("id", comparison(share(now, now), share(before, before)));
  }

  private static String firstShare(long count, long of) {
    return ReportCharts.shares("id", comparison(share(count, of), null));
  }

  private static String axis(List<AxisView.Row> rows) {
    return ReportCharts.axisBars("id", ChartFixtures.view("Root cause", rows));
  }

  private static AxisView.Row rowOfNothing() {
    return ChartFixtures.row(
        "not_documented", "Not documented", comparison(share(0, 0), share(0, 0)), 0);
  }

  private static String axisOf(String text) {
    return ReportCharts.axisBars(
        "id", ChartFixtures.view(text, List.of(ChartFixtures.row(text, 5, 20))));
  }

  private static String manyCategories(String suffix) {
    return ReportCharts.axisBars("id", ChartFixtures.manyCategories(suffix));
  }

  private static String fixes(long closed, long open, long neverFiled) {
    return ReportCharts.fixOutcomes("id", ChartFixtures.recurrences(closed, open, neverFiled));
  }

  private static String strip(Long... perQuarter) {
    return strip(QUARTERS, perQuarter);
  }

  private static String strip(List<String> quarters, Long... perQuarter) {
    return ReportCharts.patternStrip("id", ChartFixtures.pattern(perQuarter), quarters);
  }

  private static String numbers(List<String> quarters, List<Long> counts) {
    return ReportCharts.incidentNumbers(
        "id", new Trend(quarters, counts, ChartFixtures.rateWithoutBaseline(), List.of()));
  }

  private static String numbersOutside() {
    List<Long> counts = List.of(11L, 14L, 9L, 13L, 16L, 3L, 14L, 30L);
    return ReportCharts.incidentNumbers(
        "id", new Trend(QUARTERS, counts, ChartFixtures.rate(), List.of()));
  }

  private static String small(Trend.Series series) {
    return ReportCharts.smallMultiple("id", series, QUARTERS);
  }

  private static String smallOf(String title) {
    return small(
        ChartFixtures.series(title, List.of(3L, 4L, 3L, 4L, 5L, 4L, 5L, 5L), List.of("2025-Q4")));
  }

  private static String firstSmall(long count, long total) {
    return ReportCharts.smallMultiple(
        "id",
        new Trend.Series(
            "Trigger",
            "Deployment",
            List.of(count),
            List.of(total),
            null,
            List.of(),
            List.of(),
            List.of()),
        List.of("2025-Q4"));
  }

  private static String firstDurations() {
    return ReportCharts.durations("id", durations(DurationFixtures.noStats(), null));
  }

  private static String manyDurations() {
    return ReportCharts.durations(
        "id",
        durations(
            DurationFixtures.stats(DurationFixtures.spread(400, 90)),
            DurationFixtures.stats(DurationFixtures.spread(9600, 900))));
  }

  private static String promises(List<SeverityRow> rows) {
    return ReportCharts.promises("id", followThrough(rows, List.of()));
  }

  private static SeverityRow severity(
      String name, long done, long inTime, long overdue, long noDeadline) {
    long filed = done + inTime + overdue + noDeadline;
    return new SeverityRow(name, 3, filed, done, inTime, overdue, noDeadline);
  }

  private static List<SeverityRow> severities(int count) {
    return ChartFixtures.upTo(count).stream()
        .map(index -> severity("Sev-" + index, index * 90, 1, index * 9, 40))
        .toList();
  }

  private static String promised(List<PromisedRow> rows) {
    return ReportCharts.promisedAgainstHurt("id", followThrough(List.of(), rows));
  }

  private static PromisedRow promisedRow(String title, Share items) {
    return new PromisedRow(title, title, share(4, 12), items);
  }

  private static List<PromisedRow> promisedRows(int count) {
    return ChartFixtures.upTo(count).stream()
        .map(index -> promisedRow("Contributing factor number " + index, share(index, 31)))
        .toList();
  }

  private static String sections(List<SectionRow> rows) {
    return ReportCharts.sections("id", FollowThroughFixtures.practice(rows));
  }

  private static String investments(List<Investments.Row> rows) {
    return ReportCharts.investments("id", new Investments(0, 0, List.of(), rows));
  }

  private static List<Investments.Row> candidates(int count) {
    return ChartFixtures.upTo(count).stream()
        .map(index -> candidate("Candidate for investment number " + index))
        .toList();
  }
}
