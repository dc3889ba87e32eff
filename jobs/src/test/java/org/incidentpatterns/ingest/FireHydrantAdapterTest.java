package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.ingest.FireHydrantExport.INCIDENT;
import static org.incidentpatterns.ingest.FireHydrantExport.MILESTONES;
import static org.incidentpatterns.ingest.FireHydrantExport.page;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.report.model.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FireHydrantAdapterTest {
  private static final String HEADER =
      "number,name,severity,environment,functionality,service,started,detected,acknowledged,"
          + "first_action,mitigated,resolved,opened_at,started_by,customers_impacted,incident_commander";

  @TempDir Path path;

  @Test
  void shouldReadTheRecordOfAPage() {
    Postmortem read = page(path, INCIDENT).read().only();

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
    Postmortem read = page(path, INCIDENT).read().only();

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

    Postmortem read = page(path, INCIDENT.replace(MILESTONES, lifecycle)).read().only();

    assertThat(read.times().started()).isEqualTo("2025-11-11T05:00:00Z");
    assertThat(read.times().detected()).isEqualTo("2025-11-11T05:30:00Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-11-11T06:00:00Z");
  }

  @Test
  void shouldTakeTheStartOfTheRecordWhereNoMilestoneTellsIt() {
    assertThat(
            page(path, INCIDENT.replace("\"started\"", "\"opened\""))
                .read()
                .only()
                .times()
                .started())
        .isEqualTo("2025-11-11T05:32:00Z");
  }

  @Test
  void shouldTakeWhatIsPickedFromAListForALabel() {
    Postmortem read = page(path, INCIDENT).read().only();

    assertThat(read.declared().detection()).isEqualTo("Guest");
    assertThat(read.declared().rootCause()).isEqualTo("Network");
  }

  @Test
  void shouldTakeFollowUpsAndNobodysName() {
    assertThat(page(path, INCIDENT).read().only().actionItems())
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
    assertThat(page(path, INCIDENT.replace("SEV2", "GAMEDAY")).read().only().kind())
        .isEqualTo(Kind.DRILL);
    Postmortem maintenance = page(path, INCIDENT.replace("SEV2", "MAINTENANCE")).read().only();
    assertThat(maintenance.kind()).isEqualTo(Kind.MAINTENANCE);
    assertThat(maintenance.severity().label()).isNull();
    assertThat(page(path, INCIDENT.replace("SEV2", "UNSET")).read().only().kind())
        .isEqualTo(Kind.INCIDENT);
  }

  @Test
  void shouldDropWhatWasDiscarded() {
    ToolExport export =
        page(
            path,
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
        page(path, INCIDENT)
            .with(
                "table.csv",
                HEADER + "\n31,Door readers,SEV2,[],[],[],2025-11-11T05:00:00Z,,,,,,,,,");

    assertThat(export.ledgers())
        .containsEntry("incidents.json", new Ledger(1, 1, 0, 0, 0))
        .containsEntry("table.csv", new Ledger(1, 0, 0, 1, 0));
  }
}
