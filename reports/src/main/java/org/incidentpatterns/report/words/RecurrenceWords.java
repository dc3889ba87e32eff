package org.incidentpatterns.report.words;

import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Recurrences;

/** What came back and what became of the fixes. */
public final class RecurrenceWords {
  private final Recurrences recurrences;

  /** The words for one report. */
  public RecurrenceWords(QuarterReport report) {
    recurrences = report.recurrences();
  }

  String opening() {
    long earlier = earlier();
    String repeats = RecurrenceFinding.headline(recurrences.repeats().now()) + ".";
    if (earlier == 0 || recurrences.repeats().now().count() == 0) {
      return repeats;
    }
    long unfinished = recurrences.open() + recurrences.neverFiled();
    if (unfinished == 0) {
      return repeats + " The fixes of all earlier occurrences were closed; they did not hold.";
    }
    return repeats
        + " After "
        + Numbers.count(unfinished)
        + " of the "
        + Wording.count(earlier, "earlier occurrence")
        + " the fix is still open or was never filed.";
  }

  /** The message of the chart of outcomes. */
  public String outcomes() {
    long closed = recurrences.closed();
    return "After "
        + Wording.count(earlier(), "earlier occurrence")
        + ", "
        + Wording.words(closed, "fix")
        + Wording.verb(Math.max(1, closed), " was", " were")
        + " closed";
  }

  /** Earlier occurrences of the patterns that came back this quarter. */
  public long earlier() {
    return recurrences.closed() + recurrences.open() + recurrences.neverFiled();
  }

  /** How many patterns there are, and how many of them are listed. */
  public String patterns() {
    if (recurrences.patterns() == 0) {
      return "No failure has been seen twice within the quarters shown.";
    }
    String there = Wording.verb(recurrences.patterns(), "There is ", "There are ");
    long more = recurrences.patterns() - recurrences.seenTwice();
    return there
        + Wording.words(recurrences.patterns(), "pattern")
        + ": "
        + Numbers.word(recurrences.seenTwice())
        + " seen twice and "
        + Numbers.word(more)
        + " seen three times or more"
        + (more > recurrences.rows().size()
            ? ", of which " + Numbers.word(recurrences.rows().size()) + " are listed"
            : "")
        + ".";
  }

  /** What a row says about when it was last seen. */
  public static String since(Recurrences.Row row) {
    Long days = row.daysSinceLast();
    if (days == null) {
      return "last on " + Numbers.shortDate(row.lastSeen());
    }
    return (row.crossedThree() ? "new this quarter, " : "")
        + Wording.count(days, "day")
        + " after the last";
  }
}
