package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.incidentpatterns.postmortem.Postmortem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BlamelessAdapterTest {
  private static final String POSTMORTEM =
      """
      {"ok": true, "postmortem": {"_id": {"$oid": "a"}, "incident": 342,
       "created": {"$date": 1741600000000}, "updated": {"$date": 1742200000000},
       "state": "Published", "incident_duration": 40, "time_to_indentify_incident": 6,
       "summary": "The mail queue stopped. Mails came late.", "root_cause": "A disk was full.",
       "why_items": ["Nobody looked"], "incident_type": "DEFAULT",
       "analysis": "## What went well\\n\\n- The runbook",
       "tags": {"CONTRIBUTING-FACTOR": ["No alert on disks"], "SERVICE": ["mail"],
                "CUSTOMER": [], "PRODUCT": ["Newsletter"]}}}
      """;

  private static final String BUNDLE =
      """
      {"ok": true, "result": {"summary": "Something else.", "impact": {
       "created_at": "Mar 10, 2025 10:46 AM", "start_of_customer_impact": "Mar 10, 2025 10:30 AM",
       "end_of_customer_impact": "Mar 10, 2025 11:00 AM",
       "start_of_incident_impact": "Mar 10, 2025 10:20 AM",
       "end_of_incident_impact": "Mar 10, 2025 11:10 AM", "resolved_at": "Mar 10, 2025 11:20 AM"},
       "custom_questions": {"detected": "Alert"}}}
      """;

  @TempDir Path path;

  @Test
  void shouldReadAPostmortemWithoutAClock() {
    Postmortem read = new ToolExport(path).with("pm.json", POSTMORTEM).readBy("blameless").only();

    assertThat(read.id()).isEqualTo("342");
    assertThat(read.title()).isEqualTo("The mail queue stopped");
    assertThat(read.services()).containsExactly("mail");
    assertThat(read.tags()).containsExactly("Newsletter");
    assertThat(read.times().started()).isNull();
    assertThat(read.times().detected()).isNull();
    assertThat(read.times().recorded()).isEqualTo("2025-03-10T09:46:40Z");
    assertThat(read.times().published()).isEqualTo("2025-03-17T08:26:40Z");
    assertThat(read.sections())
        .extracting(section -> section.name().word() + ": " + section.text())
        .containsExactly(
            "root_cause: A disk was full.",
            "contributing_factors: No alert on disks",
            "went_well: - The runbook");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldTakeTheClockOfTheBundleThatTheFileNameTies() {
    Postmortem read =
        new ToolExport(path)
            .with("retrospective-342.json", BUNDLE)
            .with("pm.json", POSTMORTEM)
            .in("Europe/Oslo")
            .read()
            .only();

    assertThat(read.times().started()).isEqualTo("2025-03-10T09:20:00Z");
    assertThat(read.times().detected()).isEqualTo("2025-03-10T09:26:00Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-03-10T10:00:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-03-10T10:10:00Z");
    assertThat(read.declared().detection()).isEqualTo("Alert");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldTakeTheClockOfTheBundleThatHasTheSameSummary() {
    assertThat(
            new ToolExport(path)
                .with(
                    "bundle.json",
                    BUNDLE.replace("Something else.", "The mail queue stopped. Mails came late."))
                .with("pm.json", POSTMORTEM)
                .in("UTC")
                .read()
                .only()
                .times()
                .started())
        .isEqualTo("2025-03-10T10:20:00Z");
  }

  @Test
  void shouldTakeNoClockWhereTwoBundlesAreTied() {
    assertThat(
            new ToolExport(path)
                .with("a-342.json", BUNDLE)
                .with("b-342.json", BUNDLE)
                .with("pm.json", POSTMORTEM)
                .in("UTC")
                .read()
                .only()
                .times()
                .started())
        .isNull();
  }

  @Test
  void shouldAskForTheZoneOfABundle() {
    assertThat(
            new ToolExport(path)
                .with("retrospective-342.json", BUNDLE)
                .with("pm.json", POSTMORTEM)
                .read()
                .rejected("pm.json"))
        .startsWith("no_zone: ");
  }

  @Test
  void shouldNotTakeADraftForPublished() {
    Postmortem read =
        new ToolExport(path)
            .with("pm.json", POSTMORTEM.replace("Published", "In review"))
            .readBy("blameless")
            .only();

    assertThat(read.times().published()).isNull();
  }

  @Test
  void shouldReadAListOfPostmortemsAndWhatTheyLack() {
    String bare =
        """
        {"ok": true, "postmortem": {"incident": 343, "created": {"$date": 1741600000000},
         "state": "Assigned", "summary": "Mails lost", "root_cause": "", "why_items": [],
         "analysis": null, "tags": {}}}
        """;
    ReadExport read =
        new ToolExport(path)
            .with("pms.json", "[" + POSTMORTEM + "," + bare + "]")
            .readBy("blameless");

    assertThat(read.ids()).containsExactlyInAnyOrder("342", "343");
    assertThat(read.postmortem("343").title()).isEqualTo("Mails lost");
    assertThat(read.postmortem("343").changes()).isEmpty();
  }
}
