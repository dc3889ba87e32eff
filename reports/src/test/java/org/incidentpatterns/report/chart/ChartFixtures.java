package org.incidentpatterns.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.incidentpatterns.report.Figures;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Recurrences;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.model.Trend;
import org.incidentpatterns.report.model.Verdict;
import org.jspecify.annotations.Nullable;

/** A quarter of a company that does not exist, as the charts see it. */
final class ChartFixtures {
  static final String FACTOR = "environment_parity";
  static final String FACTOR_TITLE = "Staging did not match production";
  static final List<String> QUARTERS =
      List.of(
          "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
  static final String HOSTILE =
      "</title><script>alert(\"1\")</script> & 'quoted' \u202eesrever\u202c \u0000\u0007 end";

  private static final List<Long> PER_QUARTER = List.of(11L, 14L, 9L, 13L, 16L, 12L, 14L, 12L);

  private ChartFixtures() {}

  static String letters(int count) {
    return "x".repeat(count);
  }

  static Share share(long count, long of) {
    return Figures.share(count, of);
  }

  static Comparison comparison(Share now, @Nullable Share before) {
    return new Comparison(now, before, Verdict.NO_CLEAR_CHANGE, null, null, null, null);
  }

  static Comparison comparison(long now, long before) {
    return comparison(share(now, 12), share(before, 89));
  }

  static RateComparison rate() {
    return new RateComparison(
        12, 6.2, 20.96, 12.7, 10.2, 15.6, 5L, 23L, Verdict.NO_CLEAR_CHANGE, 1.0, 24L, 4L);
  }

  static RateComparison rateWithoutBaseline() {
    return new RateComparison(
        12, 6.2, 20.96, null, null, null, null, null, Verdict.NOTHING_TO_COMPARE, null, null, null);
  }

  static AxisView.Row row(String category, String title, Comparison shares, long total) {
    Rank rank = new Rank(1, true);
    return new AxisView.Row(category, title, shares, total, rank, rank, List.of());
  }

  static AxisView.Row row(String title, long now, long before) {
    return row(title.replace(' ', '_'), title, comparison(now, before), now + before);
  }

  static AxisView.Row notDocumented(long now, long before) {
    return row("not_documented", "Not documented", comparison(now, before), now + before);
  }

  static AxisView view(String title, List<AxisView.Row> rows) {
    return new AxisView("root_cause", title, 12, rows.size(), 5, rows);
  }

  static AxisView causes() {
    return view(
        "Root cause",
        List.of(
            row("Configuration errors", 5, 28),
            row("Missing/inadequate tests", 3, 12),
            row("Capacity limits", 2, 11),
            row("Third-party outages", 2, 8),
            row("Code defects", 0, 14),
            row("Deployment and rollout", 0, 7),
            row("Database and storage", 0, 4),
            notDocumented(0, 3)));
  }

  static AxisView factors() {
    return view(
        "Contributing factor",
        List.of(
            row(FACTOR_TITLE, 4, 11),
            row("Missing safeguard or validation", 3, 17),
            row("Missing fallback or isolation", 3, 11),
            row("Monitoring or alert gap", 2, 27),
            row("Change review gap", 2, 10),
            row("Runbook or documentation gap", 2, 10),
            row("Capacity planning gap", 2, 8),
            row("Knowledge held by few", 1, 4),
            row("Test gap", 0, 7),
            row("Alert noise", 0, 5),
            notDocumented(0, 10)));
  }

  static AxisView detection() {
    return view(
        "Noticed first",
        List.of(
            row("Automated alerting", 8, 20),
            row("Customer report", 3, 43),
            row("Internal discovery", 1, 12),
            row("External notice", 0, 2),
            notDocumented(0, 12)));
  }

  /** Fourteen categories, all with enough incidents, and both unknowns. */
  static AxisView manyCategories(String suffix) {
    List<AxisView.Row> rows = new ArrayList<>();
    for (int index = 0; index < 14; index++) {
      rows.add(row("Category " + (index + 1) + suffix, Math.max(0, 9 - index), 20 - index));
    }
    rows.add(row("undetermined", "Undetermined", comparison(1, 6), 7));
    rows.add(notDocumented(1, 9));
    return view("Contributing factor", rows);
  }

  static IncidentView incident(
      String id, @Nullable Long minutes, boolean alerting, boolean repeat, boolean factor) {
    return new IncidentView(
        new IncidentRef(id, "jira", ""),
        "Title of " + id,
        List.of("checkout"),
        LocalDate.of(2025, 11, 3),
        "Sev-1",
        "Configuration errors",
        "Automated alerting",
        alerting,
        5.0,
        60.0,
        minutes,
        repeat,
        factor ? List.of(FACTOR) : List.of(),
        List.of(),
        null,
        List.of());
  }

  static List<IncidentView> incidents() {
    return List.of(
        incident("INC-231", 412_000L, true, true, true),
        incident("INC-248", 305_000L, true, true, true),
        incident("INC-251", 188_000L, true, true, false),
        incident("INC-241", 148_000L, true, true, true),
        incident("INC-236", 96_000L, true, true, false),
        incident("INC-253", 87_000L, true, false, true),
        incident("INC-238", 64_000L, true, true, false),
        incident("INC-244", 21_000L, false, false, false),
        incident("OPS-1187", 18_600L, false, false, false),
        incident("INC-257", 9_700L, true, false, false),
        incident("OPS-1203", null, false, true, false),
        incident("PM-2025-12-11", null, false, false, false));
  }

  static List<IncidentView> incidents(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            index ->
                incident(
                    "INC-" + (1200 + index),
                    index % 7 == 6 ? null : 900_000L / (index + 1),
                    index % 3 != 0,
                    index % 4 == 0,
                    index % 5 == 1))
        .toList();
  }

