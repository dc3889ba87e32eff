package org.incidentpatterns.report.words;

import java.util.List;
import org.incidentpatterns.report.model.Header;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Verdict;
import org.incidentpatterns.report.words.Changes.Change;

/** What the quarter says as a whole: what changed, and how much of that is known. */
public final class SummaryWords {
  /** Said once, where there are no quarters before. */
  public static final String NOTHING_TO_COMPARE = "There is nothing to compare with yet.";

  private final QuarterReport report;

  SummaryWords(QuarterReport report) {
    this.report = report;
  }

  String opening() {
    Header header = report.header();
    if (header.incidents() == 0) {
      return Wording.sentences("No incident began in this quarter.", unusual());
    }
    if (header.baseline().isEmpty()) {
      return NOTHING_TO_COMPARE
          + " This is the first quarter: it shows what there is, not what changed.";
    }
    if (header.incidents() < MeasureWords.FEWEST_FOR_SHARES) {
      return Wording.capital(Wording.words(header.incidents(), "incident"))
          + Wording.verb(header.incidents(), " is", " are")
          + " too few for shares or verdicts. What follows tells "
          + Wording.verb(header.incidents(), "it", "them one by one")
          + ".";
    }
    return Wording.sentences(leading(), changes(Changes.of(report.axes())));
  }

  /** What the best candidate is about, in the quarter's own count. */
  private String leading() {
    return report.investments().rows().stream()
        .findFirst()
        .filter(row -> row.incidents().count() > 1)
        .map(
            row ->
                "In "
                    + Wording.of(row.incidents().count(), row.incidents().of(), "incident")
                    + " "
                    + FactorAdvice.of(row.category(), row.title()).condition()
                    + ".")
        .orElse("");
  }

  private static String changes(List<Change> changes) {
    if (changes.isEmpty()) {
      return "No cause, factor, trigger or way of noticing changed beyond chance.";
    }
    if (changes.size() == 1) {
      Change only = changes.get(0);
      return only.claim()
          + " than before, the one clear "
          + VerdictWords.word(only.shares().verdict())
          + ". Nothing else on the five axes changed beyond chance.";
    }
    return only(changes, 0)
        + only(changes, 1)
        + (changes.size() == 2
            ? "Nothing else on the five axes changed beyond chance."
            : Wording.capital(Wording.words(changes.size(), "category"))
                + " on the five axes changed beyond chance.");
  }

  private static String only(List<Change> changes, int index) {
    return changes.get(index).claim() + " than before. ";
  }

  private String unusual() {
    RateComparison rate = report.trend().allRate();
    if (rate.before() == null) {
      return NOTHING_TO_COMPARE;
    }
    String before = "against " + Numbers.rate(rate.before()) + " a quarter before";
    return rate.verdict() == Verdict.FALL
        ? "That is fewer than chance explains, " + before + "."
        : "Chance alone could make that difference, " + before + ".";
  }
}
