package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DispatchAdapterTest {
  private static final String INCIDENT =
      """
      {"id": 7, "name": "dispatch-reef-default-7", "title": "Search shows sold rooms",
       "description": "Rooms that were sold could be found.", "resolution": "The index was rebuilt.",
       "status": "Closed", "incident_severity": {"name": "High"}, "incident_type": {"name": "Outage"},
       "reported_at": "2025-04-01T10:05:00.000000Z", "created_at": "2025-04-01T10:06:00.000000Z",
       "stable_at": "2025-04-01T11:00:00.000000Z", "closed_at": "2025-04-08T09:00:00.000000Z",
       "participants_team": "Search", "total_cost": 310.25,
       "commander": {"individual": {"name": "Ana Ruiz"}, "team": "Search"},
       "tags": [{"name": "rooms", "tag_type": {"name": "service"}},
                {"name": "customer", "tag_type": {"name": "detection"}},
                {"name": "stale data", "tag_type": {"name": "symptom"}}],
       "events": [
         {"started_at": "2025-04-01T10:30:00.000000Z", "description": "Rebuild begins",
          "source": "Incident Participant", "type": "Custom event", "owner": "Ana Ruiz"},
         {"started_at": "2025-04-01T10:00:00.000000Z", "description": "First wrong result",
          "source": "Slack", "type": "Other", "pinned": true},
         {"started_at": "2025-04-01T10:06:00.000000Z", "description": "Ana Ruiz added to incident",
          "source": "Dispatch Core App", "type": "Participant updated", "pinned": false}],
       "tasks": [
         {"description": "Watch the age of the index", "status": "Resolved",
          "created_at": "2025-04-02T09:00:00Z", "resolve_by": "2025-05-01T00:00:00Z",
          "resolved_at": "2025-04-20T10:00:00Z", "weblink": "https://reef.example/browse/SR-4",
          "owner": {"team": "Search", "individual": {"name": "Ana Ruiz"}}},
         {"description": "Write a runbook", "status": "Open", "created_at": "2025-04-02T09:00:00Z",
          "resolve_by": null, "resolved_at": null, "weblink": null, "owner": null}],
       "incident_review_document": {"weblink": "https://docs.example/7"}}
      """;

  private static final String HEADER =
      "\"name\",\"title\",\"description\",\"incident_type.name\",\"incident_severity.name\",\"reported_at\",\"stable_at\",\"closed_at\",\"tags\"\n";

  @TempDir Path path;

  @Test
  void shouldReadAnIncidentWithEventsAndTasks() {
    Postmortem read = incidents(INCIDENT).only();

    assertThat(read.id()).isEqualTo("dispatch-reef-default-7");
    assertThat(read.severity().label()).isEqualTo("High");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("rooms");
    assertThat(read.teams()).containsExactly("Search");
    assertThat(read.tags()).containsExactly("stale data");
    assertThat(read.declared().detection()).isEqualTo("customer");
    assertThat(read.summary()).isEqualTo("Rooms that were sold could be found.");
    assertThat(read.sections())
        .extracting(section -> section.name().word(), section -> section.text())
        .containsExactly(tuple("resolution", "The index was rebuilt."));
    assertThat(read.impact().money()).isEqualTo("310.25");
    assertThat(read.times().detected()).isEqualTo("2025-04-01T10:05:00Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-04-01T11:00:00Z");
    assertThat(read.times().published()).isEqualTo("2025-04-08T09:00:00Z");
    assertThat(read.url()).isEqualTo("https://docs.example/7");
    assertThat(read.actionItems())
        .containsExactly(
            new ActionItem(
                "Watch the age of the index",
                "Search",
                null,
                LocalDate.of(2025, 4, 2),
                LocalDate.of(2025, 5, 1),
                LocalDate.of(2025, 4, 20),
                ActionItem.Status.DONE,
                "SR-4"),
            new ActionItem(
                "Write a runbook",
                null,
                null,
                LocalDate.of(2025, 4, 2),
                null,
                null,
                ActionItem.Status.OPEN,
                null));
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadOnlyEventsThatPeopleWrote() {
    Postmortem read = incidents(INCIDENT).only();

    assertThat(read.timeline())
        .extracting(entry -> String.valueOf(entry.at()), TimelineEntry::text)
        .containsExactly(
            tuple("2025-04-01T10:00:00Z", "First wrong result"),
            tuple("2025-04-01T10:30:00Z", "Rebuild begins"));
    assertThat(read.toString()).doesNotContain("Ana Ruiz");
  }

  @Test
  void shouldReadAnIncidentThatHasOnlyWhatItMustHave() {
    Postmortem read =
        incidents(
                """
                {"name": "dispatch-reef-default-8", "title": "Down", "incident_severity": {"name": "x"},
                 "incident_type": {"name": "Outage"}, "reported_at": "2025-04-01T10:05:00Z",
                 "participants_team": "Unknown", "tags": [], "stable_at": null, "closed_at": null}
                """)
            .only();

    assertThat(read.teams()).isEmpty();
    assertThat(read.severity().level()).isNull();
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldSkipSimulations() {
    ReadExport read = incidents(INCIDENT.replace("\"Outage\"", "\"Simulation\""));

    assertThat(read.kept()).isEmpty();
    assertThat(read.skipped("a drill")).isEqualTo(1);
  }

  @Test
  void shouldReadTheTableAsTheSameIncident() {
    ReadExport both =
        new ToolExport(path)
            .with(
                "incidents.csv",
                HEADER
                    + "\"dispatch-reef-default-7\",\"Search shows sold rooms\",\"Rooms, sold\",\"Outage\",\"High\","
                    + "\"2025-04-01T10:05:00.000000Z\",\"\",\"\",\"service/rooms, detection/customer, symptom/stale data\"\n"
                    + "\"dispatch-reef-default-9\",\"Try\",\"\",\"Drill\",\"Low\",\"2025-04-01T10:05:00.000000Z\",\"\",\"\",\"\"")
            .readBy("dispatch-csv");
    Postmortem read = both.onlyKept();

    assertThat(read.source()).isEqualTo("dispatch");
    assertThat(read.id()).isEqualTo("dispatch-reef-default-7");
    assertThat(read.services()).containsExactly("rooms");
    assertThat(read.declared().detection()).isEqualTo("customer");
    assertThat(read.tags()).containsExactly("stale data");
    assertThat(read.times().detected()).isEqualTo("2025-04-01T10:05:00Z");
    assertThat(read.times().mitigated()).isNull();
    assertThat(read.changes()).isEmpty();
    assertThat(both.skipped("a drill")).isEqualTo(1);
  }

  private ReadExport incidents(String incidents) {
    return new ToolExport(path)
        .with("incidents.json", "{\"items\": [" + incidents + "], \"total\": 1}")
        .readBy("dispatch");
  }
}
