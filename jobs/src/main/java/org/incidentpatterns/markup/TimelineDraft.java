package org.incidentpatterns.markup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline before its day is known.
 *
 * @param time as written; null if the line has none
 * @param zone the zone stated above it; null if none is
 * @param base the day stated above it; null if none is
 * @param group counts the days stated, so that each begins anew
 */
record TimelineDraft(
    @Nullable WrittenTime time,
    @Nullable ZoneName zone,
    @Nullable LocalDate base,
    int group,
    int indent,
    String text) {

  /** An entry is a few lines; the section keeps what a document without an end says beyond. */
  private static final int LONGEST = 10_000;

  TimelineDraft with(String more) {
    if (text.length() > LONGEST) {
      return this;
    }
    String joined = text.isEmpty() ? more : text + " " + more;
    return new TimelineDraft(time, zone, base, group, indent, joined);
  }

  /** Whether it says only what o'clock it was. */
  boolean isClockOnly() {
    return time != null && time.clock() != null && !time.dated();
  }

  /** Whether it says the day and the time. */
  boolean isFull() {
    return time != null && time.clock() != null && time.day() != null;
  }
}
