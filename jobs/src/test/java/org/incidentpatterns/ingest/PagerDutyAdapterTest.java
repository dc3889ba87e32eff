package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.report.model.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PagerDutyAdapterTest {
  private static final String INCIDENT =
      """
      {
        "id": "Q1NIGHT", "type": "incident", "incident_number": 501, "status": "resolved",
        "summary": "[#501] Print jobs are lost", "title": "Print jobs are lost", "urgency": "high",
        "created_at": "2025-10-08T21:04:10Z", "updated_at": "2025-10-08T22:30:00Z",
        "resolved_at": "2025-10-08T22:29:00Z", "last_status_change_at": "2025-10-08T22:29:00Z",
        "html_url": "https://example.pagerduty.example/incidents/Q1NIGHT",
        "service": {"id": "S1", "summary": "print-spooler"}, "teams": [{"summary": "Workplace"}],
        "priority": {"summary": "P2"}, "acknowledgements": [], "assignments": [],
        "last_status_change_by": {"summary": "Nils Okoro"}, "resolve_reason": null,
        "body": {"type": "incident_body", "details": "Spool length is zero for 10 minutes."}
      }
      """;

  private static final String LOG =
      """
      {"log_entries": [
        {"id": "L4", "type": "resolve_log_entry", "created_at": "2025-10-08T22:29:00Z",
         "summary": "Resolved by Nils Okoro.", "incident": {"id": "Q1NIGHT"}, "channel": {"type": "web_ui"}},
        {"id": "L3", "type": "annotate_log_entry", "created_at": "2025-10-08T21:50:00Z", "summary": "Note added",
         "incident": {"id": "Q1NIGHT"}, "channel": {"type": "note", "summary": "Driver is rolled back"}},
        {"id": "L2", "type": "acknowledge_log_entry", "created_at": "2025-10-08T21:20:00Z",
         "incident": {"id": "Q1NIGHT"}},
        {"id": "L1", "type": "acknowledge_log_entry", "created_at": "2025-10-08T21:06:40Z",
         "incident": {"id": "Q1NIGHT"}},
        {"id": "L0", "type": "annotate_log_entry", "created_at": "2025-10-08T21:10:00Z",
         "incident": {"id": "Q1NIGHT"}, "channel": {"type": "note", "content": "Queue is empty", "summary": "Queue"}}
      ], "limit": 25, "offset": 0, "more": false}
      """;

  private static final String ANALYTICS =
      """
      {"data": [{
        "id": "Q1NIGHT", "incident_number": 501, "description": "Print jobs are lost", "status": "resolved",
        "created_at": "2025-10-08T23:04:10", "resolved_at": "2025-10-09T00:29:00", "updated_at": "2025-10-09T00:30:00",
        "seconds_to_first_ack": 150, "seconds_to_resolve": 5090, "priority_name": "P2", "priority_order": 32,
        "service_name": "print-spooler", "team_name": "Workplace", "urgency": "high",
        "resolved_by_user_name": "Nils Okoro"
      }], "first": "Q1NIGHT", "last": "Q1NIGHT", "limit": 100, "more": false, "ending_before": null,
      "time_zone": "Europe/Berlin"}
      """;

  private static final String LONG_HEADER =
      "id,incident_number,description,service_id,service_name,created_on,seconds_to_first_ack,"
          + "seconds_to_resolve,auto_resolved,acknowledged_by_user_names";

  @TempDir Path path;

  @Test
  void shouldReadTheRecordOfAPage() {
    Postmortem read = page(INCIDENT).read().only();

    assertThat(read.id()).isEqualTo("501");
    assertThat(read.source()).isEqualTo("pagerduty");
    assertThat(read.title()).isEqualTo("Print jobs are lost");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("print-spooler");
    assertThat(read.teams()).containsExactly("Workplace");
    assertThat(read.body()).isEqualTo("Spool length is zero for 10 minutes.");
    assertThat(read.url()).isEqualTo("https://example.pagerduty.example/incidents/Q1NIGHT");
    assertThat(read.times().started()).isNull();
    assertThat(read.times().detected()).isEqualTo("2025-10-08T21:04:10Z");
    assertThat(read.times().acknowledged()).isNull();
    assertThat(read.times().resolved()).isEqualTo("2025-10-08T22:29:00Z");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldTakeTheFirstAcknowledgementOfTheLog() {
    assertThat(page(INCIDENT).with("log.json", LOG).read().only().times().acknowledged())
        .isEqualTo("2025-10-08T21:06:40Z");
  }

  @Test
  void shouldMakeTheTimelineOfTheNotesAndNameNobody() {
    assertThat(page(INCIDENT).with("log.json", LOG).read().only().timeline())
        .containsExactly(
            new TimelineEntry(Instant.parse("2025-10-08T21:10:00Z"), "Queue is empty"),
            new TimelineEntry(Instant.parse("2025-10-08T21:50:00Z"), "Driver is rolled back"));
  }

  @Test
  void shouldReadOneIncidentAlone() {
    ToolExport export =
        new ToolExport(path)
            .with("incident.json", "{\"incident\": " + INCIDENT + "}")
            .with("log.json", LOG);

    assertThat(export.roles()).containsExactly("pagerduty incidents", "pagerduty log_entries");
    assertThat(export.read().only().id()).isEqualTo("501");
    assertThat(export.read().only().times().acknowledged()).isEqualTo("2025-10-08T21:06:40Z");
  }

  @Test
  void shouldReadBareRecordsAsConnectorsWriteThem() {
    String line =
        INCIDENT
            .replace("\n", " ")
            .replace("\"resolved_at\": \"2025-10-08T22:29:00Z\",", "")
            .replace("\"title\": \"Print jobs are lost\",", "");
    ToolExport export =
        new ToolExport(path).with("incidents.jsonl", line + "\n" + line.replace("501", "502"));

    assertThat(export.read().kept())
        .extracting(Postmortem::id, Postmortem::title, read -> read.times().resolved())
        .containsExactly(
            tuple("501", "Print jobs are lost", Instant.parse("2025-10-08T22:29:00Z")),
            tuple("502", "Print jobs are lost", Instant.parse("2025-10-08T22:29:00Z")));
  }

  @Test
  void shouldReadAnOpenIncidentWithoutPriority() {
    String open =
        INCIDENT
            .replace("\"resolved\"", "\"acknowledged\"")
            .replace("\"resolved_at\": \"2025-10-08T22:29:00Z\",", "")
            .replace("{\"summary\": \"P2\"}", "null")
            .replace(
                "\"acknowledgements\": []",
                "\"acknowledgements\": [{\"at\": \"2025-10-08T21:06:40Z\"}]");

    Postmortem read = page(open).read().only();

    assertThat(read.severity().label()).isNull();
    assertThat(read.times().acknowledged()).isEqualTo("2025-10-08T21:06:40Z");
    assertThat(read.times().resolved()).isNull();
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldDropWhatWasMergedIntoAnotherIncident() {
    String reason = "\"resolve_reason\": {\"type\": \"merge_resolve_reason\"}";
    ToolExport export = page(INCIDENT.replace("\"resolve_reason\": null", reason));

    assertThat(export.read().kept()).isEmpty();
    assertThat(export.problems()).singleElement().asString().contains("merged into another");
  }

  @Test
  void shouldReadAPageWithoutIncidents() {
    assertThat(page("").roles()).containsExactly("pagerduty incidents");
    assertThat(page("").problems()).isEmpty();
  }

  @Test
  void shouldReadTheTimesOfAnalyticsInTheZoneOfTheAnswer() {
    ToolExport export = new ToolExport(path).with("raw.json", ANALYTICS);
    Postmortem read = export.read().only();

    assertThat(export.roles()).containsExactly("pagerduty-analytics incidents");
    assertThat(read.id()).isEqualTo("501");
    assertThat(read.title()).isEqualTo("Print jobs are lost");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("print-spooler");
    assertThat(read.teams()).containsExactly("Workplace");
    assertThat(read.times().detected()).isEqualTo("2025-10-08T21:04:10Z");
    assertThat(read.times().acknowledged()).isEqualTo("2025-10-08T21:06:40Z");
    assertThat(read.times().resolved()).isEqualTo("2025-10-08T22:29:00Z");
    assertThat(read.times().updated()).isEqualTo("2025-10-08T22:30:00Z");
  }

  @Test
  void shouldRefuseAnalyticsWithoutZone() {
    ToolExport export =
        new ToolExport(path).with("raw.json", ANALYTICS.replace("time_zone", "time_zone_was"));

    assertThat(export.read().kept()).isEmpty();
    assertThat(export.problems()).singleElement().asString().contains("zone");
  }

  @Test
  void shouldReadTheLongCsv() {
    ToolExport export =
        new ToolExport(path)
            .with(
                "incidents.csv",
                LONG_HEADER
                    + "\nQ1,501,\"Print, then silence\",S1,\"Spooler, EU\",2025-10-08T23:04:10+02:00,150,5090,0,Nils Okoro"
                    + "\nQ2,502,Slow,S2,vpn,2025-10-09T08:00:00+00:00,,,0,");

    assertThat(export.roles()).containsExactly("pagerduty-csv incidents");
    assertThat(export.read().kept())
        .extracting(Postmortem::id, Postmortem::title, Postmortem::services)
        .containsExactly(
            tuple("501", "Print, then silence", List.of("Spooler, EU")),
            tuple("502", "Slow", List.of("vpn")));
    assertThat(export.read().kept())
        .extracting(
            read -> read.times().detected(),
            read -> read.times().acknowledged(),
            read -> read.times().resolved())
        .containsExactly(
            tuple(
                Instant.parse("2025-10-08T21:04:10Z"),
                Instant.parse("2025-10-08T21:06:40Z"),
                Instant.parse("2025-10-08T22:29:00Z")),
            tuple(Instant.parse("2025-10-09T08:00:00Z"), null, null));
  }

  @Test
  void shouldTakeTheTimeOfResolutionFromItsColumnWhereThereIsOne() {
    String header = LONG_HEADER + ",resolved_on";
    String row = "\nQ1,501,Lost,S1,print,2025-10-08T21:04:10Z,150,5090,0,,2025-10-08T22:40:00Z";

    assertThat(new ToolExport(path).with("a.csv", header + row).read().only().times().resolved())
        .isEqualTo("2025-10-08T22:40:00Z");
  }

  @Test
  void shouldCallTheIncidentsOfTheShortCsvByNumberAndService() {
    ToolExport export =
        new ToolExport(path)
            .with(
                "report.csv",
                "#,Service,Opened On,Resolved On,Resolve By,Duration,#Escalations"
                    + "\n501,print-spooler,2025-10-08T21:04:10+00:00,2025-10-08T22:29:00+00:00,Nils Okoro,1h,0");

    assertThat(export.roles()).containsExactly("pagerduty-csv incidents");
    assertThat(export.read().only().id()).isEqualTo("501");
    assertThat(export.read().only().title()).isEqualTo("[#501] print-spooler");
    assertThat(export.read().only().times().detected()).isEqualTo("2025-10-08T21:04:10Z");
    assertThat(export.read().only().times().resolved()).isEqualTo("2025-10-08T22:29:00Z");
  }

  @Test
  void shouldKeepAnIncidentOnceThatIsInSeveralExports() {
    ToolExport export =
        page(INCIDENT)
            .with("raw.json", ANALYTICS.replace("2025-10-09T00:30:00", "2025-10-09T09:00:00"))
            .with(
                "short.csv", "#,Service,Opened On,#Escalations\n501,print,2025-10-08T21:04:10Z,0");

    assertThat(export.ledgers())
        .isEqualTo(
            Map.of(
                "incidents.json", new Ledger(1, 0, 0, 1, 0),
                "raw.json", new Ledger(1, 1, 0, 0, 0),
                "short.csv", new Ledger(1, 0, 0, 1, 0)));
  }

  private ToolExport page(String incidents) {
    return new ToolExport(path)
        .with(
            "incidents.json",
            "{\"incidents\": [" + incidents + "], \"limit\": 25, \"offset\": 0, \"more\": false}");
  }
}
