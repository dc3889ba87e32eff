package org.incidentpatterns.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.text.SectionReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelinesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final ZoneId UTC = ZoneId.of("UTC");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`- 14:02 It broke` | 2026-07-01T14:02:00Z",
        "`* **14:02** - It broke` | 2026-07-01T14:02:00Z",
        "`**14:02** It broke` | 2026-07-01T14:02:00Z",
        "`* [14:02] **It broke**` | 2026-07-01T14:02:00Z",
        "`14:02:30 UTC: It broke` | 2026-07-01T14:02:30Z",
        "`- 14:02 (UTC) – It broke` | 2026-07-01T14:02:00Z",
        "`- ~14:02 It broke` | 2026-07-01T14:02:00Z",
        "`- 2:02 PM: It broke` | 2026-07-01T14:02:00Z",
        "`- 2pm It broke` | 2026-07-01T14:00:00Z",
        "`- 12:05 a.m. It broke` | 2026-07-01T00:05:00Z",
        "`- 14:02 - 14:10 It broke` | 2026-07-01T14:02:00Z",
        "`- 14:02–14:10: It broke` | 2026-07-01T14:02:00Z",
        "`- 16:02+02:00 It broke` | 2026-07-01T14:02:00Z",
        "`- 16:02 UTC+2 It broke` | 2026-07-01T14:02:00Z",
        "`- 2026-06-30T14:02:00Z It broke` | 2026-06-30T14:02:00Z",
        "`- 2026-06-30 14:02 +0200: It broke` | 2026-06-30T12:02:00Z",
        "`- 2026-06-30 14.02: It broke` | 2026-06-30T14:02:00Z",
        "`- 30 June 2026, 14:02: It broke` | 2026-06-30T14:02:00Z",
        "`- Tue, Jun 30 at 14:02: It broke` | 2026-06-30T14:02:00Z",
        "`- 14:02 on 30 June 2026: It broke` | 2026-06-30T14:02:00Z",
        "`- 14:02 PDT It broke` | 2026-07-01T21:02:00Z",
        "`| 14:02 | It broke |` | 2026-07-01T14:02:00Z",
      })
  void shouldReadALine(String line, String at) {
    assertThat(read("Timeline", line, DAY, UTC)).containsExactly(at + " It broke");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`- It broke`",
        "`- T+5m It broke`",
        "`- 2026-06-30: It broke`",
        "`- 25:02 It broke`",
        "`- 31 June 2026 14:02 It broke`",
        "`- 04/03/2026 14:02 It broke`",
        "`- 14:02 IST It broke`",
      })
  void shouldKeepTheTextWhereTheTimeIsUnusable(String line) {
    assertThat(read("Timeline", line, DAY, UTC))
        .singleElement()
        .asString()
        .startsWith("null ")
        .endsWith("It broke");
  }

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
  void shouldReadATableWithColumnsInAnyOrder() {
    assertThat(
            read(
                "Timeline",
                """
                | Who | Event | Date | Time (UTC) |
                |:--|:--|:--|:--|
                | Ada | It [broke](https://t.example) | 2026-06-30 | 23:50 |
                | | It was seen | | 00:10 |
                | | Nobody knows when | | |
                """,
                DAY,
                null))
        .containsExactly(
            "2026-06-30T23:50:00Z It broke",
            "2026-07-01T00:10:00Z It was seen",
            "null Nobody knows when");
  }

  @Test
  void shouldReadHeadingsThatAreTimes() {
    List<Section> sections =
        List.of(
            new Section(SectionName.TIMELINE, "Timeline", "All times in UTC"),
            new Section(SectionName.TIMELINE, "2026-06-30 07:42", "It broke\nfor all.\n\nDetails."),
            new Section(SectionName.TIMELINE, "08:47 - It was seen", "Details."));
    assertThat(texts(sections, DAY, null))
        .containsExactly(
            "2026-06-30T07:42:00Z It broke for all.", "2026-06-30T08:47:00Z It was seen");
  }

  @Test
  void shouldAddWhatGoesOnBelow() {
    assertThat(
            read(
                "Timeline",
                "We looked at it for days.\n\n- 14:02 It broke\n  for all\n  - no alert\n- 14:10 Seen\n\nMore prose.\n",
                DAY,
                UTC))
        .containsExactly(
            "2026-07-01T14:02:00Z It broke for all no alert", "2026-07-01T14:10:00Z Seen");
  }

  @Test
  void shouldReadATimeAtTheEndOfALine() {
    assertThat(
            read(
                "Key events",
                "- First detected 2026-06-30 11:01\n  - Resolved: 2026-06-30 12:11",
                DAY,
                UTC))
        .containsExactly(
            "2026-06-30T11:01:00Z First detected 2026-06-30 11:01",
            "2026-06-30T12:11:00Z Resolved: 2026-06-30 12:11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "[",
        "14:02 ",
        "- 14:02 a\n",
        "| 14:02 ",
        "14:02-",
        "1 jan ",
        "- ",
        "14:02 a\nb\n",
        "\n- a"
      })
  void shouldBeQuickWhateverIsRepeated(String piece) {
    long start = System.nanoTime();
    assertThat(read("Timeline", piece.repeat(100_000), DAY, UTC)).hasSizeLessThan(100_001);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
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

  private static List<String> document(String markdown) {
    return texts(new SectionReader().read(markdown), null, null);
  }

  private static List<String> read(
      String heading, String text, @Nullable LocalDate day, @Nullable ZoneId zone) {
    return texts(List.of(new Section(SectionName.TIMELINE, heading, text)), day, zone);
  }

  private static List<String> texts(
      List<Section> sections, @Nullable LocalDate day, @Nullable ZoneId zone) {
    return Timelines.read(sections, day, zone).stream()
        .map(entry -> entry.at() + " " + entry.text())
        .toList();
  }
}
