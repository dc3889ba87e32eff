package org.incidentpatterns.report.words;

import java.util.List;
import java.util.Optional;
import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.Share;

/** Are promises kept? */
final class FollowThroughFinding {
  private static final String OVERDUE = "overdue";

  private FollowThroughFinding() {}

  static Optional<Finding> of(FindingInputs inputs) {
    FollowThrough follow = inputs.followThrough();
    if (follow.items() == 0 && follow.earlierOpen() == 0) {
      return Optional.empty();
    }
    Optional<FollowThrough.MeasureRow> overdue =
        follow.measures().stream()
            .filter(row -> row.id().equals(OVERDUE))
            .filter(row -> row.shares().now().of() > 0)
            .findFirst();
    return Optional.of(
        new Finding(
            Finding.Kind.FOLLOW_THROUGH,
            overdue
                .map(row -> headline(row.shares().now()))
                .orElseGet(() -> withoutDeadline(follow)),
            Wording.sentences(
                worst(follow, overdue.map(row -> row.shares().now().count()).orElse(0L)),
                earlier(follow),
                noDeadline(follow)),
            overdue.map(FollowThrough.MeasureRow::shares).orElse(null),
            null,
            "with a deadline",
            overdue.map(row -> VerdictWords.couldHaveShown(row.shares(), "item")).orElse(""),
            follow.earlierOverdue() == 0
                ? ""
                : "Finish or drop the items that are overdue; a promise nobody keeps hides the next"
                    + " one.",
            List.of("follow"),
            List.of()));
  }

  static String headline(Share overdue) {
    if (overdue.count() == 0) {
      return "No action item of this quarter is past its deadline";
    }
    return Wording.capital(Numbers.word(overdue.count()))
        + " of "
        + Numbers.word(overdue.of())
        + Wording.noun(overdue.of(), " action item")
        + " with a deadline "
        + Wording.verb(overdue.count(), "is", "are")
        + " past it";
  }

  private static String withoutDeadline(FollowThrough follow) {
    if (follow.items() > 0) {
      return "No action item of this quarter has a deadline";
    }
    return Wording.capital(Wording.words(follow.earlierOpen(), "action item"))
        + " of earlier quarters "
        + Wording.verb(follow.earlierOpen(), "is", "are")
        + " still open";
  }

  private static String worst(FollowThrough follow, long overdue) {
    if (overdue == 0) {
      return "";
    }
    return follow.bySeverity().stream()
        .filter(row -> row.overdue() > 0)
        .findFirst()
        .map(
            row ->
                Wording.capital(Numbers.word(row.overdue()))
                    + (row.overdue() == overdue
                        ? Wording.verb(overdue, " belongs", " belong")
                        : " of the "
                            + Numbers.word(overdue)
                            + Wording.verb(row.overdue(), " belongs", " belong"))
                    + " to "
                    + Wording.brief(row.severity())
                    + " incidents.")
        .orElse("");
  }

  private static String earlier(FollowThrough follow) {
    if (follow.earlierOpen() == 0) {
      return "";
    }
    String open =
        "From earlier quarters "
            + Wording.count(follow.earlierOpen(), "item")
            + Wording.verb(follow.earlierOpen(), " is", " are")
            + " still open";
    if (follow.earlierOverdue() == 0) {
      return open + ".";
    }
    String overdue = open + ", " + Numbers.count(follow.earlierOverdue()) + " of them overdue";
    return follow.oldestOverdueDays() == null
        ? overdue + "."
        : overdue + ", the oldest for " + Wording.count(follow.oldestOverdueDays(), "day") + ".";
  }

  private static String noDeadline(FollowThrough follow) {
    long none = follow.bySeverity().stream().mapToLong(row -> row.noDeadline()).sum();
    return none == 0
        ? ""
        : Wording.capital(Numbers.word(none))
            + " of this quarter "
            + Wording.verb(none, "is", "are")
            + " open without a deadline.";
  }
}
