package org.incidentpatterns.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.markup.ReadTimeline.DAY;
import static org.incidentpatterns.markup.ReadTimeline.UTC;
import static org.incidentpatterns.markup.ReadTimeline.read;
import static org.incidentpatterns.markup.ReadTimeline.texts;

import java.time.Duration;
import java.util.List;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of which lines {@link Timelines} makes entries. */
class TimelinesTest {
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
}
