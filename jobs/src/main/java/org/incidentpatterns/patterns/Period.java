package org.incidentpatterns.patterns;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.calendar.Quarter;

/**
 * What a report compares: its quarter with the quarters before. Promises are compared at the same
 * age: so many days after the end of each quarter.
 *
 * @param quarter the quarter of the report
 * @param daysAfterEnd days from the end of the quarter to the as-of day; negative if it has not
 *     ended
 */
public record Period(Quarter quarter, long daysAfterEnd) implements Serializable {

  /** The period of a report as of a day. */
  public static Period of(Quarter quarter, LocalDate asOf, FiscalCalendar calendar) {
    return new Period(quarter, asOf.toEpochDay() - calendar.lastDay(quarter).toEpochDay());
  }

  /** The up to seven quarters before, oldest first, whether or not anything happened in them. */
  public List<Quarter> before() {
    return IntStream.range(1, Recurrence.WINDOW)
        .mapToObj(ago -> quarter.plus(ago - Recurrence.WINDOW))
        .toList();
  }

  /** Whether a quarter is this one or one of those before. */
  public boolean covers(Quarter other) {
    int ago = other.until(quarter);
    return ago >= 0 && ago < Recurrence.WINDOW;
  }

  /** The day on which items of that quarter are as old as this quarter's are now. */
  public LocalDate sameAge(Quarter other, FiscalCalendar calendar) {
    return calendar.lastDay(other).plusDays(daysAfterEnd);
  }
}
