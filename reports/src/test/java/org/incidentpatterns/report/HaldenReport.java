package org.incidentpatterns.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.incidentpatterns.report.model.Header;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.Ledger;
import org.incidentpatterns.report.model.Method;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.words.FindingInputs;
import org.incidentpatterns.report.words.FindingWords;

/**
 * A report on twelve incidents beside 89 before: 8 of 12 noticed by alerting, staging unlike
 * production behind 4 of 12.
 */
public final class HaldenReport {
  static final List<String> QUARTERS =
      List.of(
          "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
  static final long NOW = 12;
  static final long BEFORE = 89;
  static final List<Long> PER_QUARTER = List.of(11L, 14L, 9L, 13L, 16L, 12L, 14L, 12L);

  private HaldenReport() {}

  /** The report with its findings. */
  public static QuarterReport report() {
    QuarterReport bare =
        new QuarterReport(
            header(),
            List.of(),
            HaldenAxes.axes(),
            HaldenAxes.countingModes(),
            HaldenAxes.detection(),
            HaldenTimes.recurrences(),
            HaldenTimes.trend(),
            HaldenTimes.durations(),
            HaldenPromises.followThrough(),
            HaldenPromises.practice(),
            HaldenPromises.investments(),
            HaldenIncidents.all(),
            0,
            null,
            List.of(),
            method());
    return withFindings(bare);
  }

  /** The same report with findings made from its other parts. */
  public static QuarterReport withFindings(QuarterReport report) {
    return report.withFindings(FindingWords.of(FindingInputs.of(report)));
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

  static List<Long> numbers(String list) {
    return Arrays.stream(list.split(",", -1)).map(Long::valueOf).toList();
  }

  static List<IncidentRef> refs(String... ids) {
    return HaldenIncidents.all().stream()
        .map(IncidentView::ref)
        .filter(ref -> Arrays.asList(ids).contains(ref.id()))
        .sorted(Comparator.comparing(IncidentRef::id))
        .toList();
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
                refs("INC-253").get(0), "resolved_at", "Resolved before it began; dropped")),
        List.of(
            new Method.DisagreementRow(
                refs("INC-236").get(0),
                "Noticed first",
                "Automated alerting",
                "Customer report",
                0.81,
                "Two depots called before the first alert fired.",
                "Detection")),
        0,
        null);
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
