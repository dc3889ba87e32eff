package org.incidentpatterns.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads instants as exports write them. What cannot be told for certain is not guessed: local times
 * that the clock skipped, 24:00, impossible dates, two-digit years.
 */
final class TimeReader {
  private static final Pattern INSTANT =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)"
              + "(?:[Tt_ ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9})\\d*)?)?"
              + "\\s?(Z|z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?)?");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,13}(?:\\.\\d+)?");
  private static final Set<String> LEAP_MINUTES = Set.of("06-30 23:59", "12-31 23:59");
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private final @Nullable ZoneId zone;
  private final LocalTimes formats;
  private final Instant latest;

  /**
   * @param zone of values without one; null if none is declared
   * @param asOf the clock of the run; times more than a day after it are not believed
   */
  TimeReader(@Nullable ZoneId zone, Instant asOf) {
    this(zone, new LocalTimes(List.of()), asOf);
  }

  /**
   * @param formats declared local formats beside those that are read anyway
   */
  TimeReader(@Nullable ZoneId zone, LocalTimes formats, Instant asOf) {
    this.zone = zone;
    this.formats = formats;
    this.latest = asOf.plus(1, ChronoUnit.DAYS);
  }

  /**
   * What a value says.
   *
   * @param instant null if it says no instant
   * @param zone the zone or offset it came with or was given; null without instant
   * @param code null if nothing was repaired or dropped
   * @param reason the same for people
   */
  record Reading(
      @Nullable Instant instant,
      @Nullable String zone,
      @Nullable String code,
      @Nullable String reason) {
    static Reading dropped(String code, String reason) {
      return new Reading(null, null, code, reason);
    }
  }

  /**
   * Reads one value.
   *
   * @throws NoZoneException if it has no zone and none is declared
   */
  Reading read(String value) throws NoZoneException {
    String text = value.strip();
    if (EPOCH.matcher(text).matches()) {
      return epoch(text);
    }
    Matcher matcher = INSTANT.matcher(text);
    if (!matcher.matches()) {
      return declared(text);
    }
    try {
      return plausible(civil(matcher));
    } catch (DateTimeException e) {
      return Reading.dropped("not_a_time", "no such day or time");
    }
  }

  private Reading declared(String text) throws NoZoneException {
    LocalTimes.Local found = formats.read(text);
    if (found == null) {
      return Reading.dropped("not_a_time", "not a time in a known form");
    }
    ZoneId own = found.zone();
    return plausible(
        own == null
            ? local(found.time(), null)
            : new Reading(found.time().atZone(own).toInstant(), own.getId(), null, null));
  }

  /** The day of a time in a declared local format, where it was written; null if it is in none. */
  @Nullable LocalDate localDay(String text) {
    LocalTimes.Local found = formats.read(text);
    return found == null ? null : found.time().toLocalDate();
  }

  /** The same in another zone. */
  TimeReader in(ZoneId other) {
    return new TimeReader(other, formats, latest.minus(1, ChronoUnit.DAYS));
  }

  /** The zone of times without one; null if none is declared. */
  @Nullable ZoneId zone() {
    return zone;
  }

  private Reading epoch(String text) {
    BigDecimal number = new BigDecimal(text);
    int digits = number.precision() - number.scale();
    // Milliseconds have been 13 digits and seconds 9 or 10 for every date since 2001.
    BigDecimal millis = digits > 10 ? number : number.movePointRight(3);
    return plausible(
        new Reading(
            Instant.ofEpochMilli(millis.setScale(0, RoundingMode.HALF_EVEN).longValueExact()),
            "Z",
            null,
            null));
  }

  private Reading civil(Matcher matcher) throws NoZoneException {
    LocalDate day =
        LocalDate.of(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)));
    if (matcher.group(4) == null) {
      return startOf(day);
    }
    int second = matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6));
    boolean leap = second == 60;
    LocalTime time =
        LocalTime.of(
            Integer.parseInt(matcher.group(4)),
            Integer.parseInt(matcher.group(5)),
            leap ? 59 : second,
            nanos(matcher.group(7)));
    String repaired = leap ? "leap_second" : null;
    String zoneText = matcher.group(8);
    Reading reading =
        zoneText == null
            ? local(day.atTime(time), repaired)
            : at(day.atTime(time).atOffset(offset(zoneText)), repaired);
    return leap && !couldLeap(reading.instant())
        ? Reading.dropped("not_a_time", "no such day or time")
        : reading;
  }

  private static Reading at(OffsetDateTime time, @Nullable String repaired) {
    return new Reading(
        time.toInstant(),
        time.getOffset().getId(),
        repaired,
        repaired == null ? null : "leap second read as :59");
  }

  /** Leap seconds have only ever ended a June or a December, in UTC. */
  private static boolean couldLeap(@Nullable Instant before) {
    return before != null
        && LEAP_MINUTES.contains(
            before
                .atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT)));
  }

  /** A day begins at its first moment, which is not midnight where the clock skipped that. */
  private Reading startOf(LocalDate day) throws NoZoneException {
    if (zone == null) {
      throw new NoZoneException();
    }
    return new Reading(day.atStartOfDay(zone).toInstant(), zone.getId(), null, null);
  }

  private Reading local(LocalDateTime time, @Nullable String repaired) throws NoZoneException {
    if (zone == null) {
      throw new NoZoneException();
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      return Reading.dropped("in_clock_gap", "the clock skipped this time in " + zone);
    }
    Instant instant = time.toInstant(offsets.get(0));
    if (offsets.size() > 1) {
      return new Reading(
          instant, zone.getId(), "ambiguous_time", "the clock showed it twice; the first is taken");
    }
    return new Reading(
        instant, zone.getId(), repaired, repaired == null ? null : "leap second read as :59");
  }

  private Reading plausible(Reading reading) {
    Instant instant = reading.instant();
    if (instant != null && (instant.isBefore(EARLIEST) || instant.isAfter(latest))) {
      return Reading.dropped("out_of_range", "before 1990 or after the day of the run");
    }
    return reading;
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static ZoneOffset offset(String text) {
    if (Character.isLetter(text.charAt(0))) {
      return ZoneOffset.UTC;
    }
    // -00:00 means "UTC, and nothing is known of the local zone"; ZoneOffset reads it as UTC too.
    return ZoneOffset.of(text);
  }

  /** A time without a zone, in an input that declares none. */
  static final class NoZoneException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What to do. */
    String advice() {
      return "times carry no zone and none is declared (give --timezone, such as Europe/Oslo)";
    }
  }
}
