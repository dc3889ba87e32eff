package org.incidentpatterns.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.markup.ReadTimeline.DAY;
import static org.incidentpatterns.markup.ReadTimeline.UTC;
import static org.incidentpatterns.markup.ReadTimeline.document;
import static org.incidentpatterns.markup.ReadTimeline.read;
import static org.incidentpatterns.markup.ReadTimeline.texts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day, and on whose clock, {@link Timelines} lets an entry happen. */
final class TimelineDaysTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`Timeline (UTC)` | `` | 14:02",
        "`Timeline (CET)` | `` | 12:02",
        "`timeline times in bst` | `` | 13:02",
        "`Timeline` | `All times in UTC.` | 14:02",
        "`Timeline` | `All times are in Pacific Time` | 21:02",
        "`Timeline` | `(*all times EDT*)` | 18:02",
        "`Timeline` | `All times are Asia/Kolkata` | 08:32",
        "`Timeline` | `Times are UTC+3` | 11:02",
        "`Timeline` | `2026-07-01 (UTC)` | 14:02",
        "`Timeline` | `| Time (EST) | Event |` | 18:02",
        "`Timeline` | `Nothing is said.` | 10:02",
      })
  void shouldReadTheZoneThatIsStated(String heading, String firstLine, String clock) {
    String line = firstLine.startsWith("|") ? "|-|-|\n| 14:02 | It broke |" : "\n- 14:02 It broke";
    assertThat(read(heading, firstLine + "\n" + line, DAY, ZoneId.of("Asia/Dubai")))
        .containsExactly("2026-07-01T" + clock + ":00Z It broke");
  }

  @Test
  void shouldReadTheZoneThatIsStatedElsewhereInTheDocument() {
    List<Section> sections =
        List.of(
            new Section(SectionName.OTHER, "", "(All times US/Pacific)"),
            new Section(SectionName.TIMELINE, "Timeline", "- 14:02 It broke"));
    assertThat(texts(sections, DAY, UTC)).containsExactly("2026-07-01T21:02:00Z It broke");
  }

  @Test
  void shouldReadASharedNameOnlyAsOneOfTheDeclaredZone() {
    assertThat(read("Timeline (IST)", "- 14:02 It broke", DAY, ZoneId.of("Asia/Kolkata")))
        .containsExactly("2026-07-01T08:32:00Z It broke");
    assertThat(read("Timeline (IST)", "- 14:02 It broke", DAY, UTC))
        .containsExactly("null It broke");
  }

  @Test
  void shouldTakeTheZoneOfTheHeadingAboveTheDays() {
    assertThat(
            document(
                """
                ## Timeline (UTC)

                ### 2026-06-30

                - 23:50 It broke

                ### 2026-07-01

                - 00:10 Mended
                """))
        .containsExactly("2026-06-30T23:50:00Z It broke", "2026-07-01T00:10:00Z Mended");
  }

  @Test
  void shouldGiveNoTimeWithoutAZoneOrADay() {
    assertThat(read("Timeline", "- 14:02 It broke", DAY, null)).containsExactly("null It broke");
    assertThat(read("Timeline (UTC)", "- 14:02 It broke", null, null))
        .containsExactly("null It broke");
  }

  @Test
  void shouldGiveNoTimeThatTheClockSkippedAndTheFirstOfTwo() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(
            read("Timeline", "- 01:30 a\n- 02:30 b\n- 03:30 c", LocalDate.of(2026, 3, 29), berlin))
        .containsExactly("2026-03-29T00:30:00Z a", "null b", "2026-03-29T01:30:00Z c");
    assertThat(read("Timeline", "- 02:30 a\n- 02:45 CET b", LocalDate.of(2026, 10, 25), berlin))
        .containsExactly("2026-10-25T00:30:00Z a", "2026-10-25T01:45:00Z b");
  }

  @Test
  void shouldTakeTheDayFromTheHeadingOrTheLineAbove() {
    List<Section> sections =
        List.of(
            new Section(
                SectionName.TIMELINE, "Timeline", "All times UTC\n\n**30 June 2026**\n- 23:00 a"),
            new Section(
                SectionName.TIMELINE, "2 July 2026", "- 08:00 b\n\nFriday 3 July\n- 09:00 c"));
    assertThat(texts(sections, DAY, null))
        .containsExactly(
            "2026-06-30T23:00:00Z a", "2026-07-02T08:00:00Z b", "2026-07-03T09:00:00Z c");
  }

  @Test
  void shouldPassMidnight() {
    assertThat(read("Timeline", "- 23:50 a\n- 00:10 b\n- 00:05 c\n- 09:00 d", DAY, UTC))
        .containsExactly(
            "2026-07-01T23:50:00Z a",
            "2026-07-02T00:10:00Z b",
            "2026-07-02T00:05:00Z c",
            "2026-07-02T09:00:00Z d");
  }

  @Test
  void shouldGoOnFromTheDayThatALineNames() {
    assertThat(
            read(
                "Timeline",
                "- 2026-06-30 23:50 a\n- 00:10 b\n- 2026-07-05 10:00 c\n- 10:05 d",
                DAY,
                UTC))
        .containsExactly(
            "2026-06-30T23:50:00Z a",
            "2026-07-01T00:10:00Z b",
            "2026-07-05T10:00:00Z c",
            "2026-07-05T10:05:00Z d");
  }

  @Test
  void shouldReadAListThatRunsBackwards() {
    assertThat(read("Timeline", "- 00:30 d\n- 00:10 c\n- 23:50 b\n- 23:40 a", DAY, UTC))
        .containsExactly(
            "2026-07-02T00:30:00Z d",
            "2026-07-02T00:10:00Z c",
            "2026-07-01T23:50:00Z b",
            "2026-07-01T23:40:00Z a");
  }

  @Test
  void shouldNotBeginTheDayOfTheHeadingAboveAgainInEachPart() {
    assertThat(
            document(
                """
                ## Timeline 2026-06-30, all times UTC

                ### First signs

                - 23:50 It broke
                - 00:10 First report

                ### Later that night

                - 00:30 Mended
                """))
        .containsExactly(
            "2026-06-30T23:50:00Z It broke",
            "2026-07-01T00:10:00Z First report",
            "2026-07-01T00:30:00Z Mended");
  }
}
