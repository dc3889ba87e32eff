package org.incidentpatterns.report.words;

import java.util.List;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.QuarterReport;

/** Which candidate touches most, and whether the order is known. */
public final class InvestmentWords {
  private final QuarterReport report;
  private final Investments investments;

  /** The words for one report. */
  public InvestmentWords(QuarterReport report) {
    this.report = report;
    investments = report.investments();
  }

  String opening() {
    List<Investments.Row> rows = investments.rows();
    if (rows.isEmpty() || rows.get(0).incidents().count() == 0) {
      return "No contributing factor is named, so there is no candidate to weigh.";
    }
    Investments.Row first = rows.get(0);
    if (report.header().incidents() < MeasureWords.FEWEST_FOR_SHARES) {
      return "“"
          + Wording.brief(first.title())
          + "” touches "
          + Wording.of(first.incidents().count(), first.incidents().of(), "incident")
          + ". So few cannot order the candidates.";
    }
    String touches =
        "“"
            + Wording.brief(first.title())
            + "” touches "
            + (first.minutes().share() == null
                ? ""
                : Numbers.percent(first.minutes()) + " of the customer minutes stated and ")
            + Wording.of(first.incidents().count(), first.incidents().of(), "incident")
            + ".";
    return touches + " " + order(rows);
  }

  private String order(List<Investments.Row> rows) {
    long first = rows.stream().filter(row -> row.rank().rank() == 1).count();
    if (first < 2) {
      return "It stands alone at the first rank.";
    }
    return Wording.capital(Wording.words(report.header().incidents(), "incident"))
        + " cannot order the first "
        + (first == rows.size() ? "" : Numbers.word(first) + " of ")
        + Wording.words(rows.size(), "candidate")
        + ".";
  }

  /** How many incidents state the minutes that the order rests on. */
  public String stated() {
    if (investments.statedBy() == 0) {
      return "No incident of this quarter states its customer minutes, so candidates are ordered by"
          + " the number of incidents.";
    }
    return Numbers.count(investments.statedMinutes())
        + " customer minutes are stated by "
        + Wording.of(investments.statedBy(), report.header().incidents(), "incident")
        + ".";
  }

  /** Which candidate leads over all quarters shown, where it is another one. */
  public String overall() {
    List<Investments.Row> rows = investments.rows();
    return rows.stream()
        .filter(row -> row.overall().of() >= MeasureWords.FEWEST_FOR_SHARES)
        .reduce((a, b) -> b.overall().count() > a.overall().count() ? b : a)
        .filter(most -> !most.equals(rows.get(0)))
        .map(
            most ->
                "Over all quarters shown “"
                    + Wording.brief(most.title())
                    + "” touches most incidents ("
                    + share(most)
                    + "), “"
                    + Wording.brief(rows.get(0).title())
                    + "” "
                    + share(rows.get(0))
                    + ".")
        .orElse("");
  }

  private static String share(Investments.Row row) {
    return Numbers.count(row.overall().count())
        + " of "
        + Numbers.count(row.overall().of())
        + ", "
        + Numbers.interval(row.overall());
  }
}
