package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.postmortem.Postmortem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpsgenieAdapterTest {
  private static final String INCIDENT =
      """
      {"id": "i-1", "tinyId": "51", "message": "Card payments declined", "status": "closed",
       "description": "## Root cause\\n\\nA key had been changed.", "tags": ["payments"],
       "createdAt": "2025-05-06T07:10:00Z", "updatedAt": "2025-05-09T07:00:00Z", "priority": "P2",
       "ownerTeam": "t-1", "responders": [{"type": "team", "id": "t-2"}, {"type": "user", "id": "u-1"}],
       "impactedServices": ["s-1", "s-2"], "impactStartDate": "2025-05-06T07:00:00Z",
       "impactEndDate": "2025-05-06T08:00:00Z",
       "extraProperties": {"detection": "customer", "trigger": "configuration change"},
       "links": {"web": "https://reef.example/51", "api": "https://api.example/51"}}
      """;

  @TempDir Path path;

  @Test
  void shouldReadAnIncident() {
    Postmortem read = incidents(INCIDENT).only();

    assertThat(read.id()).isEqualTo("51");
    assertThat(read.title()).isEqualTo("Card payments declined");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.times().started()).isEqualTo("2025-05-06T07:00:00Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-05-06T08:00:00Z");
    assertThat(read.times().resolved()).isNull();
    assertThat(read.declared().detection()).isEqualTo("customer");
    assertThat(read.declared().trigger()).isEqualTo("configuration change");
    assertThat(read.tags()).containsExactly("payments");
    assertThat(read.url()).isEqualTo("https://reef.example/51");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldNotShowIdsForNames() {
    Postmortem read = incidents(INCIDENT).only();

    assertThat(read.services()).isEmpty();
    assertThat(read.teams()).isEmpty();
  }

  @Test
  void shouldTakeTheNamesOfServicesAndTeamsFromTheirLists() {
    new ExportFolder(path)
        .with(
            "opsgenie_services.json",
            "{\"data\": [{\"id\": \"s-1\", \"name\": \"cards\", \"teamId\": \"t-1\"},",
            "{\"id\": \"s-2\", \"name\": \"checkout\", \"teamId\": \"t-1\"},",
            "{\"id\": \"s-3\", \"name\": \"other\", \"teamId\": \"t-9\"}]}")
        .with(
            "opsgenie_teams.json",
            "{\"data\": [{\"id\": \"t-1\", \"name\": \"Payments\"}, {\"id\": \"t-2\", \"name\": \"Desk\"}]}");
    Postmortem read = incidents(INCIDENT).only();

    assertThat(read.services()).containsExactlyInAnyOrder("cards", "checkout");
    assertThat(read.teams()).containsExactlyInAnyOrder("Payments", "Desk");
  }

  @Test
  void shouldReadAnIncidentOnWhichPeopleWroteNothing() {
    Postmortem read =
        incidents(
                """
                {"tinyId": "52", "message": "Down", "impactedServices": [], "priority": "P3",
                 "ownerTeam": "", "responders": [], "createdAt": "2025-05-06T07:10:00Z"}
                """)
            .only();

    assertThat(read.times().recorded()).isEqualTo("2025-05-06T07:10:00Z");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldSkipDrills() {
    ReadExport read = incidents(INCIDENT.replace("\"payments\"", "\"Game-Day\""));

    assertThat(read.kept()).isEmpty();
    assertThat(read.skipped("a drill")).isEqualTo(1);
  }

  private ReadExport incidents(String incidents) {
    return new ToolExport(path)
        .with(
            "incidents.json",
            "{\"data\": [" + incidents + "], \"paging\": {\"next\": \"x\"}, \"took\": 0.1}")
        .readBy("opsgenie");
  }
}
