package org.incidentpatterns.report.chart;

import java.util.Locale;
import org.incidentpatterns.report.model.Share;
import org.jspecify.annotations.Nullable;

/** Numbers as the charts write them, the same on every machine. */
final class Figures {
  private static final int MINUTES_AS_MINUTES = 90;
  private static final int MINUTES_PER_HOUR = 60;
  private static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

  private Figures() {}

  /** Such as {@code 412,000}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as {@code 12.7}; whole numbers without a fraction. */
  static String rate(double number) {
    String text = String.format(Locale.ROOT, "%,.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /**
   * Such as {@code 42%}; what is neither nothing nor all never reads as such; a dash where there is
   * nothing to divide by.
   */
  static String percent(@Nullable Double share) {
    if (share == null) {
      return "–";
    }
    long rounded = Math.round(share * 100);
    if (rounded == 0 && share > 0) {
      return "<1%";
    }
    return rounded == 100 && share < 1 ? ">99%" : rounded + "%";
  }

  /** Such as {@code 19–68%}. */
  static String interval(double low, double high) {
    return Math.round(low * 100) + "–" + Math.round(high * 100) + "%";
  }

  /** Such as {@code 42%, interval 19–68%}. */
  static String shareWithInterval(Share share) {
    if (share.share() == null || share.low() == null || share.high() == null) {
      return "none counted";
    }
    return percent(share.share()) + ", interval " + interval(share.low(), share.high());
  }

  /** Such as {@code 4 of 12}. */
  static String of(long part, long all) {
    return count(part) + " of " + count(all);
  }

  /** Such as {@code 4 of 12}. */
  static String of(Share share) {
    return of(share.count(), share.of());
  }

  /** Such as {@code 1 incident} or {@code 3 incidents}. */
  static String things(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /** Such as {@code 38 min}, {@code 5 h 10 min} or {@code 2 d 3 h}. */
  static String duration(double minutes) {
    long whole = Math.round(minutes);
    if (whole == 0 && minutes > 0) {
      return "under 1 min";
    }
    if (whole < MINUTES_AS_MINUTES) {
      return whole + " min";
    }
    if (whole < MINUTES_PER_DAY) {
      return parts(whole / MINUTES_PER_HOUR, "h", whole % MINUTES_PER_HOUR, "min");
    }
    long hours = Math.round(minutes / MINUTES_PER_HOUR);
    return parts(hours / 24, "d", hours % 24, "h");
  }

  private static String parts(long large, String largeUnit, long small, String smallUnit) {
    String first = count(large) + " " + largeUnit;
    return small == 0 ? first : first + " " + small + " " + smallUnit;
  }
}
