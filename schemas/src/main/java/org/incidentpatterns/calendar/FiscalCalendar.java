package org.incidentpatterns.calendar;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/**
 * Says in which quarter an instant lies. The zone matters: one instant can lie in different
 * quarters in Berlin and in New York.
 *
 * @param zone the zone in which the organisation counts its days
 * @param firstMonth the month in which fiscal year N begins; January makes fiscal and calendar year
 *     the same, any later month begins year N in calendar year N - 1
 */
public record FiscalCalendar(ZoneId zone, Month firstMonth) implements Serializable {
  /** The quarter of an instant. */
  public Quarter quarterOf(Instant instant) {
    return quarterOf(instant.atZone(zone).toLocalDate());
  }

  /** The quarter of a day. */
  public Quarter quarterOf(LocalDate day) {
    LocalDate shifted = day.plusMonths(shift());
    return new Quarter(shifted.getYear(), (shifted.getMonthValue() + 2) / 3);
  }

  /** The first day of a quarter. */
  public LocalDate firstDay(Quarter quarter) {
    return LocalDate.of(quarter.year(), quarter.number() * 3 - 2, 1).minusMonths(shift());
  }

  /** The last day of a quarter. */
  public LocalDate lastDay(Quarter quarter) {
    return firstDay(quarter.plus(1)).minusDays(1);
  }

  private int shift() {
    return Math.floorMod(13 - firstMonth.getValue(), 12);
  }
}
