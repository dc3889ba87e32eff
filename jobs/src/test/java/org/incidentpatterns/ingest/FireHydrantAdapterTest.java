package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.ingest.ReadExport.section;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.report.model.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FireHydrantAdapterTest {
  private static final String ID = "0d9e2b1c-1111-4a4a-9b9b-000000000031";
  private static final String MILESTONES =
      """
      "milestones": [
          {"type": "started", "occurred_at": "2025-11-11T05:00:00.000Z", "updated_at": "2025-11-11T05:40:00.000Z", "duration": "PT30M"},
          {"type": "detected", "occurred_at": "2025-11-11T05:30:00.000Z", "updated_at": "2025-11-11T05:40:00.000Z"},
          {"type": "acknowledged", "occurred_at": "2025-11-11T05:33:00.000Z", "updated_at": null},
          {"type": "first_action", "occurred_at": "2025-11-11T05:35:00.000Z"},
          {"type": "mitigated", "occurred_at": null},
          {"type": "resolved", "occurred_at": "2025-11-11T06:10:00.000Z", "updated_at": "2025-11-11T06:11:00.000Z"},
          {"type": "retrospective_completed", "occurred_at": "2025-11-14T12:00:00.000Z", "updated_at": "2025-11-14T12:01:00.000Z"}]""";

  private static final String INCIDENT =
      """
      {
        "id": "%s", "number": 31, "name": "Door readers are offline", "severity": "SEV2", "priority": "P2",
        "current_milestone": "retrospective_completed", "incident_url": "https://app.example/31",
        "created_at": "2025-11-11T05:32:00.000Z", "started_at": "2025-11-11T05:32:00.000Z", "discarded_at": null,
        "summary": "Nobody could enter two buildings.", "customer_impact_summary": "Guests waited outside.",
        "description": "Reader heartbeat is missing.", "customers_impacted": 60, "monetary_impact": 0,
        "tag_list": ["building", "network"], %s,
        "services": [{"name": "door-readers"}], "environments": [{"name": "production"}],
        "team_assignments": [{"team": {"name": "Workplace"}}, {"team": null}],
        "role_assignments": [{"user": {"name": "Ivo Tal"}}],
        "custom_fields": [
          {"name": "how_detected", "display_name": "How was it noticed?", "value_type": "single_select", "value_string": "Guest"},
          {"name": "cause", "display_name": "Root cause category", "value_type": "multi_select", "value_array": ["Network", "Process"]},
          {"name": "note", "display_name": "Note", "value_type": "text", "value_string": null}],
        "incident_tickets": [
          {"summary": "Watch the heartbeat", "type": "follow_up", "state": "in_progress", "priority": {"slug": "P1"},
           "assignees": [{"name": "Ivo Tal"}], "due_at": "2025-12-01T00:00:00.000Z",
           "created_at": "2025-11-11T07:00:00.000Z", "updated_at": "2025-11-20T08:00:00.000Z",
           "link": {"display_text": "WORK-3", "href_url": "https://tickets.example/WORK-3"}},
          {"summary": "Second switch", "type": "follow_up", "state": "cancelled", "priority": null, "due_at": null,
           "link": null},
          {"summary": "Open the doors by hand", "type": "task", "state": "done"}]
      }
      """
          .formatted(ID, MILESTONES);

  private static final String RETROSPECTIVE =
      """
      {"id": "99999999-1111-4a4a-9b9b-000000000099", "name": "Default", "is_hidden": false, "sections": [{"slug": "retro_fields"}],
       "fields": [
         {"label": "Root cause", "type": "markdown_text", "value": "One switch feeds all readers."},
         {"label": "Contributing factors", "type": "dynamic_input_group", "value": ["No second switch", {"value": "No alarm"}]},
         {"label": "What went poorly?", "type": "markdown_text", "value": null},
         {"label": "How was this detected?", "type": "single_select", "value": "Guest"},
         {"label": "Trigger", "type": "single_select", "value": "Hardware fault"}]}
      """;

  private static final String HEADER =
      "number,name,severity,environment,functionality,service,started,detected,acknowledged,"
          + "first_action,mitigated,resolved,opened_at,started_by,customers_impacted,incident_commander";

  @TempDir Path path;

  @Test
  void shouldReadTheRecordOfAPage() {
    Postmortem read = page(INCIDENT).read().only();

    assertThat(read.id()).isEqualTo("31");
    assertThat(read.source()).isEqualTo("firehydrant");
    assertThat(read.title()).isEqualTo("Door readers are offline");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("door-readers");
    assertThat(read.teams()).containsExactly("Workplace");
    assertThat(read.summary()).isEqualTo("Nobody could enter two buildings.");
    assertThat(read.impact().text()).isEqualTo("Guests waited outside.");
    assertThat(read.impact().customers()).isEqualTo(60);
    assertThat(read.impact().money()).isNull();
    assertThat(read.body()).isEqualTo("Reader heartbeat is missing.");
    assertThat(read.tags()).containsExactly("building", "network");
    assertThat(read.url()).isEqualTo("https://app.example/31");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadTheClockOfTheMilestones() {
    Postmortem read = page(INCIDENT).read().only();

    assertThat(read.times().started()).isEqualTo("2025-11-11T05:00:00Z");
    assertThat(read.times().detected()).isEqualTo("2025-11-11T05:30:00Z");
    assertThat(read.times().acknowledged()).isEqualTo("2025-11-11T05:33:00Z");
    assertThat(read.times().mitigated()).isNull();
    assertThat(read.times().resolved()).isEqualTo("2025-11-11T06:10:00Z");
    assertThat(read.times().published()).isEqualTo("2025-11-14T12:00:00Z");
    assertThat(read.times().updated()).isEqualTo("2025-11-20T08:00:00Z");
    assertThat(read.times().recorded()).isEqualTo("2025-11-11T05:32:00Z");
  }

  @Test
  void shouldReadTheClockOfTheLifecycleWhereThereAreNoMilestones() {
    String lifecycle =
        """
        "milestones": null, "lifecycle_phases": [
          {"name": "Started", "milestones": [{"slug": "started", "occurred_at": "2025-11-11T05:00:00.000Z"}]},
          {"name": "Active", "milestones": [{"slug": "detected", "occurred_at": "2025-11-11T05:30:00.000Z"},
                                            {"slug": "mitigated", "occurred_at": "2025-11-11T06:00:00.000Z"}]}]""";

    Postmortem read = page(INCIDENT.replace(MILESTONES, lifecycle)).read().only();

    assertThat(read.times().started()).isEqualTo("2025-11-11T05:00:00Z");
    assertThat(read.times().detected()).isEqualTo("2025-11-11T05:30:00Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-11-11T06:00:00Z");
  }

  @Test
  void shouldTakeTheStartOfTheRecordWhereNoMilestoneTellsIt() {
    assertThat(page(INCIDENT.replace("\"started\"", "\"opened\"")).read().only().times().started())
        .isEqualTo("2025-11-11T05:32:00Z");
  }

  @Test
  void shouldTakeWhatIsPickedFromAListForALabel() {
    Postmortem read = page(INCIDENT).read().only();

    assertThat(read.declared().detection()).isEqualTo("Guest");
    assertThat(read.declared().rootCause()).isEqualTo("Network");
  }

  @Test
  void shouldTakeFollowUpsAndNobodysName() {
    assertThat(page(INCIDENT).read().only().actionItems())
        .containsExactly(
            new ActionItem(
                "Watch the heartbeat",
                null,
                "P1",
                LocalDate.parse("2025-11-11"),
                LocalDate.parse("2025-12-01"),
                null,
                ActionItem.Status.IN_PROGRESS,
                "WORK-3"),
            new ActionItem(
                "Second switch", null, null, null, null, null, ActionItem.Status.CANCELLED, null));
  }

  @Test
  void shouldTellDrillsAndMaintenanceByTheirSeverity() {
    assertThat(page(INCIDENT.replace("SEV2", "GAMEDAY")).read().only().kind())
        .isEqualTo(Kind.DRILL);
    Postmortem maintenance = page(INCIDENT.replace("SEV2", "MAINTENANCE")).read().only();
    assertThat(maintenance.kind()).isEqualTo(Kind.MAINTENANCE);
    assertThat(maintenance.severity().label()).isNull();
    assertThat(page(INCIDENT.replace("SEV2", "UNSET")).read().only().kind())
        .isEqualTo(Kind.INCIDENT);
  }

  @Test
  void shouldDropWhatWasDiscarded() {
    ToolExport export =
        page(
            INCIDENT.replace(
                "\"discarded_at\": null", "\"discarded_at\": \"2025-11-12T00:00:00Z\""));

    assertThat(export.read().kept()).isEmpty();
    assertThat(export.problems()).singleElement().asString().contains("no incident: discarded");
  }

  @Test
  void shouldReadBareRecordsAndOneThatHasLittle() {
    String little =
        "{\"number\": 32, \"name\": \"Slow\", \"current_milestone\": \"started\","
            + " \"incident_url\": \"https://app.example/32\", \"started_at\": \"2025-11-12T00:00:00Z\"}";
    ToolExport export =
        new ToolExport(path).with("incidents.jsonl", INCIDENT.replace("\n", " ") + "\n" + little);

    assertThat(export.read().ids()).containsExactly("31", "32");
    assertThat(export.read().kept().get(1).changes()).isEmpty();
  }

  @Test
  void shouldTieARetrospectiveByTheNumberInTheNameOfItsFile() {
    Postmortem read =
        page(INCIDENT).with("retrospective-31.json", list(RETROSPECTIVE)).read().only();

    assertThat(section(read, SectionName.ROOT_CAUSE)).isEqualTo("One switch feeds all readers.");
    assertThat(section(read, SectionName.CONTRIBUTING_FACTORS))
        .isEqualTo("- No second switch\n- No alarm");
    assertThat(read.declared().trigger()).isEqualTo("Hardware fault");
    assertThat(read.body()).startsWith("Reader heartbeat is missing.\n\n## Root cause\n\n");
    assertThat(read.body()).doesNotContain("went poorly").doesNotContain("How was this");
  }

  @Test
  void shouldTieRetrospectivesByTheIdInTheNameOfTheirFile() {
    ToolExport export =
        page(INCIDENT).with(ID + ".json", list(RETROSPECTIVE, RETROSPECTIVE.replace("One", "Our")));

    assertThat(section(export.read().only(), SectionName.ROOT_CAUSE))
        .isEqualTo("One switch feeds all readers.\nOur switch feeds all readers.");
    assertThat(export.problems()).isEmpty();
  }

  @Test
  void shouldNotTieSeveralRetrospectivesByANumberThatMayBeAYear() {
    ToolExport export =
        page(INCIDENT).with("retrospectives-31.json", list(RETROSPECTIVE, RETROSPECTIVE));

    assertThat(export.read().onlyKept().body()).isEqualTo("Reader heartbeat is missing.");
    assertThat(export.problems())
        .hasSize(2)
        .allMatch(problem -> problem.startsWith("Cannot join record: it names no incident"));
  }

  @Test
  void shouldNotTieARetrospectiveByADate() {
    ToolExport export = page(INCIDENT).with("export-2025-11-31.json", list(RETROSPECTIVE));

    assertThat(export.read().onlyKept().body()).isEqualTo("Reader heartbeat is missing.");
  }

  @Test
  void shouldReadTheOlderReports() {
    String report =
        """
        {"id": "r", "incident_id": "%s", "questions": [
          {"title": "What was the root cause?", "body": "One switch."}, {"title": "Why?", "body": ""}]}
        """
            .formatted(ID);
    Postmortem read = page(INCIDENT).with("reports.json", list(report)).read().only();

    assertThat(read.body())
        .isEqualTo("Reader heartbeat is missing.\n\n## What was the root cause?\n\nOne switch.");
  }

  @Test
  void shouldReadCsvWithListsInItsCells() {
    ToolExport export =
        new ToolExport(path)
            .with(
                "incidents.csv",
                HEADER
                    + "\n31,Door readers,SEV2,[],null,\"[\"\"door-readers\"\",\"\"lifts, east\"\"]\","
                    + "2025-11-11T05:00:00.000Z,2025-11-11T05:30:00.000Z,null,null,null,"
                    + "2025-11-11T06:10:00.000Z,2025-11-11T05:32:00.000Z,Ivo Tal,60,Ivo Tal"
                    + "\n32,Fire drill,GAMEDAY,[],[],null,null,null,null,null,null,null,"
                    + "2025-11-12T09:00:00.000Z,Ivo Tal,null,null");

    assertThat(export.roles()).containsExactly("firehydrant-csv incidents");
    assertThat(export.read().kept())
        .extracting(
            Postmortem::id,
            Postmortem::kind,
            Postmortem::services,
            read -> read.times().started(),
            read -> read.times().mitigated(),
            read -> read.times().recorded(),
            read -> read.impact().customers())
        .containsExactly(
            tuple(
                "31",
                Kind.INCIDENT,
                List.of("door-readers", "lifts, east"),
                Instant.parse("2025-11-11T05:00:00Z"),
                null,
                Instant.parse("2025-11-11T05:32:00Z"),
                60L),
            tuple(
                "32",
                Kind.DRILL,
                List.of(),
                null,
                null,
                Instant.parse("2025-11-12T09:00:00Z"),
                null));
    assertThat(export.read().kept()).allMatch(read -> read.changes().isEmpty());
  }

  @Test
  void shouldKeepTheRecordOfTheApiWhereTheCsvHasTheSameIncident() {
    ToolExport export =
        page(INCIDENT)
            .with(
                "table.csv",
                HEADER + "\n31,Door readers,SEV2,[],[],[],2025-11-11T05:00:00Z,,,,,,,,,");

    assertThat(export.ledgers())
        .containsEntry("incidents.json", new Ledger(1, 1, 0, 0, 0))
        .containsEntry("table.csv", new Ledger(1, 0, 0, 1, 0));
  }

  private ToolExport page(String incidents) {
    return new ToolExport(path).with("incidents.json", list(incidents));
  }

  private static String list(String... data) {
    return "{\"data\": [%s], \"pagination\": {\"count\": %d, \"page\": 1}}"
        .formatted(String.join(",", data), data.length);
  }
}
