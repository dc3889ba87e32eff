package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.ingest.ReadExport.section;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IncidentIoAdapterTest {
  private static final String INCIDENT =
      """
      {
        "id": "01JAMRAKE0000000000000001A", "reference": "INC-88", "mode": "standard",
        "name": "Mail is queued for an hour", "summary": "A full disk stopped the mail relay.",
        "created_at": "2025-11-04T09:12:00.5Z", "updated_at": "2025-11-20T08:00:00Z",
        "permalink": "https://app.example/incidents/88",
        "incident_status": {"name": "Closed", "category": "closed"},
        "incident_type": {"name": "Default"},
        "severity": {"name": "Major", "rank": 1},
        "postmortem_document_ids": ["01JAMRAKE0D0C0000000000001"],
        "incident_timestamp_values": [
          {"incident_timestamp": {"name": "Reported at", "rank": 0}, "value": {"value": "2025-11-04T09:10:57.97Z"}},
          {"incident_timestamp": {"name": "Impact started at", "rank": 1}, "value": {"value": "2025-11-04T08:20:00Z"}},
          {"incident_timestamp": {"name": "Accepted at", "rank": 2}, "value": {"value": "2025-11-04T09:12:47.6Z"}},
          {"incident_timestamp": {"name": "Fixed at", "rank": 3}, "value": {"value": "2025-11-04T09:40:00Z"}},
          {"incident_timestamp": {"name": "Resolved at", "rank": 4}, "value": {"value": "2025-11-04T10:05:00Z"}},
          {"incident_timestamp": {"name": "Documented at", "rank": 5}, "value": null}
        ],
        "custom_field_entries": [
          {"custom_field": {"name": "Affected services", "field_type": "multi_select"},
           "values": [{"value_catalog_entry": {"name": "mail-relay"}}, {"value_option": {"value": "newsletter"}}]},
          {"custom_field": {"name": "Owning team", "field_type": "single_select"},
           "values": [{"value_option": {"value": "Messaging"}}]},
          {"custom_field": {"name": "Root cause", "field_type": "text"},
           "values": [{"value_text": "Logs were never rotated."}]},
          {"custom_field": {"name": "Customers affected", "field_type": "numeric"},
           "values": [{"value_numeric": "340"}]},
          {"custom_field": {"name": "Lessons", "field_type": "text"}, "values": []}
        ],
        "incident_role_assignments": [{"role": {"name": "Lead"}, "assignee": {"name": "Ada Quist"}}]
      }
      """;

  private static final String FOLLOW_UPS =
      """
      {"follow_ups": [
        {"id": "f1", "incident_id": "01JAMRAKE0000000000000001A", "title": "Rotate the logs of the relay",
         "status": "completed", "priority": {"name": "Urgent", "rank": 1}, "assignee": {"name": "Ada Quist"},
         "assignee_team": {"name": "Messaging"}, "created_at": "2025-11-05T10:00:00Z",
         "completed_at": "2025-11-19T16:00:00Z",
         "external_issue_reference": {"provider": "jira", "issue_name": "MSG-12"}},
        {"id": "f2", "incident_id": "01JAMRAKE0000000000000001A", "title": "Alert on disks that fill",
         "status": "not_doing", "priority": null, "assignee": {"name": "Ada Quist"},
         "created_at": "2025-11-05T10:00:00Z", "completed_at": null, "external_issue_reference": null},
        {"id": "f3", "incident_id": "01JAMRAKE0000000000000009Z", "title": "Of another incident",
         "status": "outstanding"}
      ]}
      """;

  private static final String TEXT =
      """
      {"markdown": "# INC-88: Mail is queued for an hour\\n\\n## Root cause\\n\\nNobody owned the disk.\\n\\n## Timeline\\n\\n### 2025-11-04 (UTC)\\n\\n* [08:20] **Disk is full**\\n"}
      """;

  @TempDir Path path;

  @Test
  void shouldReadTheRecordOfAPage() {
    Postmortem read = export(INCIDENT).read().only();

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
    Postmortem read = export(INCIDENT).read().only();

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

    Postmortem read = export(renamed).read().only();

    assertThat(read.times().started()).isEqualTo("2025-11-04T08:20:00Z");
    assertThat(read.times().detected())
        .as("goes before reported")
        .isEqualTo("2025-11-04T09:01:00Z");
    assertThat(read.times().acknowledged()).isEqualTo("2025-11-04T09:12:47.600Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-11-04T09:40:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-11-04T10:05:00Z");
  }

  @Test
  void shouldTakeFollowUpsOfTheIncidentAndNobodysName() {
    ToolExport export = export(INCIDENT).with("follow_ups.json", FOLLOW_UPS);

    assertThat(export.read().only().actionItems())
        .containsExactly(
            new ActionItem(
                "Rotate the logs of the relay",
                "Messaging",
                "Urgent",
                LocalDate.parse("2025-11-05"),
                null,
                LocalDate.parse("2025-11-19"),
                ActionItem.Status.DONE,
                "MSG-12"),
            new ActionItem(
                "Alert on disks that fill",
                null,
                null,
                LocalDate.parse("2025-11-05"),
                null,
                null,
                ActionItem.Status.CANCELLED,
                null));
    assertThat(export.problems())
        .singleElement()
        .asString()
        .startsWith("Cannot join record: its incident is not in the inputs");
  }

  @Test
  void shouldTieATextToItsIncidentByItsFirstHeading() {
    Postmortem read = export(INCIDENT).with("text.json", TEXT).read().only();

    assertThat(read.body()).startsWith("# INC-88");
    assertThat(read.timeline())
        .containsExactly(new TimelineEntry(Instant.parse("2025-11-04T08:20:00Z"), "Disk is full"));
  }

  @Test
  void shouldTieATextToItsIncidentByTheNameOfItsFile() {
    String bare = "{\"markdown\": \"## Root cause\\n\\nNobody owned the disk.\"}";

    assertThat(export(INCIDENT).with("01JAMRAKE0D0C0000000000001.json", bare).read().only().body())
        .isNotEmpty();
  }

  @Test
  void shouldTieATextToItsIncidentByTheReferenceInTheNameOfItsFile() {
    ToolExport export = export(INCIDENT).with("inc-88.json", "{\"markdown\": \"A full disk.\"}");

    assertThat(export.read().only().body()).isEqualTo("A full disk.");
  }

  @Test
  void shouldSayThatNothingTiesATextWithoutReference() {
    ToolExport export = export(INCIDENT).with("text.json", "{\"markdown\": \"A full disk.\"}");

    assertThat(export.read().onlyKept().body()).isEmpty();
    assertThat(export.problems())
        .containsExactly(
            "Cannot join record: it names no incident (nothing ties it to an incident)");
  }

  @Test
  void shouldTakeTheCauseOfTheTextBeforeThatOfTheField() {
    Postmortem read = export(INCIDENT).with("text.json", TEXT).read().only();

    assertThat(section(read, SectionName.ROOT_CAUSE)).isEqualTo("Nobody owned the disk.");
  }

  @Test
  void shouldTakeTheDayOnWhichTheTextWasCompletedWhereNoTimestampSaysIt() {
    String documents =
        """
        {"postmortem_documents": [{"id": "01JAMRAKE0D0C0000000000001", "title": "INC-88",
          "incident_id": "01JAMRAKE0000000000000001A", "status": "completed", "type": "in_app",
          "updated_at": "2025-11-18T12:00:00Z"}], "pagination_meta": {"page_size": 25}}
        """;

    assertThat(export(INCIDENT).with("documents.json", documents).read().only().times().published())
        .isEqualTo("2025-11-18T12:00:00Z");
    assertThat(
            export(INCIDENT)
                .with("documents.json", documents.replace("completed", "in_review"))
                .read()
                .only()
                .times()
                .published())
        .isNull();
  }

  @Test
  void shouldTakeWhatIsPickedFromAListForALabel() {
    String picked =
        INCIDENT
            .replace("\"value_text\": \"Logs were never rotated.\"", option("Capacity"))
            .replace(
                "\"Lessons\", \"field_type\": \"text\"}, \"values\": []",
                "\"How was it detected?\"}, \"values\": [{" + option("Monitor") + "}]");

    Postmortem read = export(picked).read().only();

    assertThat(read.declared().rootCause()).isEqualTo("Capacity");
    assertThat(read.declared().detection()).isEqualTo("Monitor");
    assertThat(section(read, SectionName.ROOT_CAUSE)).isEmpty();
  }

  @Test
  void shouldTellANearMissByItsType() {
    assertThat(export(INCIDENT).read().only().kind()).isEqualTo(Kind.INCIDENT);
    assertThat(export(INCIDENT.replace("Default", "Near miss")).read().only().kind())
        .isEqualTo(Kind.NEAR_MISS);
    assertThat(export(INCIDENT.replace("Default", "Game day")).read().only().kind())
        .isEqualTo(Kind.DRILL);
  }

  @Test
  void shouldDropWhatIsNoIncident() {
    ToolExport export =
        export(
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
        export(
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
    ToolExport export = export("");

    assertThat(export.roles()).containsExactly("incident-io incidents");
    assertThat(export.problems()).isEmpty();
  }

  private ToolExport export(String incidents) {
    return new ToolExport(path)
        .with(
            "incidents.json",
            "{\"incidents\": [" + incidents + "], \"pagination_meta\": {\"page_size\": 25}}");
  }

  private static String at(String clock) {
    return "\"value\": {\"value\": \"2025-11-04T" + clock + ":00Z\"}";
  }

  private static String option(String value) {
    return "\"value_option\": {\"value\": \"" + value + "\"}";
  }
}
