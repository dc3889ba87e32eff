package org.incidentpatterns.report.chart;

import java.util.List;
import org.incidentpatterns.report.Figures;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.FollowThrough.PromisedRow;
import org.incidentpatterns.report.model.FollowThrough.SeverityRow;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.Practice;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.Share;

/** What was promised, written and proposed in the quarter of {@link ChartFixtures}. */
final class FollowThroughFixtures {
  private FollowThroughFixtures() {}

  static FollowThrough followThrough() {
    return followThrough(
        List.of(
            new SeverityRow("Sev-1", 3, 11, 7, 0, 4, 0),
            new SeverityRow("Sev-2", 5, 12, 5, 3, 4, 0),
            new SeverityRow("Sev-3 and Sev-4", 4, 8, 2, 0, 0, 6)),
        List.of(
            promised(ChartFixtures.FACTOR_TITLE, 4, 2),
            promised("Missing safeguard or validation", 3, 4),
            promised("Missing fallback or isolation", 3, 2),
            promised("Monitoring or alert gap", 2, 13),
            promised("Change review gap", 2, 2),
            promised("Runbook or documentation gap", 2, 4),
            promised("Capacity planning gap", 2, 3)));
  }

  static PromisedRow promised(String title, long incidents, long items) {
    return new PromisedRow(
        title, title, ChartFixtures.share(incidents, 12), ChartFixtures.share(items, 31));
  }

  static FollowThrough followThrough(List<SeverityRow> bySeverity, List<PromisedRow> promised) {
    return new FollowThrough(31, 160, bySeverity, List.of(), promised, 4, 2, 80L, "");
  }

  static Practice practice(List<Practice.SectionRow> sections) {
    return new Practice(11, 11, List.of(), 0, sections, List.of(), List.of(), "");
  }

  static Practice practice() {
    return practice(
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
            section("What went well", 4)));
  }

  private static Practice.SectionRow section(String title, long count) {
    return section(title, ChartFixtures.share(count, 11));
  }

  static Practice.SectionRow section(String title, Share present) {
    return new Practice.SectionRow(
        title,
        present,
        Figures.alone(ChartFixtures.share(present.of() - present.count(), present.of())));
  }

  static Investments.Row candidate(
      String title, int rank, Share minutes, long incidents, boolean shared) {
    return new Investments.Row(
        new Rank(rank, shared),
        title,
        title,
        minutes,
        ChartFixtures.share(incidents, 12),
        ChartFixtures.share(incidents * 3, 101),
        List.of());
  }

  static Share minutes(long thousand, double low, double high) {
    return new Share(thousand * 1000, 1_350_300, thousand * 1000 / 1_350_300.0, low, high);
  }

  static Investments investments() {
    return new Investments(
        1_350_300,
        10,
        List.of(),
        List.of(
            candidate("Make staging match production", 1, minutes(952, 0.22, 0.94), 4, true),
            candidate("Finish open items of repeats", 1, minutes(866, 0, 0.9), 4, true),
            candidate("Check settings before they ship", 1, minutes(412, 0, 0.7), 3, true),
            candidate("Add a fallback", 1, minutes(348, 0, 0.7), 3, true),
            candidate("Size ahead of known peaks", 1, minutes(117, 0, 0.33), 2, true),
            candidate("Close alert gaps", 2, minutes(21, 0, 0.08), 2, false)));
  }
}
