package org.incidentpatterns.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FiscalCalendarTest {
  private static final Instant NEW_YEAR_IN_BERLIN = Instant.parse("2025-12-31T23:30:00Z");

  @Test
  void shouldPutOneInstantIntoDifferentQuartersInBerlinAndNewYork() {
    assertThat(calendar("Europe/Berlin").quarterOf(NEW_YEAR_IN_BERLIN)).hasToString("2026-Q1");
    assertThat(calendar("America/New_York").quarterOf(NEW_YEAR_IN_BERLIN)).hasToString("2025-Q4");
    assertThat(calendar("UTC").quarterOf(NEW_YEAR_IN_BERLIN)).hasToString("2025-Q4");
  }

  @Test
  void shouldFollowTheClockChangeOfTheZone() {
    FiscalCalendar berlin = calendar("Europe/Berlin");

    // Summer time: midnight of 1 July is 22:00 UTC of the day before.
    assertThat(berlin.quarterOf(Instant.parse("2025-06-30T21:59:59Z"))).hasToString("2025-Q2");
    assertThat(berlin.quarterOf(Instant.parse("2025-06-30T22:00:00Z"))).hasToString("2025-Q3");
  }

  @ParameterizedTest
  @CsvSource({
    "JANUARY, 2025-01-01, 2025-Q1",
    "JANUARY, 2025-03-31, 2025-Q1",
    "JANUARY, 2025-12-31, 2025-Q4",
    "APRIL, 2025-03-31, 2025-Q4",
    "APRIL, 2025-04-01, 2026-Q1",
    "OCTOBER, 2025-10-01, 2026-Q1",
    "OCTOBER, 2025-09-30, 2025-Q4",
    "FEBRUARY, 2025-01-31, 2025-Q4",
    "FEBRUARY, 2025-02-01, 2026-Q1",
    "DECEMBER, 2024-02-29, 2024-Q1",
  })
  void shouldNameAFiscalYearByTheYearItEndsIn(Month first, LocalDate day, String quarter) {
    assertThat(new FiscalCalendar(ZoneOffset.UTC, first).quarterOf(day)).hasToString(quarter);
  }

  @ParameterizedTest
  @EnumSource(Month.class)
  void shouldHoldEveryDayInTheQuarterThatItsBoundsSay(Month first) {
    FiscalCalendar calendar = new FiscalCalendar(ZoneOffset.UTC, first);

    for (LocalDate day = LocalDate.of(2023, 12, 1);
        day.isBefore(LocalDate.of(2025, 3, 2));
        day = day.plusDays(1)) {
      Quarter quarter = calendar.quarterOf(day);
      assertThat(day).isBetween(calendar.firstDay(quarter), calendar.lastDay(quarter));
    }
  }

  @Test
  void shouldEndTheFirstQuarterOfALeapYearWhereTheNextBegins() {
    FiscalCalendar fromDecember = new FiscalCalendar(ZoneOffset.UTC, Month.DECEMBER);

    assertThat(fromDecember.firstDay(Quarter.parse("2024-Q1"))).isEqualTo("2023-12-01");
    assertThat(fromDecember.lastDay(Quarter.parse("2024-Q1"))).isEqualTo("2024-02-29");
  }

  private static FiscalCalendar calendar(String zone) {
    return new FiscalCalendar(ZoneId.of(zone), Month.JANUARY);
  }
}
