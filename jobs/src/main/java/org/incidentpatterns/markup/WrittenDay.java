package org.incidentpatterns.markup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people write it.
 *
 * @param day null if it is none, or can be read in two ways: {@code 31 Feb}, {@code 04/03/2026}, a
 *     two-digit year
 * @param start where it begins in the text
 * @param end where it ends
 */
record WrittenDay(@Nullable LocalDate day, int start, int end) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  private static final String WEEKDAY =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?,?\\s{0,3})?";
  private static final Pattern DAY =
      Pattern.compile(
          WEEKDAY
              + "(?:the\\s)?(?:(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?!\\d)"
              + "|(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,3}of)?[\\s/-]{1,3}(?<m2>"
              + MONTH
              + ")"
              + "(?:,?[\\s/-]{1,3}(?<y2>\\d{4}|\\d{2}(?![\\d:.h]))\\b)?"
              + "|(?<m3>"
              + MONTH
              + ")\\s{1,3}(?<d3>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)"
              + "(?:,?\\s{1,3}(?<y3>\\d{4})\\b)?"
              + "|(?<a>\\d{1,2})(?<s>[/.])(?<b>\\d{1,2})\\k<s>(?<y4>\\d{4}|\\d{2})\\b)",
          Pattern.CASE_INSENSITIVE);

  /**
   * Reads the day that begins at an offset.
   *
   * @param near a day close to it, for days without a year; null if there is none
   */
  static Optional<WrittenDay> at(String text, int from, @Nullable LocalDate near) {
    Matcher matcher = DAY.matcher(text);
    matcher.region(from, text.length());
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() ? Optional.of(read(matcher, near)) : Optional.empty();
  }

  /** Finds the first day in a text. */
  static Optional<WrittenDay> in(String text, @Nullable LocalDate near) {
    Matcher matcher = DAY.matcher(text);
    while (matcher.find()) {
      int before = matcher.start() - 1;
      if (before < 0 || !Character.isLetterOrDigit(text.charAt(before))) {
        return Optional.of(read(matcher, near));
      }
    }
    return Optional.empty();
  }

  private static WrittenDay read(Matcher matcher, @Nullable LocalDate near) {
    LocalDate day = null;
    try {
      day = day(matcher, near);
    } catch (DateTimeException e) {
      // No such day: the text is still a day by its form.
    }
    return new WrittenDay(day, matcher.start(), matcher.end());
  }

  private static @Nullable LocalDate day(Matcher matcher, @Nullable LocalDate near) {
    if (matcher.group("y") != null) {
      return LocalDate.of(number(matcher, "y"), number(matcher, "m"), number(matcher, "d"));
    }
    if (matcher.group("d2") != null) {
      return named(matcher.group("y2"), matcher.group("m2"), number(matcher, "d2"), near);
    }
    if (matcher.group("d3") != null) {
      return named(matcher.group("y3"), matcher.group("m3"), number(matcher, "d3"), near);
    }
    int first = number(matcher, "a");
    int second = number(matcher, "b");
    boolean certain = (first > 12) != (second > 12) || first == second;
    if (!certain || matcher.group("y4").length() != 4) {
      return null;
    }
    return LocalDate.of(
        number(matcher, "y4"), first > 12 ? second : first, first > 12 ? first : second);
  }

  private static @Nullable LocalDate named(
      @Nullable String year, String monthName, int day, @Nullable LocalDate near) {
    int month = MONTHS.indexOf(monthName.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    if (year != null) {
      return year.length() == 4 ? LocalDate.of(Integer.parseInt(year), month, day) : null;
    }
    return near == null ? null : nearest(near, month, day);
  }

  private static LocalDate nearest(LocalDate near, int month, int day) {
    LocalDate best = LocalDate.of(near.getYear(), month, day);
    for (int year = near.getYear() - 1; year <= near.getYear() + 1; year += 2) {
      LocalDate candidate =
          LocalDate.of(year, month, Math.min(day, 28)).plusDays(day > 28 ? day - 28 : 0);
      if (Math.abs(ChronoUnit.DAYS.between(near, candidate))
          < Math.abs(ChronoUnit.DAYS.between(near, best))) {
        best = candidate;
      }
    }
    return best;
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
