package org.incidentpatterns.report.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.Practice;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.model.Verdict;

/** What was promised against what hurt, and how postmortems are written. */
public final class FollowThroughWords {
  private final FollowThrough follow;
  private final Practice practice;

  /** The words for one report. */
  public FollowThroughWords(QuarterReport report) {
    follow = report.followThrough();
    practice = report.practice();
  }

  String opening() {
    if (follow.items() == 0) {
      return "No action item was filed this quarter."
          + (follow.earlierOpen() == 0
              ? ""
              : " "
                  + Wording.count(follow.earlierOpen(), "item")
                  + " of earlier quarters "
                  + Wording.verb(follow.earlierOpen(), "is", "are")
                  + " still open, "
                  + Numbers.count(follow.earlierOverdue())
                  + " past the deadline.");
    }
    return promised() + ".";
  }

  /** The message of the chart of promises. */
  public String kept() {
    Optional<Share> overdue =
        follow.measures().stream()
            .filter(row -> row.id().equals("overdue"))
            .map(row -> row.shares().now())
            .findFirst();
    return overdue
        .filter(share -> share.of() > 0)
        .map(FollowThroughFinding::headline)
        .orElse(Wording.count(follow.items(), "action item") + ", none with a deadline");
  }

  /** The message of the chart of what was promised against what hurt. */
  public String promised() {
    Optional<FollowThrough.PromisedRow> hurts =
        follow.promised().stream()
            .filter(row -> row.incidents().count() > 0)
            .max(Comparator.comparingLong(row -> row.incidents().count()));
    Optional<FollowThrough.PromisedRow> most =
        follow.promised().stream()
            .filter(row -> row.items().count() > 0)
            .max(Comparator.comparingLong(row -> row.items().count()));
    if (most.isEmpty()) {
      return Wording.count(follow.items(), "action item") + ", none for a factor that was named";
    }
    FollowThrough.PromisedRow promised = most.get();
    String asks =
        Wording.capital(Numbers.word(promised.items().count()))
            + " of "
            + Wording.count(follow.items(), "action item")
            + Wording.verb(promised.items().count(), " asks", " ask")
            + " for "
            + fund(promised);
    if (hurts.isEmpty()) {
      return asks;
    }
    long own = hurts.get().items().count();
    return promised.equals(hurts.get())
        ? asks + ", the factor named most often"
        : asks
            + "; "
            + (own == 0 ? "none" : Numbers.word(own))
            + " for "
            + fund(hurts.get())
            + ", the factor named most often";
  }

  private static String fund(FollowThrough.PromisedRow row) {
    return FactorAdvice.of(row.category(), row.title()).fund();
  }

  /** The message of the chart of sections. */
  public String sections() {
    return practice.sections().stream()
        .filter(row -> row.share().count() < row.share().of())
        .max(Comparator.comparingLong(row -> row.share().of() - row.share().count()))
        .map(
            row ->
                Wording.capital(Numbers.word(row.share().of() - row.share().count()))
                    + " of "
                    + Wording.count(row.share().of(), "postmortem")
                    + Wording.verb(row.share().of() - row.share().count(), " has", " have")
                    + " no section “"
                    + Wording.brief(row.title())
                    + "”")
        .orElse("Every postmortem has every section");
  }

  /** Which sections are missing more or less often than before; empty where none was tested. */
  public String missing() {
    String changes =
        Wording.sentences(missing("more", Verdict.RISE), missing("less", Verdict.FALL));
    boolean unchanged =
        practice.sections().stream()
            .anyMatch(row -> row.missing().verdict() == Verdict.NO_CLEAR_CHANGE);
    return changes.isEmpty() && unchanged
        ? "No section is missing clearly more or less often than in the quarters before."
        : changes;
  }

  private String missing(String how, Verdict verdict) {
    List<String> titles =
        practice.sections().stream()
            .filter(row -> row.missing().verdict() == verdict)
            .map(row -> "“" + Wording.brief(row.title()) + "”")
            .toList();
    return titles.isEmpty()
        ? ""
        : "Missing " + how + " often than in the quarters before: " + Wording.list(titles) + ".";
  }

  /** What the sentences that hide what acted are shown for. */
  public String passive() {
    String invitation = "Each is an invitation to ask what made that possible.";
    return practice.measures().stream()
        .filter(row -> row.id().equals(Practice.PASSIVE_CAUSE))
        .map(row -> row.shares().now())
        .findFirst()
        .map(
            share ->
                Wording.capital(Numbers.word(share.count()))
                    + " of "
                    + Wording.count(share.of(), "postmortem")
                    + Wording.verb(share.count(), " says", " say")
                    + " of the cause what was done, and not what acted: a script, a default, a"
                    + " habit. "
                    + invitation)
        .orElse(invitation);
  }

  /** What the policy asked for and what was written. */
  public String due() {
    if (practice.due() == 0) {
      return "No postmortem was due this quarter. "
          + Wording.capital(Wording.words(practice.written(), "postmortem"))
          + Wording.verb(Math.max(1, practice.written()), " was", " were")
          + " written.";
    }
    long written = practice.due() - practice.missing().size();
    return Wording.capital(Wording.words(practice.due(), "postmortem"))
        + Wording.verb(practice.due(), " was", " were")
        + " due, "
        + (written == practice.due() ? "all" : Numbers.count(written))
        + Wording.verb(written, " is", " are")
        + " written"
        + (practice.notDueWritten() == 0
            ? "."
            : "; " + Numbers.count(practice.notDueWritten()) + " more though not due.");
  }
}
