package org.incidentpatterns.markup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One time that a template states.
 *
 * @param zone the zone of the value or of its label; null if neither names one
 */
record KeyTime(WrittenTime time, @Nullable ZoneName zone, String written) {

  /**
   * Reads a value that begins with a time.
   *
   * @param above the zone that the label or the heading names
   */
  static Optional<KeyTime> read(String value, @Nullable ZoneName above) {
    return WrittenTime.at(value, 0, null)
        .map(
            time ->
                new KeyTime(
                    time,
                    time.zone() == null ? above : time.zone(),
                    value.substring(0, time.end())));
  }

  /** A day that is known otherwise; null if none is. */
  static @Nullable KeyTime of(@Nullable LocalDate day) {
    return day == null
        ? null
        : new KeyTime(new WrittenTime(true, day, false, null, null, 0), null, day.toString());
  }

  boolean hasClock() {
    return time.clock() != null;
  }

  boolean hasDay() {
    return time.day() != null;
  }

  boolean isClockOnly() {
    return time.clocked() && !time.dated();
  }

  /** The same with a day: that of an earlier time, or the next if the clock went past midnight. */
  KeyTime after(KeyTime earlier) {
    LocalDate day = earlier.time.day();
    LocalTime clock = time.clock();
    if (day == null || clock == null) {
      return this;
    }
    LocalTime from = earlier.time.clock();
    LocalDate mine = from != null && clock.isBefore(from) ? day.plusDays(1) : day;
    return new KeyTime(
        new WrittenTime(true, mine, true, clock, time.zone(), time.end()),
        zone == null ? earlier.zone : zone,
        written);
  }

  /** In the form that every reader of times knows, else as written. */
  String text() {
    LocalDate day = time.day();
    if (day == null) {
      return written;
    }
    LocalTime clock = time.clock();
    if (clock == null) {
      return day.toString();
    }
    String local = day + " " + clock;
    return zone == null ? local : local + " " + zoneText(day.atTime(clock), zone);
  }

  private static String zoneText(LocalDateTime local, ZoneName name) {
    ZoneId zone = name.zone();
    List<ZoneOffset> offsets = zone == null ? List.of() : zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      return name.name();
    }
    ZoneOffset meant = name.offset();
    ZoneOffset offset = meant != null && offsets.contains(meant) ? meant : offsets.get(0);
    return offset.equals(ZoneOffset.UTC) ? "UTC" : offset.getId();
  }
}
