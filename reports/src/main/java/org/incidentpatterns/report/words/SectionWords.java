package org.incidentpatterns.report.words;

import org.incidentpatterns.report.model.QuarterReport;

/** The sentence that opens each section: what it says before it proves it. */
public final class SectionWords {
  private final QuarterReport report;

  /** The words for one report. */
  public SectionWords(QuarterReport report) {
    this.report = report;
  }

  /** One to three sentences; true for any numbers, never empty. */
  public String opening(ReportSection section) {
    return switch (section) {
      case FINDINGS -> new SummaryWords(report).opening();
      case CAUSES -> new AxisWords(report).causes();
      case DETECTION -> new AxisWords(report).detection();
      case RECURS -> new RecurrenceWords(report).opening();
      case TREND -> new TrendWords(report).opening();
      case TIME -> new DurationWords(report).opening();
      case FOLLOW -> new FollowThroughWords(report).opening();
      case INVEST -> new InvestmentWords(report).opening();
      case INCIDENTS -> incidents();
      case METHOD -> new MethodWords(report).opening();
    };
  }

  private String incidents() {
    long all = report.header().incidents();
    String told =
        all == 1
            ? "One incident, each label with the sentence it rests on."
            : Wording.capital(Numbers.word(all))
                + " incidents, each label with the sentence it rests on.";
    if (report.incidentsLeftOut() == 0) {
      return told;
    }
    return "The "
        + Wording.count(report.incidents().size(), "incident")
        + " with the most customer minutes and those quoted, each label with the sentence it rests"
        + " on. "
        + Numbers.count(report.incidentsLeftOut())
        + Wording.verb(report.incidentsLeftOut(), " more is", " more are")
        + " in incidents.csv.";
  }
}
