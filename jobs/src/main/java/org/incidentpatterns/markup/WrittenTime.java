package org.incidentpatterns.markup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as people write it: a day, a clock, or both, and perhaps a zone.
 *
 * @param dated whether a day is written, even one that cannot be used
 * @param day null if none is written or it cannot be used
 * @param clocked whether a clock is written, even one that cannot be used
 * @param clock null if none is written or there is no such time
 * @param zone null if none is written
 * @param end where it ends in the text
 */
record WrittenTime(
    boolean dated,
    @Nullable LocalDate day,
    boolean clocked,
    @Nullable LocalTime clock,
    @Nullable ZoneName zone,
    int end) {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2})(?:[:h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?!:?\\d)"
              + "(?:\\s?([ap])\\.?m\\b\\.?)?|\\s?([ap])\\.?m\\b\\.?)",
          Pattern.CASE_INSENSITIVE);

  /** Only behind a day, where nothing else can be meant. */
  private static final Pattern OTHER_CLOCK =
      Pattern.compile("(\\d{1,2})\\.(\\d{2})(?![\\d.])|(?<=-\\d\\d[ T])(\\d{2})(\\d{2})(?![\\d.])");

  private static final Pattern BETWEEN =
      Pattern.compile("(?:[Tt](?=\\d)|,?\\s{0,3}(?:at\\s|@\\s?|[-\u2013\u2014]\\s)?\\s{0,3})");
  private static final Pattern BEFORE_DAY = Pattern.compile(",?\\s{1,3}(?:on\\s)?");
  private static final Pattern NUMERIC_ZONE =
      Pattern.compile(
          "\\s?([Zz](?![\\p{L}\\p{N}])|[+-]\\d{2}:?\\d{2}(?!\\d)|[+-]\\d{2}(?![\\d:]))");
  private static final Pattern PLUS_ZONE =
      Pattern.compile("(?:[Zz](?![\\p{L}\\p{N}])|\\+\\d{2}:?\\d{2}(?!\\d))");
  private static final Pattern NAMED_ZONE = Pattern.compile("\\s?\\(?");

  /**
   * Reads the time that begins at an offset.
   *
   * @param near a day close to it, for days without a year; null if there is none
   */
  static Optional<WrittenTime> at(String text, int from, @Nullable LocalDate near) {
    Optional<WrittenDay> day = WrittenDay.at(text, from, near);
    if (day.isEmpty()) {
      return clock(text, from, false).map(clock -> clock.withDayBehind(text, near));
    }
    int dayEnd = day.get().end();
    LocalDate date = day.get().day();
    Matcher between = region(BETWEEN, text, dayEnd);
    if (between.lookingAt()) {
      Optional<WrittenTime> clock = clock(text, between.end(), true);
      if (clock.isPresent()) {
        return clock.map(c -> new WrittenTime(true, date, true, c.clock(), c.zone(), c.end()));
      }
    }
    return Optional.of(new WrittenTime(true, date, false, null, null, dayEnd));
  }

  private WrittenTime withDayBehind(String text, @Nullable LocalDate near) {
    Matcher before = region(BEFORE_DAY, text, end);
    if (!before.lookingAt()) {
      return this;
    }
    return WrittenDay.at(text, before.end(), near)
        .map(day -> new WrittenTime(true, day.day(), true, clock, zone, day.end()))
        .orElse(this);
  }

  private static Optional<WrittenTime> clock(String text, int from, boolean behindDay) {
    Matcher matcher = region(CLOCK, text, from);
    boolean found = matcher.lookingAt();
    if (!found && behindDay) {
      matcher = region(OTHER_CLOCK, text, from);
      found = matcher.lookingAt();
      if (found) {
        int first = matcher.group(1) == null ? 3 : 1;
        LocalTime clock =
            time(number(matcher.group(first)), number(matcher.group(first + 1)), 0, null);
        return Optional.of(withZone(text, matcher.end(), clock, true));
      }
    }
    if (!found) {
      return Optional.empty();
    }
    String half = matcher.group(4) == null ? matcher.group(5) : matcher.group(4);
    LocalTime clock =
        time(
            Integer.parseInt(matcher.group(1)),
            number(matcher.group(2)),
            number(matcher.group(3)),
            half);
    return Optional.of(withZone(text, matcher.end(), clock, behindDay));
  }

  /** Adds the zone behind a clock; a number with a minus is one only behind a day, else a range. */
  private static WrittenTime withZone(
      String text, int end, @Nullable LocalTime clock, boolean behindDay) {
    Matcher numeric = region(behindDay ? NUMERIC_ZONE : PLUS_ZONE, text, end);
    if (numeric.lookingAt()) {
      Optional<ZoneName> zone = ZoneName.ofOffset(numeric.group().strip());
      if (zone.isPresent()) {
        return new WrittenTime(false, null, true, clock, zone.get(), numeric.end());
      }
    }
    Matcher before = region(NAMED_ZONE, text, end);
    int zoneStart = before.lookingAt() ? before.end() : end;
    Optional<ZoneName> zone = ZoneName.at(text, zoneStart);
    if (zone.isEmpty()) {
      return new WrittenTime(false, null, true, clock, null, end);
    }
    int zoneEnd = zoneStart + zone.get().name().length();
    boolean bracketed = zoneStart > 0 && text.charAt(zoneStart - 1) == '(';
    if (bracketed && zoneEnd < text.length() && text.charAt(zoneEnd) == ')') {
      zoneEnd++;
    }
    return new WrittenTime(false, null, true, clock, zone.get(), zoneEnd);
  }

  private static @Nullable LocalTime time(int hour, int minute, int second, @Nullable String half) {
    boolean afternoon = half != null && half.toLowerCase(Locale.ROOT).equals("p");
    boolean twelve = half != null;
    if (minute > 59 || second > 60 || hour > 23 || (twelve && (hour < 1 || hour > 12))) {
      return null;
    }
    int inDay = twelve ? hour % 12 + (afternoon ? 12 : 0) : hour;
    return LocalTime.of(inDay, minute, Math.min(second, 59));
  }

  private static int number(@Nullable String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }

  private static Matcher region(Pattern pattern, String text, int from) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(from, text.length());
    matcher.useTransparentBounds(true);
    return matcher;
  }
}
