package org.incidentpatterns.report.words;

import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Share;

/** The number behind a finding, count before share, with its interval and what was before. */
public final class MeasureWords {
  /** Below so many, a share says less than the count it is made from. */
  public static final long FEWEST_FOR_SHARES = 5;

  private MeasureWords() {}

  /** {@code 4 of 12 incidents, 33% (95% interval 14–61%)}; of fewer than five the count alone. */
  public static String now(Comparison comparison, String unit) {
    return share(comparison.now(), " " + unit);
  }

  /** {@code Before: 11 of 89, 12% (95% interval 7–21%).}; empty without quarters before. */
  public static String before(Comparison comparison) {
    Share before = comparison.before();
    return before == null ? "" : "Before: " + share(before, "") + ".";
  }

  /** {@code 12 incidents (95% interval 6–21)}. */
  public static String now(RateComparison rate) {
    return Wording.count(rate.now(), "incident") + " (95% interval " + Numbers.interval(rate) + ")";
  }

  /** {@code Before: 12.7 a quarter (95% interval 10–16).}; empty without quarters before. */
  public static String before(RateComparison rate) {
    if (rate.before() == null) {
      return "";
    }
    String interval =
        rate.beforeLow() == null || rate.beforeHigh() == null
            ? ""
            : " (95% interval "
                + Numbers.count(Math.round(rate.beforeLow()))
                + "–"
                + Numbers.count(Math.round(rate.beforeHigh()))
                + ")";
    return "Before: " + Numbers.rate(rate.before()) + " a quarter" + interval + ".";
  }

  private static String share(Share share, String unit) {
    String counts = Numbers.count(share.count()) + " of " + Numbers.count(share.of()) + unit;
    if (share.of() < FEWEST_FOR_SHARES) {
      return counts;
    }
    return counts
        + ", "
        + Numbers.percent(share)
        + " (95% interval "
        + Numbers.interval(share)
        + ")";
  }
}
