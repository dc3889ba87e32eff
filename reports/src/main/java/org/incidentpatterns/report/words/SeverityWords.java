package org.incidentpatterns.report.words;

import org.incidentpatterns.report.model.FollowThrough;

/** How the incidents spread over severities. */
public final class SeverityWords {
  private SeverityWords() {}

  /** {@code 3 Sev-1, 5 Sev-2. }; empty where severities are not known. */
  public static String of(FollowThrough followThrough) {
    String all =
        String.join(
            ", ",
            followThrough.bySeverity().stream()
                .filter(row -> row.incidents() > 0)
                .map(row -> Numbers.count(row.incidents()) + " " + Wording.brief(row.severity()))
                .toList());
    return all.isEmpty() ? "" : all + ". ";
  }
}
