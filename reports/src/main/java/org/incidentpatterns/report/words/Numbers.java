package org.incidentpatterns.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Share;

/**
 * Numbers, durations and dates as a reader sees them. The language is English whatever the machine
 * speaks, so that one model always gives the same bytes.
 */
public final class Numbers {
  /** Stands where there is no number. */
  public static final String NONE = "–";

  private static final List<String> WORDS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private static final int MINUTES_AS_MINUTES = 90;
  private static final int MINUTES_PER_HOUR = 60;
  private static final int MINUTES_PER_DAY = 1440;
  private static final int SIGNIFICANT_DIGITS = 10;

  private Numbers() {}

  /** Digits with a comma per thousand: {@code 1,349,100}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** One to twelve as a word, none as {@code no}, others as digits. */
  public static String word(long number) {
    return number >= 0 && number < WORDS.size() ? WORDS.get((int) number) : count(number);
  }

  /** {@code 1st}, {@code 2nd}, {@code 11th}. */
  public static String ordinal(long number) {
    long tens = Math.floorMod(number, 100L);
    if (tens >= 11 && tens <= 13) {
      return count(number) + "th";
    }
    int ones = (int) Math.floorMod(number, 10L);
    return count(number)
        + switch (ones) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  /** A share of 0 to 1 without decimals; what is neither none nor all never reads as such. */
  public static String percent(double share) {
    long rounded = Math.round(share * 100);
    if (rounded == 0 && share > 0) {
      return "<1%";
    }
    if (rounded == 100 && share < 1) {
      return ">99%";
    }
    return rounded + "%";
  }

  /** The share without its interval, {@link #NONE} of none. */
  public static String percent(Share share) {
    return share.share() == null ? NONE : percent(share.share());
  }

  /** The interval of a share: {@code 39–86%}, {@link #NONE} of none. */
  public static String interval(Share share) {
    if (share.low() == null || share.high() == null) {
      return NONE;
    }
    return interval(share.low(), share.high());
  }

  /** The same of two ends, 0 to 1 each. */
  public static String interval(double low, double high) {
    return Math.round(low * 100) + "–" + Math.round(high * 100) + "%";
  }

  /** A number per quarter with one decimal where it has one: {@code 12.7}. */
  public static String rate(double perQuarter) {
    if (perQuarter >= 100 || perQuarter == Math.rint(perQuarter)) {
      return count(Math.round(perQuarter));
    }
    return String.format(Locale.ROOT, "%.1f", perQuarter);
  }

  /** At most two decimals, for figures that are neither counts nor shares: {@code 0.83}. */
  public static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
  }

  /** Two decimals always, for a column of figures of 0 to 1: {@code 0.80}. */
  public static String twoDecimals(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  /** The interval of this quarter's number: {@code 6–21}. */
  public static String interval(RateComparison rate) {
    return count(Math.round(rate.nowLow())) + "–" + count(Math.round(rate.nowHigh()));
  }

  /** A duration: {@code 38 min}, {@code 5 h 10 min}, {@code 2 d 3 h}. */
  public static String minutes(double minutes) {
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

  /** {@code 12 January 2026}. */
  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** {@code 12 January}. */
  public static String dayAndMonth(LocalDate day) {
    return DAY_AND_MONTH.format(day);
  }

  /** {@code 12 Jan}. */
  public static String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  /** {@code 12 Jan 2026}. */
  public static String shortDate(LocalDate day) {
    return SHORT_DATE.format(day);
  }

  /** {@code 12 January 2026, 06:00} in a zone. */
  public static String time(Instant instant, ZoneId zone) {
    return TIME.format(instant.atZone(zone));
  }

  /** A day range: {@code 1 October to 31 December 2025}. */
  public static String days(LocalDate from, LocalDate to) {
    return (from.getYear() == to.getYear() ? dayAndMonth(from) : date(from)) + " to " + date(to);
  }

  /**
   * For machines: ten significant digits, never an exponent, so that neither the order of a sum nor
   * the version of Java shows.
   *
   * @throws IllegalArgumentException if not finite
   */
  public static BigDecimal plain(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("Number must be finite, cannot be: " + number);
    }
    BigDecimal rounded =
        BigDecimal.valueOf(number).round(new MathContext(SIGNIFICANT_DIGITS)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
