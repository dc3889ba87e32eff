package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MarkdownAdapterTest {
  private static final String ORDERS =
      """
      # Postmortem: Orders stuck behind a poisoned message

      **Severity:** SEV-2
      **Services:** order-queue, invoicing
      **Started:** 2025-10-14 07:40 UTC
      **Detected:** 08:05 UTC
      **Resolved:** 09:30 UTC

      ## What happened

      One message could not be parsed and was retried without end.

      ## Contributing factors

      - No limit on retries
      - Nobody owns the dead letters

      ## Timeline (UTC)

      ### 2025-10-14

      - 07:40 First retry
      - 08:05 A shop calls

      ## Action items

      - [x] Limit retries to five (OPS-31), due 2025-11-01
      - [ ] Alert on the age of the oldest message
      """;

  @TempDir Path path;

  @Test
  void shouldReadADocumentThatHasOnlyText() {
    Postmortem read = read("stuck-orders.md", ORDERS).only();

    assertThat(read.source()).isEqualTo("markdown");
    assertThat(read.id()).isEqualTo("stuck-orders");
    assertThat(read.title()).isEqualTo("Orders stuck behind a poisoned message");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("order-queue", "invoicing");
    assertThat(read.times().started()).isEqualTo("2025-10-14T07:40:00Z");
    assertThat(read.times().detected()).isEqualTo("2025-10-14T08:05:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-10-14T09:30:00Z");
    assertThat(read.sections())
        .extracting(Section::name)
        .contains(SectionName.SUMMARY, SectionName.CONTRIBUTING_FACTORS, SectionName.TIMELINE);
    assertThat(read.timeline())
        .extracting(entry -> String.valueOf(entry.at()), TimelineEntry::text)
        .containsExactly(
            tuple("2025-10-14T07:40:00Z", "First retry"),
            tuple("2025-10-14T08:05:00Z", "A shop calls"));
    assertThat(read.actionItems())
        .extracting(ActionItem::title, ActionItem::ticket, ActionItem::due, ActionItem::status)
        .containsExactly(
            tuple(
                "Limit retries to five",
                "OPS-31",
                LocalDate.of(2025, 11, 1),
                ActionItem.Status.DONE),
            tuple("Alert on the age of the oldest message", null, null, ActionItem.Status.OPEN));
  }

  @Test
  void shouldTakeFrontMatterBeforeTheTextAndTheName() {
    Postmortem read =
        read(
                "2025-10-15-orders.md",
                """
                ---
                Incident-ID: 0042
                title: Orders stuck
                sev: 1
                services: [order-queue, "invoicing"]
                Team: Fulfilment
                started_at: 2025-10-14T07:41:00+02:00
                published: 2025-10-20
                timezone: Europe/Oslo
                cause: Code defect
                detection: {by: nobody}
                contributing_factors: [No retry limit, No owner]
                tags: orders, queue
                reviewed_by: Kari Nordmann
                ---
                """
                    + ORDERS)
            .only();

    assertThat(read.id()).isEqualTo("0042");
    assertThat(read.title()).isEqualTo("Orders stuck");
    assertThat(read.severity().level()).isEqualTo(1);
    assertThat(read.teams()).containsExactly("Fulfilment");
    assertThat(read.times().started()).isEqualTo("2025-10-14T05:41:00Z");
    assertThat(read.times().published()).isEqualTo("2025-10-19T22:00:00Z");
    assertThat(read.declared().rootCause()).isEqualTo("Code defect");
    assertThat(read.declared().detection()).isNull();
    assertThat(read.declared().contributingFactors()).containsExactly("No retry limit", "No owner");
    assertThat(read.tags()).containsExactly("orders", "queue");
    assertThat(read.body()).startsWith("# Postmortem");
    assertThat(read.toString()).doesNotContain("Nordmann");
  }

  @Test
  void shouldNotTakeAPageThatIsPublicForADay() {
    Postmortem read = read("orders.md", "---\npublished: true\n---\n" + ORDERS).only();

    assertThat(read.times().published()).isNull();
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldTakeTheDayOfTheNameOnlyWhereTheTextHasNone() {
    ReadExport read =
        new ToolExport(path)
            .with("2025-10-20-a.md", "# A\n\nAll times UTC.\n\n## Date\n\n2025-10-14\n")
            .with(
                "2025-10-20-b.md",
                "# B\n\nAll times UTC.\n\n**Started:** 23:10\n**Resolved:** 00:20")
            .read();

    assertThat(read.postmortem("2025-10-20-a").times().recorded())
        .isEqualTo("2025-10-14T00:00:00Z");
    assertThat(read.postmortem("2025-10-20-b").times().started()).isEqualTo("2025-10-20T23:10:00Z");
    assertThat(read.postmortem("2025-10-20-b").times().resolved())
        .isEqualTo("2025-10-21T00:20:00Z");
  }

  @Test
  void shouldRefuseToGuessAZone() {
    ToolExport export = new ToolExport(path).with("a.md", "# A\n\nStarted: 2025-10-14 07:40");

    assertThat(export.read().rejected("a.md")).startsWith("no_zone: ").contains("--timezone");
    assertThat(export.in("Europe/Oslo").read().only().times().started())
        .isEqualTo("2025-10-14T05:40:00Z");
  }

  @Test
  void shouldTellDocumentsOfOneNameApartByTheirFolder() {
    assertThat(
            new ToolExport(path)
                .with("2025-10-14-orders/index.md", "# Orders\n\nStarted: 2025-10-14 07:40 UTC")
                .with("2025-10-19-logins/index.md", "# Logins\n\nStarted: 2025-10-19 10:00 UTC")
                .read()
                .ids())
        .containsExactlyInAnyOrder("2025-10-14-orders", "2025-10-19-logins");
  }

  @Test
  void shouldSkipPagesAboutTheFolderAndTemplates() {
    ReadExport read =
        new ToolExport(path)
            .with(
                "README.md",
                "# Postmortems",
                "",
                "Last changed: 2025-10-14",
                "",
                "- [Orders](a.md)")
            .with("template.md", "# Title", "", "Date: 2025-10-14", "", "## Timeline")
            .with(
                "in/README.md", "# Orders", "", "Started: 2025-10-14 07:40 UTC", "", "## Timeline")
            .read();

    assertThat(read.ids()).containsExactlyInAnyOrder("in");
    assertThat(read.rejected("README.md")).contains("no incident: a page about the folder");
    assertThat(read.rejected("template.md")).contains("no incident: a template");
  }

  @Test
  void shouldSetADocumentWithoutAnyDateAside() {
    assertThat(read("notes.md", "# Notes\n\n## Root cause\n\nA limit.").rejected("notes.md"))
        .startsWith("no_date: ");
  }

  @Test
  void shouldSetADocumentAsideWhoseFrontMatterIsBroken() {
    assertThat(read("a.md", "---\ntitle: [Orders\n---\n" + ORDERS).rejected("a.md"))
        .startsWith("broken_front_matter: ");
  }

  private ReadExport read(String file, String text) {
    return new ToolExport(path).with(file, text).read();
  }
}
