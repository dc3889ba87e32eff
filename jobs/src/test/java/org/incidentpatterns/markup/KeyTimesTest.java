package org.incidentpatterns.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.text.SectionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTimesTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "`Started: 2026-03-04 14:02 UTC`; started_at; 2026-03-04 14:02 UTC",
        "`**Start time**: 2026-03-04 14:02`; started_at; 2026-03-04 14:02",
        "`**Impact start:** 4 March 2026, 2:02 PM CET`; started_at; 2026-03-04 14:02 +01:00",
        "`- First detected 2026-03-04 14:09:30`; detected_at; 2026-03-04 14:09:30",
        "`| Detected | 2026-03-04 14:09 |`; detected_at; 2026-03-04 14:09",
        "`| Detected (UTC) | 2026-03-04 14:09 |`; detected_at; 2026-03-04 14:09 UTC",
        "`| When was the incident detected? | 2026-03-04T14:09:00Z |`; detected_at; 2026-03-04 14:09 UTC",
        "`* Incident declared 2026-03-04 14:12`; acknowledged_at; 2026-03-04 14:12",
        "`Mitigated - 2026-03-04 14:51 PST`; mitigated_at; 2026-03-04 14:51 -08:00",
        "`Resolved at: 2026-03-04 15:34 IST`; resolved_at; 2026-03-04 15:34 IST",
        "`Resolved: 2026-03-04 15.34 by a restart`; resolved_at; 2026-03-04 15:34",
        "`Resolved: 04/03/2026 15:34`; resolved_at; 04/03/2026 15:34",
        "`## Date\n\n2026-03-04`; recorded_at; 2026-03-04",
        "`Started: 4 March 2026`; recorded_at; 2026-03-04",
      })
  void shouldReadATime(String text, String field, String value) {
    assertThat(read(text.replace("\\n", "\n")).times()).containsExactly(entry(field, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Time to repair: 45 min",
        "| Time to Detect (TTD) | 26 min |",
        "Detected: by an alert",
        "Resolved: 2026-03-04",
        "We started at 14:02 on 2026-03-04.",
        "| Started | TBD |",
        "Detected: 14:09",
      })
  void shouldReadNothing(String text) {
    assertThat(read(text).times()).isEmpty();
  }

  @Test
  void shouldTakeTheDayOfTheTimeBeforeForAClockAlone() {
    assertThat(
            read("""
                    ## Timing
                    | Start Time | 2026-03-17 23:50 UTC | Detected by | a user |
                    |---|---|---|---|
                    | Detection Time | 00:26 | Time to Detect | 36 min |
                    | Resolution Time | 01:20 | | |
                    """)
                .times())
        .containsExactly(
            entry(Fields.STARTED_AT, "2026-03-17 23:50 UTC"),
            entry(Fields.DETECTED_AT, "2026-03-18 00:26 UTC"),
            entry(Fields.RESOLVED_AT, "2026-03-18 01:20 UTC"));
  }

  @Test
  void shouldReadLabelsAboveTheirValues() {
    KeyTimes read =
        read("| Severity | Started | Resolved |\n|-|-|-|\n| SEV2 | 2026-03-17 10:00Z | 11:00 |");
    assertThat(read.severity()).isEqualTo("SEV2");
    assertThat(read.times())
        .containsExactly(
            entry(Fields.STARTED_AT, "2026-03-17 10:00 UTC"),
            entry(Fields.RESOLVED_AT, "2026-03-17 11:00 UTC"));
  }

  @Test
  void shouldTakeTheZoneOfTheHeadingOrOfTheWholeDocument() {
    assertThat(read("## Timing (UTC)\n\nStarted: 2026-03-04 14:02").times())
        .containsValue("2026-03-04 14:02 UTC");
    assertThat(read("(All Times US/Pacific)\n\n**Incident Start:** 4 July 2026 14:02").times())
        .containsValue("2026-07-04 14:02 -07:00");
  }

  @Test
  void shouldTakeTheFirstUsableValue() {
    assertThat(read("Started: TBD\nStarted: 2026-03-04 14:02\nStarted: 2026-03-05 10:00").times())
        .containsExactly(entry(Fields.STARTED_AT, "2026-03-04 14:02"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      nullValues = "-",
      value = {
        "`Severity: SEV1`; SEV1",
        "`**Severity:** 3 | **Status:** Approved | **Owner:** Ada`; 3",
        "`| Incident Number | 12 | Incident Severity | SEV2 |`; SEV2",
        "`## Severity\n\nMajor (one region)`; Major",
        "`Severity: SEV1/SEV2/SEV3`; -",
        "`Severity: <pick one>`; -",
        "`Severity: TBD`; -",
        "`Severity: It was as bad as it could be for everyone`; -",
      })
  void shouldReadTheSeverity(String text, String severity) {
    assertThat(read(text.replace("\\n", "\n")).severity()).isEqualTo(severity);
  }

  @Test
  void shouldReadServicesAndTeams() {
    KeyTimes lines =
        read("- Service(s) affected: `checkout`, payments-db\n- Team attribution: Payments; @ada");
    assertThat(lines.services()).containsExactly("checkout", "payments-db");
    assertThat(lines.teams()).containsExactly("Payments");
    assertThat(read("## Affected services\n\n- checkout\n- search\n\nAll of them.").services())
        .containsExactly("checkout", "search");
    assertThat(
            read("## Affected services\n\nEverything that needs a database was slow.").services())
        .isEmpty();
    assertThat(read("| Services | n/a |").services()).isEmpty();
  }

  @Test
  void shouldLeaveActionItemsAlone() {
    Section items =
        new Section(SectionName.ACTION_ITEMS, "Action items", "Started: 2026-03-04 14:02");
    assertThat(KeyTimes.read(List.of(items), null).times()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Started: ",
        "a: b\n",
        "| Started ",
        "**",
        "x | y ",
        "- Started 2026-03-04\n",
        "Services: a,"
      })
  void shouldBeQuickWhateverIsRepeated(String piece) {
    Section section = new Section(SectionName.OTHER, "", piece.repeat(100_000));
    long start = System.nanoTime();
    assertThat(KeyTimes.read(List.of(section), null).services()).hasSizeLessThan(60);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void shouldTakeTheDayThatIsKnownForAClockUnlessTheTextStatesOne() {
    LocalDate known = LocalDate.of(2025, 11, 3);

    assertThat(KeyTimes.read(sections("Started: 23:40 UTC\nResolved: 00:20 UTC"), known).times())
        .containsExactly(
            entry("started_at", "2025-11-03 23:40 UTC"),
            entry("resolved_at", "2025-11-04 00:20 UTC"));
    assertThat(KeyTimes.read(sections("Date: 2025-11-02\nStarted: 23:40 UTC"), known).times())
        .containsEntry("started_at", "2025-11-02 23:40 UTC");
  }

  @Test
  void shouldTellTheZoneThatTheTextStatesForAllItsTimes() {
    assertThat(read("All times are in UTC.\n\nIt broke.").zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(read("All times are Europe/Oslo.").zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
    assertThat(read("All times are in IST.").zone()).isNull();
    assertThat(read("Started: 2025-11-03 10:00 UTC").zone()).isNull();
  }

  private static List<Section> sections(String body) {
    return new SectionReader().read(body);
  }

  private static KeyTimes read(String body) {
    return KeyTimes.read(new SectionReader().read(body), null);
  }
}
