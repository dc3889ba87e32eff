package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.incidentpatterns.ExportFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeReaderTest {
  @ParameterizedTest
  @CsvSource({
    "2025-10-02T14:02:03Z,             2025-10-02T14:02:03Z",
    "2025-10-02T14:02:03z,             2025-10-02T14:02:03Z",
    "2025-10-02t14:02:03Z,             2025-10-02T14:02:03Z",
    "2025-10-02 14:02:03Z,             2025-10-02T14:02:03Z",
    "2025-10-02_14:02:03Z,             2025-10-02T14:02:03Z",
    "2025-10-02T14:02Z,                2025-10-02T14:02:00Z",
    "2025-10-02T14:02:03+02:00,        2025-10-02T12:02:03Z",
    "2025-10-02T14:02:03.000+0000,     2025-10-02T14:02:03Z",
    "2025-10-02T14:02:03-0530,         2025-10-02T19:32:03Z",
    "2025-10-02T14:02:03+02,           2025-10-02T12:02:03Z",
    "2025-10-02T14:02:03-00:00,        2025-10-02T14:02:03Z",
    "2025-10-02 14:02:03 UTC,          2025-10-02T14:02:03Z",
    "2025-10-02 14:02:03 +0200,        2025-10-02T12:02:03Z",
    "2025-10-02T14:02:03.5Z,           2025-10-02T14:02:03.500Z",
    "'2025-10-02T14:02:03,25Z',        2025-10-02T14:02:03.250Z",
    "2025-10-02T14:02:03.1234567891Z,  2025-10-02T14:02:03.123456789Z",
    "' 2025-10-02T14:02:03Z ',         2025-10-02T14:02:03Z",
  })
  void shouldReadAnInstantInAllItsSpellings(String written, Instant instant) throws Exception {
    TimeReader.Reading reading = read(null, written);

    assertThat(reading.instant()).isEqualTo(instant);
    assertThat(reading.code()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1759413723,     2025-10-02T14:02:03Z",
    "1759413723.5,   2025-10-02T14:02:03.500Z",
    "1759413723250,  2025-10-02T14:02:03.250Z",
    "1759413723250.0, 2025-10-02T14:02:03.250Z",
    "631152000,      1990-01-01T00:00:00Z",
  })
  void shouldReadSecondsAndMillisecondsSince1970(String written, Instant instant) throws Exception {
    assertThat(read(null, written).instant()).isEqualTo(instant);
    assertThat(read(null, written).zone()).isEqualTo("Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10/03/2025",
        "10/03/2025 10:00",
        "03.10.2025 10:00",
        "25-10-02T14:02:03Z",
        "2025-W40-5",
        "2025-276",
        "2025",
        "20251002T140203Z",
        "2025-10-02T14:02:03 CEST",
        "yesterday",
        "true",
        "-1",
        "1759413723250000",
        "٢٠٢٥-10-03T10:00:00Z",
      })
  void shouldNotGuessAtOtherForms(String written) throws Exception {
    assertDropped(read("Europe/Oslo", written), "not_a_time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-10-02T24:00:00Z",
        "2025-10-02T23:60:00Z",
        "2025-02-29T10:00:00Z",
        "2025-06-31T00:00:00Z",
        "2025-13-01T00:00:00Z",
        "2025-00-10T00:00:00Z",
        "2025-10-03T10:00:00+25:00",
        "2025-10-02T14:02:61Z",
      })
  void shouldDropWhatNoCalendarAndNoClockShows(String written) throws Exception {
    assertDropped(read(null, written), "not_a_time");
  }

  @Test
  void shouldReadALeapSecondAsTheSecondBeforeAndSaySo() throws Exception {
    TimeReader.Reading reading = read(null, "2016-12-31T23:59:60Z");

    assertThat(reading.instant()).isEqualTo("2016-12-31T23:59:59Z");
    assertThat(reading.code()).isEqualTo("leap_second");
    assertThat(read(null, "2017-01-01T05:29:60+05:30").instant()).isEqualTo("2016-12-31T23:59:59Z");
  }

  @Test
  void shouldDropALeapSecondOnADayThatNeverHadOne() throws Exception {
    assertDropped(read(null, "2025-05-05T23:59:60Z"), "not_a_time");
    assertDropped(read(null, "2025-12-31T12:00:60Z"), "not_a_time");
  }

  @Test
  void shouldReadATimeWithoutZoneInTheZoneThatWasDeclared() throws Exception {
    TimeReader.Reading reading = read("Europe/Oslo", "2025-07-02T14:02:03");

    assertThat(reading.instant()).isEqualTo("2025-07-02T12:02:03Z");
    assertThat(reading.zone()).isEqualTo("Europe/Oslo");
  }

  @Test
  void shouldKeepTheOffsetThatAValueCameWith() throws Exception {
    assertThat(read("Europe/Oslo", "2025-07-02T14:02:03-07:00").zone()).isEqualTo("-07:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-07-02T14:02:03", "2025-07-02 14:02", "2025-07-02"})
  void shouldRefuseATimeWithoutZoneWhereNoneWasDeclared(String written) {
    assertThatThrownBy(() -> read(null, written)).isInstanceOf(TimeReader.NoZoneException.class);
  }

  @Test
  void shouldNotGuessAtALocalTimeThatTheClockSkipped() throws Exception {
    assertDropped(read("Europe/Berlin", "2025-03-30T02:30:00"), "in_clock_gap");
    assertThat(read("Europe/Berlin", "2025-03-30T03:00:00").instant())
        .isEqualTo("2025-03-30T01:00:00Z");
  }

  @Test
  void shouldTakeTheFirstOfALocalTimeThatTheClockShowedTwiceAndSaySo() throws Exception {
    TimeReader.Reading reading = read("Europe/Berlin", "2025-10-26T02:30:00");

    assertThat(reading.instant()).isEqualTo("2025-10-26T00:30:00Z");
    assertThat(reading.code()).isEqualTo("ambiguous_time");
    assertThat(read("Europe/Berlin", "2025-10-26T02:30:00+01:00").code()).isNull();
  }

  @Test
  void shouldBeginADayAtItsFirstMoment() throws Exception {
    assertThat(read("Europe/Oslo", "2025-10-02").instant()).isEqualTo("2025-10-01T22:00:00Z");
    // Midnight of that day was skipped by the clock of São Paulo; the day began at one.
    assertThat(read("America/Sao_Paulo", "2018-11-04").instant()).isEqualTo("2018-11-04T03:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1989-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2026-01-06T00:00:01Z",
        "100000000000",
        "99999999999",
        "1000000",
      })
  void shouldNotBelieveTimesBefore1990OrAfterTheDayOfTheRun(String written) throws Exception {
    assertThat(read(null, written).instant()).isNull();
  }

  @Test
  void shouldAllowOneDayForClocksThatAreAhead() throws Exception {
    assertThat(read(null, "2026-01-06T00:00:00Z").instant()).isEqualTo("2026-01-06T00:00:00Z");
  }

  @Test
  void shouldReadTheDayOfADeclaredFormatInWhateverZone() {
    LocalTimes formats = new LocalTimes(List.of("d/MMM/yy h:mm a"));
    TimeReader times = new TimeReader(null, formats, ExportFolder.AS_OF);

    assertThat(times.localDay("05/Jan/26 12:00 AM")).isEqualTo("2026-01-05");
    assertThat(times.localDay("31/Feb/26 12:00 AM")).isNull();
    assertThat(times.localDay("2026-01-05")).isNull();
  }

  private static void assertDropped(TimeReader.Reading reading, String code) {
    assertThat(reading.instant()).isNull();
    assertThat(reading.zone()).isNull();
    assertThat(reading.code()).isEqualTo(code);
    assertThat(reading.reason()).isNotBlank();
  }

  private static TimeReader.Reading read(@Nullable String zone, String written)
      throws TimeReader.NoZoneException {
    return new TimeReader(zone == null ? null : ZoneId.of(zone), ExportFolder.AS_OF).read(written);
  }
}
