package org.incidentpatterns.report;

import static org.incidentpatterns.report.Figures.comparison;
import static org.incidentpatterns.report.Figures.share;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.CountingModes;
import org.incidentpatterns.report.model.DetectionMatrix;
import org.incidentpatterns.report.model.Durations;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.Header;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.Ledger;
import org.incidentpatterns.report.model.Method;
import org.incidentpatterns.report.model.Practice;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Recurrences;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.model.Trend;
import org.incidentpatterns.report.model.Verdict;
import org.incidentpatterns.report.words.FactorAdvice;
import org.incidentpatterns.report.words.FindingInputs;
import org.incidentpatterns.report.words.FindingWords;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/**
 * A report on twelve incidents beside 89 before: 8 of 12 noticed by alerting, staging unlike
 * production behind 4 of 12.
 */
public final class HaldenReport {
  private static final List<String> QUARTERS =
      List.of(
          "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
  private static final long NOW = 12;
  private static final long BEFORE = 89;
  private static final List<Long> PER_QUARTER = List.of(11L, 14L, 9L, 13L, 16L, 12L, 14L, 12L);

  private HaldenReport() {}

  /** The report with its findings. */
  public static QuarterReport report() {
    QuarterReport bare =
        new QuarterReport(
            header(),
            List.of(),
            axes(),
            countingModes(),
            detection(),
            recurrences(),
            trend(),
            durations(),
            followThrough(),
            practice(),
            investments(),
            HaldenIncidents.all(),
            0,
            null,
            List.of(),
            method());
    return withFindings(bare);
  }

  /** The same report with findings made from its other parts. */
  public static QuarterReport withFindings(QuarterReport report) {
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

  private static Header header() {
    return new Header(
        "Halden",
        "2025-Q4",
        LocalDate.of(2025, 10, 1),
        LocalDate.of(2025, 12, 31),
        "Europe/Oslo",
        Instant.parse("2026-01-12T05:00:00Z"),
        NOW,
        0,
        0,
        QUARTERS.subList(0, 7),
        BEFORE,
        new Ledger(131, 101, 14, 5, 11));
  }

  private static List<AxisView> axes() {
    return List.of(
        axis(
            Axis.ROOT_CAUSE,
            14,
            """
            configuration|5|28|9
            testing_gap|3|12|6
            capacity|2|11|6
            third_party|2|8|5
            code_defect|0|14|7
            deployment|0|7|5
            expiry|0|3|
            data_store|0|3|
            not_documented|0|3|
            """),
        axis(
            Axis.CONTRIBUTING_FACTOR,
            20,
            """
            environment_parity|4|11|7
            missing_safeguard|3|17|8
            missing_fallback|3|11|7
            monitoring_gap|2|27|10
            review_gap|2|10|6
            runbook_gap|2|10|6
            capacity_planning|2|8|6
            knowledge_silo|1|4|5
            ownership|1|3|
            test_gap|0|7|6
            alert_noise|0|5|5
            not_documented|0|10|6
            """),
        axis(
            Axis.TRIGGER,
            12,
            """
            deployment|4|32|10
            configuration_change|3|18|8
            third_party_event|2|8|5
            load_change|1|8|5
            manual_operation|1|7|5
            scheduled_job|1|6|5
            none_identified|0|2|
            hardware_fault|0|1|
            not_documented|0|4|
            """),
        axis(
            Axis.DETECTION,
            12,
            """
            automated_alerting|8|20|8
            customer_report|3|43|11
            internal_discovery|1|12|6
            external_notice|0|2|
            not_documented|0|12|6
            """),
        axis(
            Axis.MITIGATION,
            12,
            """
            configuration_fix|3|19|8
            rollback|3|22|9
            data_repair|2|9|6
            scaling|1|10|6
            external_fix|1|8|5
            restart|1|9|5
            failover|1|4|5
            not_documented|0|8|5
            """));
  }

  private static AxisView axis(Axis axis, long labels, String table) {
    List<AxisView.Row> rows = table.lines().map(line -> row(axis, line.split("\\|", -1))).toList();
    long tested =
        rows.stream().filter(row -> row.shares().verdict() != Verdict.TOO_FEW_TO_TELL).count();
    return new AxisView(axis.word(), axis.title(), labels, Math.toIntExact(tested), 5, rows);
  }

  private static AxisView.Row row(Axis axis, String[] cells) {
    long now = Long.parseLong(cells[1]);
    long before = Long.parseLong(cells[2]);
    Verdict verdict =
        cells[0].equals("automated_alerting")
            ? Verdict.RISE
            : now + before < 5 ? Verdict.TOO_FEW_TO_TELL : Verdict.NO_CLEAR_CHANGE;
    return new AxisView.Row(
        cells[0],
        HaldenIncidents.title(axis, cells[0]),
        comparison(
            share(now, NOW),
            share(before, BEFORE),
            verdict,
            cells[3].isEmpty() ? null : Long.valueOf(cells[3]),
            cells[0].equals("customer_report") ? 1L : null),
        now + before,
        new Rank(1, true),
        new Rank(2, true),
        HaldenIncidents.with(axis, cells[0]));
  }

  private static CountingModes countingModes() {
    return new CountingModes(
        List.of(
            new CountingModes.Row("Configuration errors", 5, 6, 5),
            new CountingModes.Row("Missing/inadequate tests", 3, 4, 3),
            new CountingModes.Row("Capacity limits", 2, 2, 1.5),
            new CountingModes.Row("Third-party outages", 2, 2, 2),
            new CountingModes.Row("Code defects", 0, 1, 0.5)));
  }

  private static DetectionMatrix detection() {
    return new DetectionMatrix(
        List.of(
            "Automated alerting",
            "Customer report",
            "Internal discovery",
            "External notice",
            "Not documented"),
        List.of(
            cells("Configuration errors", "4,0,1,0,0", "8,12,4,0,4"),
            cells("Missing/inadequate tests", "1,2,0,0,0", "1,8,2,0,1"),
            cells("Capacity limits", "1,1,0,0,0", "4,5,1,0,1"),
            cells("Third-party outages", "2,0,0,0,0", "3,3,0,1,1"),
            cells("Code defects", "0,0,0,0,0", "2,9,2,0,1"),
            cells("Deployment and rollout", "0,0,0,0,0", "1,3,2,0,1"),
            cells("Not documented", "0,0,0,0,0", "1,3,1,1,3")),
        new DetectionMatrix.Gap("Missing/inadequate tests", share(10, 15), share(36, 86), false),
        refs("INC-244", "OPS-1187", "OPS-1203", "PM-2025-12-11"),
        refs("INC-244", "OPS-1203"),
        List.of(
            new DetectionMatrix.ByFactor(
                "environment_parity", "Staging did not match production", 4, 4, 11.0),
            new DetectionMatrix.ByFactor(
                "missing_fallback", "Missing fallback or isolation", 3, 3, 7.0),
            new DetectionMatrix.ByFactor(
                "missing_safeguard", "Missing safeguard or validation", 3, 1, 4.0),
            new DetectionMatrix.ByFactor("monitoring_gap", "Monitoring or alert gap", 2, 0, null)));
  }

  private static DetectionMatrix.Row cells(String title, String now, String before) {
    return new DetectionMatrix.Row(title, numbers(now), numbers(before));
  }

  private static List<Long> numbers(String list) {
    return Arrays.stream(list.split(",", -1)).map(Long::valueOf).toList();
  }

  private static List<IncidentRef> refs(String... ids) {
    return HaldenIncidents.all().stream()
        .map(IncidentView::ref)
        .filter(ref -> Arrays.asList(ids).contains(ref.id()))
        .sorted(Comparator.comparing(IncidentRef::id))
        .toList();
  }

  private static Recurrences recurrences() {
    return new Recurrences(
        QUARTERS,
        comparison(share(7, NOW), share(27, BEFORE), Verdict.NO_CLEAR_CHANGE, 8L, null),
        3,
        6,
        5,
        23,
        18,
        "A pattern is the same cause or factor in the same service, at least twice within eight"
            + " quarters.",
        List.of(
            pattern(
                "p1",
                "A secret or flag unlike that of production",
                "0,0,0,1,1,1,1,3",
                20L,
                false,
                "1,3,2",
                refs("INC-231", "INC-241", "INC-248"),
                "checkout",
                "identity",
                "pricing",
                "search"),
            pattern(
                "p2",
                "One provider and no other",
                "0,1,0,0,1,0,1,2",
                38L,
                false,
                "1,1,2",
                refs("INC-238", "INC-251"),
                "booking",
                "payments"),
            pattern(
                "p3",
                "No room in a queue for a peak that was known",
                "0,0,0,1,0,1,0,1",
                142L,
                true,
                "1,1,0",
                refs("INC-236"),
                "notify",
                "print"),
            pattern(
                "p5",
                "A wrong sum goes out because nothing adds it up",
                "0,0,1,0,0,1,0,1",
                146L,
                true,
                "0,1,1",
                refs("OPS-1203"),
                "billing",
                "pricing"),
            pattern(
                "p4",
                "A certificate that nobody renewed",
                "1,0,0,1,0,0,1,0",
                null,
                false,
                "2,0,0",
                List.of(),
                "partner-gateway",
                "tracking")));
  }

  private static Recurrences.Row pattern(
      String id,
      String title,
      String perQuarter,
      @Nullable Long days,
      boolean crossedThree,
      String outcomes,
      List<IncidentRef> incidents,
      String... services) {
    List<Long> counts = numbers(perQuarter);
    List<Long> fixes = numbers(outcomes);
    return new Recurrences.Row(
        id,
        title,
        "Configuration errors",
        counts,
        counts.stream().mapToLong(Long::longValue).sum(),
        days,
        days == null ? LocalDate.of(2025, 7, 22) : LocalDate.of(2025, 11, 28),
        crossedThree,
        fixes.get(0),
        fixes.get(1),
        fixes.get(2),
        List.of(services),
        2,
        incidents);
  }

  private static Trend trend() {
    return new Trend(
        QUARTERS,
        PER_QUARTER,
        new RateComparison(
            NOW, 6.2, 20.96, 12.71, 10.2, 15.6, 5L, 23L, Verdict.NO_CLEAR_CHANGE, 0.9, 21L, 5L),
        List.of(
            series("Root cause", "Configuration errors", "3,4,3,4,5,4,5,5", 28),
            series("Root cause", "Missing/inadequate tests", "1,2,1,2,2,2,2,3", 12),
            series("Root cause", "Capacity limits", "1,2,1,2,2,1,2,2", 11),
            series("Root cause", "Third-party outages", "1,1,1,1,2,1,1,2", 8),
            series("Root cause", "Code defects", "2,2,1,2,3,2,2,0", 14),
            series("Root cause", "Deployment and rollout", "1,1,1,1,1,1,1,0", 7),
            series("Factor", "Staging did not match production", "1,1,1,2,2,2,2,4", 11),
            series("Factor", "Monitoring or alert gap", "4,5,3,4,5,3,3,2", 27),
            series("Factor", "Missing safeguard or validation", "2,3,2,2,3,2,3,3", 17),
            series("Noticed first", "Automated alerting", "2,2,2,3,3,4,4,8", 20, "2025-Q4"),
            series("Noticed first", "Customer report", "6,7,4,6,8,5,7,3", 43),
            series("Noticed first", "Not documented", "2,2,2,2,2,1,1,0", 12)));
  }

  private static Trend.Series series(
      String group, String title, String counts, long before, String... outside) {
    double rate = (double) before / BEFORE;
    List<Long> high =
        PER_QUARTER.stream()
            .map(all -> Math.round(all * rate + 2.6 * Math.sqrt(all * rate * (1 - rate))))
            .toList();
    List<Long> low =
        PER_QUARTER.stream()
            .map(all -> Math.max(0, Math.round(all * rate - 2.6 * Math.sqrt(all * rate))))
            .toList();
    return new Trend.Series(
        group, title, numbers(counts), PER_QUARTER, rate, low, high, List.of(outside));
  }

  private static Durations durations() {
    return new Durations(
        List.of(
            new Durations.Measure(
                "detect",
                "To detect",
                "From start until anyone noticed",
                stats(11, 12, 7, 4, 85, 310, 9, 2880, "3,4,4,5,6,7,9,11,55,85,2880", "7,1,2,0,1"),
                stats(71, 89, 34, 21, 45, 170, 112, 384, spread(71, 34), "16,33,19,2,1"),
                Verdict.NO_CLEAR_CHANGE,
                0.2),
            new Durations.Measure(
                "mitigate",
                "To mitigate",
                "From start until customers were no longer affected",
                stats(
                    12,
                    12,
                    69,
                    44,
                    186,
                    326,
                    94,
                    3060,
                    "29,38,41,44,52,63,69,74,96,131,240,3060",
                    "0,5,6,0,1"),
                stats(83, 89, 87, 72, 112, 287, 179, 445, spread(83, 87), "1,25,53,3,1"),
                Verdict.NO_CLEAR_CHANGE,
                0.6),
            new Durations.Measure(
                "resolve",
                "To resolve",
                "From start until resolved",
                stats(
                    11,
                    12,
                    161,
                    88,
                    310,
                    372,
                    205,
                    5880,
                    "70,88,95,120,150,161,190,240,310,372,5880",
                    "0,0,10,0,1"),
                stats(81, 89, 186, 154, 228, 619, 465, 981, spread(81, 186), "0,2,65,12,2"),
                Verdict.NO_CLEAR_CHANGE,
                0.8)),
        refs("INC-253", "OPS-1187"),
        List.of(
            ending("Configuration fix", "configuration_fix"),
            ending("Rollback", "rollback"),
            ending("Data repair", "data_repair"),
            ending("Scale up or shed load", "scaling")));
  }

  private static Durations.Ending ending(String title, String category) {
    List<IncidentRef> refs = HaldenIncidents.with(Axis.MITIGATION, category);
    return new Durations.Ending(title, refs.size(), refs);
  }

  private static String spread(int count, double median) {
    return String.join(
        ",",
        Stream.iterate(0, i -> i + 1)
            .limit(count)
            .map(i -> Long.toString(Math.round(median * Math.exp((i - count / 2.0) / count * 4))))
            .toList());
  }

  private static Durations.Stats stats(
      long usable,
      long of,
      double median,
      double medianLow,
      double medianHigh,
      double p90,
      double p90Low,
      double p90High,
      String minutes,
      String ranges) {
    var bins = new TreeMap<Integer, Long>();
    for (long minute : numbers(minutes)) {
      bins.merge((int) Math.floor(20 * Math.log10((double) Math.max(1, minute))), 1L, Long::sum);
    }
    List<Durations.Dot> dots =
        bins.entrySet().stream()
            .map(bin -> new Durations.Dot(Math.pow(10, bin.getKey() / 20.0), bin.getValue()))
            .toList();
    return new Durations.Stats(
        usable, of, median, medianLow, medianHigh, p90, p90Low, p90High, dots, numbers(ranges));
  }

  private static FollowThrough followThrough() {
    return new FollowThrough(
        31,
        214,
        List.of(
            new FollowThrough.SeverityRow("Sev-1", 3, 11, 7, 0, 4, 0),
            new FollowThrough.SeverityRow("Sev-2", 5, 12, 5, 3, 4, 0),
            new FollowThrough.SeverityRow("Sev-3 and Sev-4", 4, 8, 2, 0, 0, 6)),
        List.of(
            measure("overdue", "Past the deadline", "of items with a deadline", 8, 23, 41, 133),
            measure("no_owner", "Without an owning team", "of items filed", 5, 31, 38, 183),
            measure("no_date", "Without a due date", "of items filed", 9, 31, 61, 183),
            measure(
                "vague", "Vague, such as “improve monitoring”", "of items filed", 6, 31, 44, 183)),
        List.of(
            promised("environment_parity", 4, 2),
            promised("missing_safeguard", 3, 4),
            promised("missing_fallback", 3, 2),
            promised("monitoring_gap", 2, 13),
            promised("review_gap", 2, 2),
            promised("runbook_gap", 2, 4),
            promised("capacity_planning", 2, 3)),
        37,
        29,
        512L,
        "Sev-1 within 15 days of filing, Sev-2 within 30 days; lower severities have no deadline.");
  }

  private static FollowThrough.MeasureRow measure(
      String id, String title, String of, long now, long nowOf, long before, long beforeOf) {
    return new FollowThrough.MeasureRow(
        id,
        title,
        of,
        comparison(share(now, nowOf), share(before, beforeOf), Verdict.NO_CLEAR_CHANGE, 14L, null));
  }

  private static FollowThrough.PromisedRow promised(String category, long incidents, long items) {
    return new FollowThrough.PromisedRow(
        category, HaldenIncidents.title(category), share(incidents, NOW), share(items, 31));
  }

  private static Practice practice() {
    return new Practice(
        11,
        8,
        refs("INC-238"),
        4,
        List.of(
            section("Summary", 11),
            section("Root cause", 11),
            section("Resolution", 11),
            section("Contributing factors", 10),
            section("Timeline", 10),
            section("Action items", 10),
            section("Impact", 9),
            section("Detection", 9),
            section("Lessons", 7),
            section("Trigger", 6),
            section("What went well", 4)),
        List.of(
            measure("written", "Postmortem written when due", "of postmortems due", 7, 8, 49, 61),
            measure("person", "Cause stops at a person", "of postmortems written", 1, 11, 9, 78),
            measure("blame", "Contains a blaming phrase", "of postmortems written", 2, 11, 19, 78)),
        "Every Sev-1 within 48 hours; Sev-2 with more than 15 minutes of customer impact; third"
            + " occurrences.");
  }

  private static Practice.SectionRow section(String title, long count) {
    return new Practice.SectionRow(title, share(count, 11));
  }

  private static Investments investments() {
    return new Investments(
        1_349_100,
        10,
        refs("OPS-1203", "PM-2025-12-11"),
        List.of(
            candidate(1, "environment_parity", 952_000, 0.22, 0.94, 15),
            openActions(),
            candidate(1, "missing_safeguard", 412_000, 0, 0.70, 20),
            candidate(1, "missing_fallback", 348_000, 0, 0.70, 14),
            candidate(1, "capacity_planning", 117_000, 0, 0.33, 10),
            candidate(2, "monitoring_gap", 21_000, 0, 0.08, 29)));
  }

  private static Investments.Row openActions() {
    return row(
        new Rank(1, true),
        FactorAdvice.OPEN_ACTIONS,
        minutes(865_000, 0, 0.90),
        share(12, 101),
        refs("INC-231", "INC-241", "INC-248", "OPS-1203"));
  }

  private static Investments.Row candidate(
      int rank, String category, long minutes, double low, double high, long overall) {
    return row(
        new Rank(rank, rank == 1),
        category,
        minutes(minutes, low, high),
        share(overall, 101),
        HaldenIncidents.with(Axis.CONTRIBUTING_FACTOR, category));
  }

  private static Investments.Row row(
      Rank rank, String category, Share minutes, Share overall, List<IncidentRef> touched) {
    return new Investments.Row(
        rank,
        category,
        FactorAdvice.of(category, category).action(),
        minutes,
        share(touched.size(), NOW),
        overall,
        touched);
  }

  private static Share minutes(long count, double low, double high) {
    return new Share(count, 1_349_100, count / 1_349_100.0, low, high);
  }

  private static Method method() {
    return new Method(
        "incident-patterns 0.1.0",
        "2026-01-12T050000Z-5e223ca0",
        "3",
        "January",
        new Method.LabelCounts(71, 62, 8, 1, 0),
        0.72,
        refs("INC-236", "INC-248", "INC-253"),
        List.of(
            file("incidentio/incidents.json", "incident.io", 84, 71, 4, 1, 8),
            file("jira/OPS-postmortems.csv", "Jira", 33, 21, 7, 2, 3),
            file("postmortems/search-drift.md", "Markdown", 14, 9, 3, 2, 0)),
        0,
        List.of(
            new Method.ReasonRow(
                "superseded",
                "Superseded: a later version of the same id exists",
                2,
                List.of("incidentio/incidents.json record 57", "jira/OPS-postmortems.csv line 212"),
                "Nothing; the later version is kept"),
            new Method.ReasonRow(
                "no_date",
                "No usable date, so no quarter",
                2,
                List.of("jira/OPS-postmortems.csv line 340", "postmortems/search-drift.md"),
                "Add a start date; either could belong to this quarter")),
        List.of(
            new Method.ReasonRow("drill", "Drills", 6, List.of(), ""),
            new Method.ReasonRow("maintenance", "Planned maintenance windows", 4, List.of(), "")),
        List.of(
            new Method.ChangeRow(
                refs("INC-253").get(0), "resolved_at", "Resolved before it began; dropped")));
  }

  private static Method.FileRow file(
      String path, String adapter, long seen, long kept, long merged, long aside, long skipped) {
    return new Method.FileRow(
        path,
        adapter,
        "read",
        new Ledger(seen, kept, merged, aside, skipped),
        "8735bd54eb0188981f2d0f5c9a35d1c7e9b4d7d24f8a1f60a7a3a5b7d1c2e3f4");
  }
}