  static Recurrences.Row pattern(Long... perQuarter) {
    long seen = List.of(perQuarter).stream().mapToLong(count -> count).sum();
    return new Recurrences.Row(
        "p1",
        "A setting differs between staging and production",
        "Staging did not match production",
        List.of(perQuarter),
        seen,
        20L,
        LocalDate.of(2025, 12, 1),
        false,
        1,
        3,
        2,
        List.of("checkout"),
        3,
        List.of());
  }

  static Recurrences recurrences(long closed, long open, long neverFiled) {
    return new Recurrences(
        QUARTERS,
        comparison(7, 27),
        closed,
        open,
        neverFiled,
        23,
        18,
        "The same cause, in nearly the same words, at least twice.",
        List.of(pattern(0L, 0L, 0L, 1L, 1L, 1L, 1L, 3L)));
  }

  static Trend trend() {
    return new Trend(QUARTERS, PER_QUARTER, rate(), List.of(steadySeries(), risingSeries()));
  }

  static Trend.Series steadySeries() {
    return series("Configuration errors", List.of(3L, 4L, 3L, 4L, 5L, 4L, 5L, 5L), List.of());
  }

  static Trend.Series risingSeries() {
    return series(
        "Automated alerting", List.of(2L, 2L, 2L, 3L, 3L, 4L, 4L, 8L), List.of("2025-Q4"));
  }

  static Trend.Series series(String title, List<Long> counts, List<String> outside) {
    return new Trend.Series(
        "Root cause",
        title,
        counts,
        PER_QUARTER,
        0.31,
        List.of(0L, 0L, 0L, 0L, 1L, 0L, 0L, 0L),
        List.of(8L, 9L, 7L, 9L, 10L, 8L, 9L, 8L),
        outside);
  }

  static List<Long> zeros(int count) {
    return Collections.nCopies(count, 0L);
  }

  static List<Long> upTo(int count) {
    return LongStream.range(0, count).boxed().toList();
  }
}
