package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.ingest.IncidentIoExport.INCIDENT;
import static org.incidentpatterns.ingest.IncidentIoExport.page;
import static org.incidentpatterns.ingest.ReadExport.section;

import java.nio.file.Path;
import java.time.Instant;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IncidentIoAdapterTest {
  @TempDir Path path;

  @Test
  void shouldReadTheRecordOfAPage() {
    Postmortem read = page(path, INCIDENT).read().only();

    assertThat(read.id()).isEqualTo("INC-88");
    assertThat(read.source()).isEqualTo("incident-io");
    assertThat(read.title()).isEqualTo("Mail is queued for an hour");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.severity().label()).isEqualTo("Major");
    assertThat(read.services()).containsExactly("mail-relay", "newsletter");
    assertThat(read.teams()).containsExactly("Messaging");
    assertThat(read.summary()).isEqualTo("A full disk stopped the mail relay.");
    assertThat(read.impact().customers()).isEqualTo(340);
    assertThat(section(read, SectionName.ROOT_CAUSE)).isEqualTo("Logs were never rotated.");
    assertThat(read.url()).isEqualTo("https://app.example/incidents/88");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldKnowTheTimestampsByTheirNames() {
    Postmortem read = page(path, INCIDENT).read().only();

    assertThat(read.times().started()).isEqualTo("2025-11-04T08:20:00Z");
    assertThat(read.times().detected()).isEqualTo("2025-11-04T09:10:57.970Z");
    assertThat(read.times().acknowledged()).isEqualTo("2025-11-04T09:12:47.600Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-11-04T09:40:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-11-04T10:05:00Z");
    assertThat(read.times().published()).isNull();
    assertThat(read.times().updated()).isEqualTo("2025-11-20T08:00:00Z");
    assertThat(read.times().recorded()).isEqualTo("2025-11-04T09:12:00.500Z");
  }

  @Test
  void shouldKnowTheTimestampsByOtherNamesInAnyCase() {
    String renamed =
        INCIDENT
            .replace("Impact started at", "INCIDENT BEGAN")
            .replace("Accepted at", "acknowledged at")
            .replace("Fixed at", "Stabilised")
            .replace("Resolved at", "Recovered at")
            .replace(
                "Documented at\", \"rank\": 5}, \"value\": null", "Detected at\"}, " + at("09:01"));

    Postmortem read = page(path, renamed).read().only();

    assertThat(read.times().started()).isEqualTo("2025-11-04T08:20:00Z");
    assertThat(read.times().detected())
        .as("goes before reported")
        .isEqualTo("2025-11-04T09:01:00Z");
    assertThat(read.times().acknowledged()).isEqualTo("2025-11-04T09:12:47.600Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-11-04T09:40:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-11-04T10:05:00Z");
  }

  @Test
  void shouldTakeWhatIsPickedFromAListForALabel() {
    String picked =
        INCIDENT
            .replace("\"value_text\": \"Logs were never rotated.\"", option("Capacity"))
            .replace(
                "\"Lessons\", \"field_type\": \"text\"}, \"values\": []",
                "\"How was it detected?\"}, \"values\": [{" + option("Monitor") + "}]");

    Postmortem read = page(path, picked).read().only();

    assertThat(read.declared().rootCause()).isEqualTo("Capacity");
    assertThat(read.declared().detection()).isEqualTo("Monitor");
    assertThat(section(read, SectionName.ROOT_CAUSE)).isEmpty();
  }

  @Test
  void shouldTellANearMissByItsType() {
    assertThat(page(path, INCIDENT).read().only().kind()).isEqualTo(Kind.INCIDENT);
    assertThat(page(path, INCIDENT.replace("Default", "Near miss")).read().only().kind())
        .isEqualTo(Kind.NEAR_MISS);
    assertThat(page(path, INCIDENT.replace("Default", "Game day")).read().only().kind())
        .isEqualTo(Kind.DRILL);
  }

  @Test
  void shouldDropWhatIsNoIncident() {
    ToolExport export =
        page(
            path,
            String.join(
                ",",
                INCIDENT.replace("standard", "test"),
                INCIDENT.replace("standard", "tutorial"),
                INCIDENT.replace("\"closed\"", "\"declined\""),
                INCIDENT.replace("\"closed\"", "\"merged\""),
                INCIDENT.replace("\"closed\"", "\"canceled\""),
                INCIDENT.replace("standard", "retrospective")));

    assertThat(export.read().kept()).hasSize(1);
    assertThat(export.problems())
        .extracting(problem -> problem.replaceFirst("Cannot count record: it is no incident: ", ""))
        .containsExactly(
            "a test or a tutorial (nothing to do)",
            "a test or a tutorial (nothing to do)",
            "declined (nothing to do)",
            "merged into another incident (nothing to do)",
            "cancelled (nothing to do)");
  }

  @Test
  void shouldReadBareRecordsAsConnectorsWriteThem() {
    String updates =
        """
        "updates": [{"created_at": "2025-11-04T09:15:00Z", "message": null},
                    {"created_at": "2025-11-04T09:30:00Z", "message": "Disk is cleared"}], "mode\"""";
    String line = INCIDENT.replace("\"mode\"", updates).replace("\n", " ");
    ToolExport export =
        new ToolExport(path)
            .with("incidents.jsonl", line + "\n" + line.replace("INC-88", "INC-89"))
            .with(
                "follow_ups.jsonl",
                "{\"incident_id\": \"01JAMRAKE0000000000000001A\","
                    + " \"title\": \"Rotate\", \"status\": \"outstanding\","
                    + " \"external_issue_reference\": null}");

    assertThat(export.read().kept())
        .extracting(Postmortem::id, read -> read.actionItems().size())
        .containsExactly(tuple("INC-88", 1), tuple("INC-89", 1));
    assertThat(export.read().kept().get(0).timeline())
        .containsExactly(
            new TimelineEntry(Instant.parse("2025-11-04T09:30:00Z"), "Disk is cleared"));
  }

  @Test
  void shouldReadARecordThatHasLittle() {
    Postmortem read =
        page(
                path,
                """
                {"reference": "INC-7", "name": "Slow", "mode": "standard",
                 "incident_status": {"category": "live"}, "created_at": "2025-11-04T09:12:00Z",
                 "severity": null, "custom_field_entries": null}
                """)
            .read()
            .only();

    assertThat(read.changes()).isEmpty();
    assertThat(read.severity().level()).isNull();
    assertThat(read.services()).isEmpty();
  }

  @Test
  void shouldReadAPageWithoutIncidents() {
    ToolExport export = page(path, "");

    assertThat(export.roles()).containsExactly("incident-io incidents");
    assertThat(export.problems()).isEmpty();
  }

  private static String at(String clock) {
    return "\"value\": {\"value\": \"2025-11-04T" + clock + ":00Z\"}";
  }

  private static String option(String value) {
    return "\"value_option\": {\"value\": \"" + value + "\"}";
  }
}
