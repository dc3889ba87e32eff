package org.incidentpatterns.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.ActionItem.Status;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionItemsTest {
  private static final LocalDate DUE = LocalDate.of(2026, 3, 25);

  @Test
  void shouldReadATableWhateverTheOrderAndSpellingOfItsColumns() {
    List<ActionItem> items =
        read(
            """
            | Bug # | Who | Due Date | ACTION ITEM | Type (Mitigate/ Prevent) | Prio. | Owning team | State |
            |---|---|---|---|---|---|---|---|
            | OPS-12 | Ada | 25 Mar 2026 | Limit the queue | prevent | P1 | Payments | In progress |
            | [OPS-13](https://t.example/OPS-13) **DONE** | @bo | TBD | Alert on age | detect | - | | |
            | TODO | Search squad | | Write it down | | low | n/a | |
            | | | | | | | | |
            """);
    assertThat(items)
        .containsExactly(
            new ActionItem(
                "Limit the queue", "Payments", "P1", null, DUE, null, Status.IN_PROGRESS, "OPS-12"),
            new ActionItem("Alert on age", null, null, null, null, null, Status.DONE, "OPS-13"),
            new ActionItem(
                "Write it down", "Search squad", "low", null, null, null, Status.OPEN, null));
  }

  @Test
  void shouldTakeTheFirstUnknownColumnAsTheTitle() {
    assertThat(
            read(
                "| Measure | Owner | Done? | Closed on |\n|-|-|-|-|\n| Fix it | Ada | yes | 2026-03-25 |"))
        .containsExactly(new ActionItem("Fix it", null, null, null, null, DUE, Status.DONE, null));
  }

  @Test
  void shouldReadNothingFromATableOfSomethingElse() {
    assertThat(read("| Metric | Value |\n|-|-|\n| Errors | 12 |")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      nullValues = "-",
      value = {
        "`- [x] Limit it (@ada) — OPS-1, due 2026-03-25` | Limit it | OPS-1 | 2026-03-25 | DONE",
        "`- [ ] Limit it (OPS-1) (due: 25 Mar 2026)` | Limit it | OPS-1 | 2026-03-25 | OPEN",
        "`* OPS-1 Limit it` | Limit it | OPS-1 | - | OPEN",
        "`* [OPS-1] Limit it by March 25, 2026` | Limit it | OPS-1 | 2026-03-25 | OPEN",
        "`* [OPS-1](https://t.example/browse/OPS-1): Limit it` | Limit it | OPS-1 | - | OPEN",
        "`* [Limit it](https://t.example/browse/OPS-1)` | Limit it | OPS-1 | - | OPEN",
        "`* Limit it (https://t.example/browse/OPS-1)` | Limit it | OPS-1 | - | OPEN",
        "`* Limit it. [Issue](https://github.com/a/b/issues/7)` | Limit it | a/b#7 | - | OPEN",
        "`* Limit it https://g.example/a/b/-/merge_requests/7` | Limit it | a/b!7 | - | OPEN",
        "`* Limit it #7` | Limit it | #7 | - | OPEN",
        "`1. Limit it - OPS-1 - owner Ada Byron - due 25 Mar 2026` | Limit it | OPS-1 | 2026-03-25 | OPEN",
        "`2) Limit it - OPS-1 - won't do` | Limit it | OPS-1 | - | CANCELLED",
        "`- Limit it (in progress)` | Limit it | - | - | IN_PROGRESS",
        "`- Limit it **DONE**` | Limit it | - | - | DONE",
        "`- Limit it ✅` | Limit it | - | - | DONE",
        "`- ~~Limit it~~` | Limit it | - | - | DONE",
        "`- [x] Limit it - won't do` | Limit it | - | - | CANCELLED",
        "`- **Limit it** - Assignee: Ada Byron` | Limit it | - | - | OPEN",
        "`- Limit it by 03/04/2026` | Limit it | - | - | OPEN",
        "`- Check that the work is done` | Check that the work is done | - | - | OPEN",
        "`- Use UTF-8 (see the guide)` | Use UTF-8 (see the guide) | - | - | OPEN",
        "`- https://g.example/a/b/-/issues/8 - 2026-03-25 - @ada` | a/b#8 | a/b#8 | 2026-03-25 | OPEN",
        "`☑ Limit it` | Limit it | - | - | DONE",
        "`Limit it OPS-1` | Limit it | OPS-1 | - | OPEN",
      })
  void shouldReadALine(String line, String title, String ticket, LocalDate due, Status status) {
    assertThat(read(line))
        .extracting(
            ActionItem::title,
            ActionItem::ticket,
            ActionItem::due,
            ActionItem::status,
            ActionItem::ownerTeam)
        .containsExactly(tuple(title, ticket, due, status, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Owner: Payments team | Payments team",
        "Owner: Team Payments | Team Payments",
        "Owner: SRE | SRE",
        "Owner: @halden/search-core | search-core",
        "Owner: Ada Byron (Edge squad) | Edge squad",
        "Owner: discovery | discovery",
        "Team: Billing | Billing",
        "Owner: Ada Byron | -",
        "Owner: Ada's team | -",
        "Owner: Ada of the Payments team | -",
        "Owner: Billing | -",
        "Team: @ada | -",
        "Team: TBD | -",
      })
  void shouldKeepATeamAndNeverAPerson(String owner, String team) {
    List<Section> sections = sections("- Limit it - " + owner);
    assertThat(ActionItems.read(sections, Set.of("Discovery")))
        .extracting(ActionItem::title, ActionItem::ownerTeam)
        .containsExactly(tuple("Limit it", team));
  }

  @Test
  void shouldReadPriorityAndTheDayItWasClosed() {
    assertThat(
            read("- [P2] Limit it, done 2026-03-25\n- Cap it (high)\n- Split it - priority: low"))
        .extracting(ActionItem::priority, ActionItem::closed, ActionItem::status)
        .containsExactly(
            tuple("P2", DUE, Status.DONE),
            tuple("high", null, Status.OPEN),
            tuple("low", null, Status.OPEN));
  }

  @Test
  void shouldReadSubItemsAsPartsAsItemsOrAsRemarks() {
    assertThat(
            read(
                """
                - Limit the queue
                  - Due: 2026-03-25
                  - Status: in progress
                  - it filled up twice
                - Alerting
                  - [ ] Alert on age
                  - OPS-2 Alert on length
                - Renew OPS-3
                  - [x] List the hosts
                """))
        .extracting(ActionItem::title, ActionItem::due, ActionItem::status, ActionItem::ticket)
        .containsExactly(
            tuple("Limit the queue", DUE, Status.IN_PROGRESS, null),
            tuple("Alert on age", null, Status.OPEN, null),
            tuple("Alert on length", null, Status.OPEN, "OPS-2"),
            tuple("Renew", null, Status.OPEN, "OPS-3"),
            tuple("List the hosts", null, Status.DONE, null));
  }

  @Test
  void shouldLeaveOutProsePlaceholdersCommentsAndOtherSections() {
    assertThat(
            read("We will look into it.\n\n- None\n- TBD\n- n/a\n<!-- - Example item -->\n- ..."))
        .isEmpty();
    assertThat(
            ActionItems.read(
                List.of(new Section(SectionName.LESSONS, "Lessons", "- [ ] Limit it"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ",
        "- a, ",
        "[",
        "| a ",
        "- [x] ",
        "(",
        "a - ",
        "- [a](http://x) ",
        "  - [ ] x\n"
      })
  void shouldBeQuickWhateverIsRepeated(String piece) {
    long start = System.nanoTime();
    assertThat(read("- " + piece.repeat(100_000))).hasSizeLessThan(100_001);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  private static List<ActionItem> read(String text) {
    return ActionItems.read(sections(text));
  }

  private static List<Section> sections(String text) {
    return List.of(new Section(SectionName.ACTION_ITEMS, "Action items", text));
  }
}
