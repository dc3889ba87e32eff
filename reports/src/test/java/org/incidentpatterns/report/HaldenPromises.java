package org.incidentpatterns.report;

import static org.incidentpatterns.report.Figures.comparison;
import static org.incidentpatterns.report.Figures.share;
import static org.incidentpatterns.report.HaldenReport.NOW;
import static org.incidentpatterns.report.HaldenReport.refs;

import java.util.List;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.Practice;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.model.Verdict;
import org.incidentpatterns.report.words.FactorAdvice;
import org.incidentpatterns.taxonomy.Axis;

/** What was promised, how it is written, and where to invest. */
public final class HaldenPromises {
  private HaldenPromises() {}

  public static FollowThrough followThrough() {
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

  public static Practice practice() {
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
            measure("blame", "Contains a blaming phrase", "of postmortems written", 2, 11, 19, 78),
            measure(
                Practice.PASSIVE_CAUSE,
                "Cause says what was done and not what acted",
                "of postmortems that tell cause or trigger",
                2,
                11,
                12,
                70)),
        List.of(
            cause("INC-236", "The limit was lowered the evening before.", "Root cause"),
            cause("INC-248", "The two halves were released in the wrong order.", "Trigger")),
        "Every Sev-1 within 48 hours; Sev-2 with more than 15 minutes of customer impact; third"
            + " occurrences.");
  }

  private static Practice.SectionRow section(String title, long count) {
    return new Practice.SectionRow(
        title,
        share(count, 11),
        comparison(
            share(11 - count, 11),
            share(title.equals("Trigger") ? 2 : 7 * (11 - count), 78),
            title.equals("Trigger") ? Verdict.RISE : Verdict.NO_CLEAR_CHANGE,
            10L,
            null));
  }

  private static Practice.CauseQuote cause(String id, String quote, String section) {
    return new Practice.CauseQuote(refs(id).get(0), quote, section);
  }

  public static Investments investments() {
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
}
