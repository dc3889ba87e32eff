package org.incidentpatterns.report.words;

import java.util.List;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Trend;

/** What the quarters side by side say, and what they cannot say. */
public final class TrendWords {
  private final QuarterReport report;
  private final Trend trend;

  /** The words for one report. */
  public TrendWords(QuarterReport report) {
    this.report = report;
    trend = report.trend();
  }

  String opening() {
    if (report.header().baseline().isEmpty()) {
      return "One quarter so far: a trend needs more.";
    }
    if (report.header().incidents() == 0) {
      return "The empty quarter beside " + quartersBefore() + ".";
    }
    List<String> outside =
        trend.series().stream()
            .filter(series -> series.outside().contains(report.header().quarter()))
            .map(series -> Wording.brief(series.title()))
            .toList();
    return switch (outside.size()) {
      case 0 ->
          "No series has left its band this quarter. All have moved as chance would move them.";
      case 1 ->
          "One series has left its band this quarter: "
              + outside.get(0)
              + ". Everything else has moved as chance would move it.";
      default ->
          Wording.capital(Numbers.word(outside.size()))
              + " series have left their band this quarter: "
              + Wording.list(outside, 4)
              + ".";
    };
  }

  /** The unit and reading of the chart of all incidents. */
  public String unit() {
    RateComparison rate = trend.allRate();
    return rate.before() == null || rate.bandLow() == null
        ? "Incidents per quarter"
        : "Incidents per quarter; band: where 99 of 100 quarters fall if the rate of "
            + quartersBefore()
            + " ("
            + Numbers.rate(rate.before())
            + ") still holds";
  }

  /** How to read the small charts; empty where there are none to read against. */
  public String reading() {
    return "Each small chart has one category, all on one scale. The grey band is where 99 of 100"
        + " quarters would fall if nothing had changed since "
        + quartersBefore()
        + "; it is wide where there were few incidents. The dashed line is the average of those"
        + " quarters.";
  }

  /** What a dot inside or outside its band means. */
  public String chance() {
    return "A dot inside the band is no evidence of change, however steep the line. "
        + (trend.series().size() < 2
            ? "A dot outside has a ring."
            : "With "
                + Numbers.word(trend.series().size())
                + " charts of "
                + Wording.words(trend.quarters().size(), "quarter")
                + " about "
                + expected()
                + " outside would be chance; a dot outside has a ring.");
  }

  private String expected() {
    long expected = Math.round(trend.series().size() * trend.quarters().size() / 100.0);
    return expected < 2 ? "one dot" : Numbers.word(expected) + " dots";
  }

  /** The shares of one small chart in words. */
  public String shares(Trend.Series series) {
    int last = series.counts().size() - 1;
    long count = series.counts().get(last);
    long total = series.totals().get(last);
    String now =
        total < MeasureWords.FEWEST_FOR_SHARES
            ? Numbers.count(count) + " of " + Numbers.count(total) + " now"
            : Numbers.percent((double) count / total) + " now";
    return series.before() == null
        ? now
        : now + ", " + Numbers.percent(series.before()) + " before";
  }

  /** Where this quarter's dot lies outside its band; empty inside. */
  public String outside(Trend.Series series) {
    if (!series.outside().contains(report.header().quarter()) || series.bandHigh().isEmpty()) {
      return "";
    }
    int last = series.counts().size() - 1;
    return series.counts().get(last) > series.bandHigh().get(last)
        ? "above the band"
        : "below the band";
  }

  /** The band of this quarter's number. */
  public static String band(RateComparison rate) {
    return rate.bandLow() == null || rate.bandHigh() == null
        ? Numbers.NONE
        : Numbers.count(rate.bandLow()) + " to " + Numbers.count(rate.bandHigh());
  }

  /** The band of a series in its last quarter. */
  public static String band(Trend.Series series) {
    if (series.bandLow().isEmpty() || series.bandHigh().isEmpty()) {
      return Numbers.NONE;
    }
    return Numbers.count(series.bandLow().get(series.bandLow().size() - 1))
        + " to "
        + Numbers.count(series.bandHigh().get(series.bandHigh().size() - 1));
  }

  private String quartersBefore() {
    return FindingInputs.of(report).quartersBefore();
  }
}
