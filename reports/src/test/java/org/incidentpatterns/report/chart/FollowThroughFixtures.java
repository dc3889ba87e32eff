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

/** What was promised, written and proposed, of which a test names the rows. */
final class FollowThroughFixtures {
  private FollowThroughFixtures() {}

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

  static Practice.SectionRow section(String title, Share present) {
    return new Practice.SectionRow(
        title,
        present,
        Figures.alone(ChartFixtures.share(present.of() - present.count(), present.of())));
  }

  /** A candidate of whose incidents no customer minutes are stated. */
  static Investments.Row candidate(String title) {
    return new Investments.Row(
        new Rank(1, true),
        title,
        title,
        ChartFixtures.share(0, 0),
        ChartFixtures.share(3, 12),
        ChartFixtures.share(9, 101),
        List.of());
  }
}
