package org.incidentpatterns.markup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A time zone as a document names it.
 *
 * @param name as written
 * @param zone null if several zones go by that name
 * @param offset the clock that the name means; null if it may be either of summer and winter
 */
record ZoneName(String name, @Nullable ZoneId zone, @Nullable ZoneOffset offset) {
  private static final String OFFSET =
      "(?:UTC|GMT)\\s?([+\u2212-])\\s?(\\d{1,2})(?::?(\\d{2}))?(?!\\d)";
  private static final Pattern REGION =
      Pattern.compile("(?<![\\w/])[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?(?![\\w/])");
  private static final Pattern NAMED =
      Pattern.compile(
          OFFSET + "|(?<![\\p{L}\\p{N}/])(" + alternatives() + ")(?![\\p{L}\\p{N}/])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\ball times\\b|\\btimes (?:are|in|shown|given)\\b|\\btimestamps?\\b|\\btime ?zone\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_STATEMENT = 160;
  private static final int SHORT = 2;

  private static String alternatives() {
    return List.of("zones", "ambiguous_zones").stream()
        .flatMap(group -> MarkupWords.STANDARD.spellings(group).keySet().stream())
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
        .collect(Collectors.joining("|"));
  }

  /** The zone that a heading or a sentence such as "all times in UTC" names first. */
  static Optional<ZoneName> in(String text) {
    Matcher region = REGION.matcher(text);
    while (region.find()) {
      if (ZoneId.getAvailableZoneIds().contains(region.group())) {
        return Optional.of(new ZoneName(region.group(), ZoneId.of(region.group()), null));
      }
    }
    boolean ofTime = text.toLowerCase(Locale.ROOT).contains("time");
    Matcher matcher = NAMED.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      boolean upper = word.equals(word.toUpperCase(Locale.ROOT));
      if (upper || (ofTime && word.length() > SHORT)) {
        return Optional.of(read(matcher));
      }
    }
    return Optional.empty();
  }

  /** The zone that a line such as "(All times US/Pacific)" states for the whole document. */
  static Optional<ZoneName> statedBy(String line) {
    return line.length() <= LONGEST_STATEMENT && STATEMENT.matcher(line).find()
        ? in(line)
        : Optional.empty();
  }

  /** The zone that stands at an offset, in capitals; its length is that of its name. */
  static Optional<ZoneName> at(String text, int from) {
    Matcher matcher = NAMED.matcher(text);
    matcher.region(from, text.length());
    matcher.useTransparentBounds(true);
    boolean found =
        matcher.lookingAt() && matcher.group().equals(matcher.group().toUpperCase(Locale.ROOT));
    return found ? Optional.of(read(matcher)) : Optional.empty();
  }

  /** An offset such as {@code +01:00} or {@code Z}; empty if there is none of the sort. */
  static Optional<ZoneName> ofOffset(String text) {
    try {
      ZoneOffset offset = ZoneOffset.of(text.equals("z") ? "Z" : text);
      return Optional.of(new ZoneName(text, offset, offset));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZoneName read(Matcher matcher) {
    String name = matcher.group();
    if (matcher.group(1) != null) {
      int sign = matcher.group(1).equals("+") ? 1 : -1;
      int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
      int seconds = sign * (Integer.parseInt(matcher.group(2)) * 3600 + minutes * 60);
      if (Math.abs(seconds) > ZoneOffset.MAX.getTotalSeconds()) {
        return new ZoneName(name, null, null);
      }
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(seconds);
      return new ZoneName(name, offset, offset);
    }
    Map<String, String> zones = MarkupWords.STANDARD.spellings("zones");
    String word = MarkupWords.fold(name);
    String zone = zones.get(word);
    String offset = MarkupWords.STANDARD.spellings("zone_offsets").get(word);
    return new ZoneName(
        name, zone == null ? null : ZoneId.of(zone), offset == null ? null : ZoneOffset.of(offset));
  }

  /**
   * The instant of a local time.
   *
   * @param stated the zone that the document names; null if it names none
   * @param declared the zone of the input; null if none is declared
   * @return null if no zone is known, or the clock skipped that time; of two, the one the name
   *     means, else the first
   */
  static @Nullable Instant instant(
      LocalDateTime time, @Nullable ZoneName stated, @Nullable ZoneId declared) {
    ZoneId zone = stated == null ? declared : stated.within(declared);
    if (zone == null) {
      return null;
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      return null;
    }
    ZoneOffset meant = stated == null ? null : stated.offset();
    return time.toInstant(meant != null && offsets.contains(meant) ? meant : offsets.get(0));
  }

  /** The zone of the name; where several have it, the declared one if it is among them. */
  private @Nullable ZoneId within(@Nullable ZoneId declared) {
    if (zone != null || declared == null) {
      return zone;
    }
    TimeZone clock = TimeZone.getTimeZone(declared);
    boolean known =
        clock.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH).equalsIgnoreCase(name)
            || clock.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH).equalsIgnoreCase(name);
    return known ? declared : null;
  }
}
