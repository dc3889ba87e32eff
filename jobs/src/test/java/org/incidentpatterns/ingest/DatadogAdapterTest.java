package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.ingest.ReadExport.section;

import java.nio.file.Path;
import java.time.LocalDate;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.SectionName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatadogAdapterTest {
  private static final String INCIDENT =
      """
      {
        "type": "incidents", "id": "d-1",
        "attributes": {
          "public_id": 14, "title": "Lift calls are not answered", "severity": "SEV-2", "state": "resolved",
          "customer_impacted": true, "customer_impact_scope": "Guests of two towers waited.",
          "customer_impact_start": "2025-10-21T06:00:00.549748+00:00", "customer_impact_end": "2025-10-21T07:00:00+00:00",
          "created": "2025-10-21T06:21:00+00:00", "declared": "2025-10-21T06:20:00+00:00",
          "detected": "2025-10-21T06:15:00+00:00", "resolved": "2025-10-21T08:00:00+00:00",
          "modified": "2025-10-28T09:00:00+00:00", "is_test": false,
          "fields": {
            "services": {"type": "autocomplete", "value": ["lift-control", "call-panel"]},
            "teams": {"type": "autocomplete", "value": null},
            "severity": {"type": "dropdown", "value": "SEV-2"},
            "detection_method": {"type": "dropdown", "value": "customer"},
            "root_cause": {"type": "textbox", "value": "A lease ran out."},
            "summary": {"type": "textbox", "value": "No lift came."}
          }
        },
        "relationships": {
          "commander_user": {"data": {"type": "users", "id": "u-1"}},
          "attachments": {"data": [{"type": "incident_attachments", "id": "a-1"}]}
        }
      }
      """;

  private static final String ATTACHMENTS =
      """
      {"type": "users", "id": "u-1", "attributes": {"name": "Rika Sund"}},
      {"type": "incident_attachments", "id": "a-2", "attributes": {"attachment_type": "postmortem",
        "modified": "2025-01-01T00:00:00Z", "attachment": {"documentUrl": "https://docs.example/other"}}},
      {"type": "incident_attachments", "id": "a-1", "relationships": {"incident": {"data": {"id": "d-1"}}},
       "attributes": {"attachment_type": "postmortem", "modified": "2025-10-27T09:00:00Z",
                      "attachment": {"title": "Postmortem", "documentUrl": "https://docs.example/14"}}}
      """;

  private static final String TODOS =
      """
      {"data": [
        {"type": "incident_todos", "id": "t-1", "attributes": {"incident_id": "d-1", "content": "Renew leases by itself",
         "assignees": ["@rika@tower.example"], "created": "2025-10-21T09:00:00+00:00",
         "due_date": "2025-11-15T00:00:00+00:00", "completed": "2025-11-10T10:00:00+00:00"}},
        {"type": "incident_todos", "id": "t-2", "attributes": {"incident_id": "d-1", "content": "Watch leases",
         "assignees": [{"name": "Rika Sund", "source": "slack"}], "completed": null, "due_date": null}},
        {"type": "incident_todos", "id": "t-3", "attributes": {"incident_id": "d-9", "content": "Of another", "assignees": []}}
      ]}
      """;

  private static final String LITTLE =
      """
      {"type": "incidents", "id": "d-2", "attributes": {"public_id": 15, "title": "Slow", "customer_impacted": false,
       "severity": "UNKNOWN", "created": "2025-10-22T06:20:00+00:00", "customer_impact_start": null, "fields": null}}
      """;

  @TempDir Path path;

  @Test
  void shouldReadTheRecordOfAPage() {
    Postmortem read = page(INCIDENT).read().only();

    assertThat(read.id()).isEqualTo("14");
    assertThat(read.source()).isEqualTo("datadog");
    assertThat(read.title()).isEqualTo("Lift calls are not answered");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("lift-control", "call-panel");
    assertThat(read.teams()).isEmpty();
    assertThat(read.summary()).isEqualTo("No lift came.");
    assertThat(read.impact().text()).isEqualTo("Guests of two towers waited.");
    assertThat(section(read, SectionName.ROOT_CAUSE)).isEqualTo("A lease ran out.");
    assertThat(read.declared().detection()).isEqualTo("customer");
    assertThat(read.declared().rootCause()).isNull();
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadItsClock() {
    Postmortem read = page(INCIDENT).read().only();

    assertThat(read.times().started()).isEqualTo("2025-10-21T06:00:00.549748Z");
    assertThat(read.times().detected()).isEqualTo("2025-10-21T06:15:00Z");
    assertThat(read.times().acknowledged()).isNull();
    assertThat(read.times().mitigated()).isEqualTo("2025-10-21T07:00:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-10-21T08:00:00Z");
    assertThat(read.times().recorded()).isEqualTo("2025-10-21T06:20:00Z");
    assertThat(read.times().updated()).isEqualTo("2025-10-28T09:00:00Z");
    assertThat(read.times().published()).isNull();
  }

  @Test
  void shouldTakeItsOwnPostmortemOfWhatIsIncluded() {
    Postmortem read = page(INCIDENT, ATTACHMENTS).read().only();

    assertThat(read.times().published()).isEqualTo("2025-10-27T09:00:00Z");
    assertThat(read.url()).isEqualTo("https://docs.example/14");
  }

  @Test
  void shouldJoinAttachmentsOfAFileOfTheirOwn() {
    String own = ATTACHMENTS.substring(ATTACHMENTS.lastIndexOf("{\"type\": \"incident_att"));
    ToolExport export = page(INCIDENT).with("attachments.json", "{\"data\": [" + own + "]}");

    assertThat(export.roles()).containsExactly("datadog attachments", "datadog incidents");
    assertThat(export.read().only().url()).isEqualTo("https://docs.example/14");
    assertThat(export.problems()).isEmpty();
  }

  @Test
  void shouldJoinTodosAndNobodysName() {
    ToolExport export = page(INCIDENT).with("todos.json", TODOS);

    assertThat(export.read().only().actionItems())
        .containsExactly(
            new ActionItem(
                "Renew leases by itself",
                null,
                null,
                LocalDate.parse("2025-10-21"),
                LocalDate.parse("2025-11-15"),
                LocalDate.parse("2025-11-10"),
                ActionItem.Status.DONE,
                null),
            new ActionItem(
                "Watch leases", null, null, null, null, null, ActionItem.Status.OPEN, null));
    assertThat(export.problems())
        .singleElement()
        .asString()
        .startsWith("Cannot join record: its incident is not in the inputs");
  }

  @Test
  void shouldTakeWhatIsPickedFromAListForALabel() {
    String picked =
        INCIDENT
            .replace(
                "\"textbox\", \"value\": \"A lease ran out.\"",
                "\"multiselect\", \"value\": [\"Expiry\"]")
            .replace("\"customer\"", "\"Unknown\"");

    Postmortem read = page(picked).read().only();

    assertThat(read.declared().rootCause()).isEqualTo("Expiry");
    assertThat(read.declared().detection()).isNull();
    assertThat(section(read, SectionName.ROOT_CAUSE)).isEmpty();
  }

  @Test
  void shouldReadTheAnswerOfASearch() {
    ToolExport export =
        new ToolExport(path)
            .with(
                "found.json",
                "{\"data\": {\"type\": \"incidents_search_results\", \"attributes\": {\"total\": 2,"
                    + " \"incidents\": [{\"data\": %s}, {\"data\": %s}]}}, \"included\": [%s]}"
                        .formatted(INCIDENT, LITTLE, ATTACHMENTS));

    assertThat(export.roles()).containsExactly("datadog incidents");
    assertThat(export.read().ids()).containsExactly("14", "15");
    assertThat(export.read().kept().get(0).url()).isEqualTo("https://docs.example/14");
  }

  @Test
  void shouldReadOneIncidentAloneAndBareRecords() {
    ToolExport export =
        new ToolExport(path)
            .with("one.json", "{\"data\": " + INCIDENT + ", \"included\": []}")
            .with(
                "some.jsonl",
                LITTLE.replace("\n", " ") + "\n" + LITTLE.replace("\n", " ").replace("15", "16"));

    assertThat(export.read().ids()).containsExactly("14", "15", "16");
  }

  @Test
  void shouldReadARecordThatHasLittle() {
    Postmortem read = page(LITTLE).read().only();

    assertThat(read.severity().label()).isNull();
    assertThat(read.times().started()).isNull();
    assertThat(read.times().recorded()).isEqualTo("2025-10-22T06:20:00Z");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldTakeTheSeverityOfTheFieldWhereTheRecordHasNone() {
    String field = INCIDENT.replaceFirst("\"severity\": \"SEV-2\"", "\"severity\": null");

    assertThat(page(field.replace("SEV-2", "SEV-0")).read().only().severity().level()).isEqualTo(1);
  }

  @Test
  void shouldDropTests() {
    ToolExport export = page(INCIDENT.replace("\"is_test\": false", "\"is_test\": true"));

    assertThat(export.read().kept()).isEmpty();
    assertThat(export.problems()).singleElement().asString().contains("no incident: a test");
  }

  private ToolExport page(String incidents, String... included) {
    return new ToolExport(path)
        .with(
            "incidents.json",
            "{\"data\": [%s], \"included\": [%s], \"meta\": {\"pagination\": {\"offset\": 0}}}"
                .formatted(incidents, String.join(",", included)));
  }
}
