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

final class RootlyAdapterTest {
  private static final String INCIDENT =
      """
      {
        "id": "aaaa-1", "type": "incidents",
        "attributes": {
          "sequential_id": 77, "title": "Invoices are sent twice", "kind": "normal", "status": "closed",
          "summary": "A retry sent every invoice again.", "url": "https://rootly.example/77",
          "duplicate_incident_id": null, "user": {"data": {"attributes": {"full_name": "Zoë Brix"}}},
          "severity": {"data": {"type": "severities", "attributes": {"name": "SEV2", "severity": "high", "position": 2}}},
          "services": [{"data": {"attributes": {"name": "billing"}}}, {"data": {"attributes": {"name": "mailer"}}}],
          "groups": [{"data": {"id": "g-1", "attributes": {"name": "Finance Systems"}}}],
          "incident_types": [{"data": {"attributes": {"name": "Default"}}}, {"data": {"attributes": {"name": "Billing"}}}],
          "labels": {"Detection Method": "Customer", "region": "eu"},
          "mitigation_message": "Retries are switched off", "resolution_message": "Queue is emptied",
          "started_at": "2025-12-01T23:30:00.000-08:00", "detected_at": "2025-12-02T00:10:00.250-08:00",
          "acknowledged_at": "2025-12-02T00:12:00.000-08:00", "mitigated_at": "2025-12-02T00:40:00.000-08:00",
          "resolved_at": null, "created_at": "2025-12-02T00:11:00.000-08:00",
          "updated_at": "2025-12-09T09:00:00.000-08:00"
        },
        "relationships": {
          "incident_post_mortem": {"data": {"id": "pm-1", "type": "incident_post_mortems"}},
          "action_items": {"data": [{"id": "ai-2", "type": "incident_action_items"},
                                    {"id": "ai-1", "type": "incident_action_items"},
                                    {"id": "ai-3", "type": "incident_action_items"}]},
          "causes": {"data": [{"id": "c-1", "type": "causes"}, {"id": "c-2", "type": "causes"}]},
          "events": {"data": [{"id": "e-1", "type": "incident_events"}]},
          "subscribers": {"data": []}, "slack_messages": {}
        }
      }
      """;

  private static final String SECOND =
      """
      {"id": "aaaa-2", "type": "incidents", "relationships": {"incident_post_mortem": {"data": null}},
       "attributes": {"sequential_id": 78, "title": "Slow search", "kind": "backfilled", "severity": null,
                      "started_at": "2025-12-03T10:00:00Z", "services": null, "labels": []}}
      """;

  private static final String POST_MORTEM =
      """
      {"id": "pm-1", "type": "incident_post_mortems",
       "attributes": {"title": "Invoices", "status": "published", "show_timeline": true,
         "content": "<h2>Root Cause</h2><p>The retry had no key &amp; no limit.</p><h2>Lessons Learned</h2><ul><li>Keys first</li></ul>",
         "updated_at": "2025-12-08T10:00:00.000-08:00"}}
      """;

  private static final String ACTION_ITEMS =
      """
      {"id": "ai-1", "type": "incident_action_items",
       "attributes": {"summary": "Give every invoice a key", "kind": "follow_up", "priority": "high",
         "status": "in_progress", "assigned_to": {"full_name": "Zoë Brix"}, "assigned_to_group_ids": ["g-1"],
         "due_date": "2025-12-20", "jira_issue_key": "FIN-4", "created_at": "2025-12-02T01:00:00.000-08:00"}},
      {"id": "ai-2", "type": "incident_action_items",
       "attributes": {"summary": "Limit retries", "kind": "follow_up", "priority": null, "status": "done",
         "assigned_to": null, "due_date": null, "jira_issue_key": null, "created_at": "2025-12-02T01:00:00.000-08:00"}},
      {"id": "ai-3", "type": "incident_action_items",
       "attributes": {"summary": "Call the bank", "kind": "task", "status": "done", "due_date": null}}
      """;

  private static final String OTHERS =
      """
      {"id": "c-1", "type": "causes", "attributes": {"name": "Code change"}},
      {"id": "c-2", "type": "causes", "attributes": {"name": "Missing limit"}},
      {"id": "c-9", "type": "causes", "attributes": {"name": "Of another incident"}},
      {"id": "e-1", "type": "incident_events",
       "attributes": {"event": "First customer writes", "occurred_at": "2025-12-02T00:10:00.000-08:00"}}
      """;

  @TempDir Path path;

  @Test
  void shouldReadTheRecordOfAPage() {
    Postmortem read = page(INCIDENT).read().only();

    assertThat(read.id()).isEqualTo("77");
    assertThat(read.source()).isEqualTo("rootly");
    assertThat(read.title()).isEqualTo("Invoices are sent twice");
    assertThat(read.kind()).isEqualTo(Kind.INCIDENT);
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.severity().label()).isEqualTo("SEV2");
    assertThat(read.services()).containsExactly("billing", "mailer");
    assertThat(read.teams()).containsExactly("Finance Systems");
    assertThat(read.summary()).isEqualTo("A retry sent every invoice again.");
    assertThat(read.declared().detection()).isEqualTo("Customer");
    assertThat(read.tags()).containsExactly("Billing");
    assertThat(read.url()).isEqualTo("https://rootly.example/77");
    assertThat(section(read, SectionName.RESOLUTION))
        .isEqualTo("Retries are switched off\n\nQueue is emptied");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadTimesWithTheOffsetOfTheAccount() {
    Postmortem read = page(INCIDENT).read().only();

    assertThat(read.times().started()).isEqualTo("2025-12-02T07:30:00Z");
    assertThat(read.times().detected()).isEqualTo("2025-12-02T08:10:00.250Z");
    assertThat(read.times().acknowledged()).isEqualTo("2025-12-02T08:12:00Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-12-02T08:40:00Z");
    assertThat(read.times().resolved()).isNull();
    assertThat(read.times().recorded()).isEqualTo("2025-12-02T08:11:00Z");
    assertThat(read.times().updated()).isEqualTo("2025-12-09T17:00:00Z");
  }

  @Test
  void shouldTakeOfThePageWhatIsItsOwn() {
    Postmortem read = page(INCIDENT, POST_MORTEM, ACTION_ITEMS, OTHERS).read().only();

    assertThat(section(read, SectionName.ROOT_CAUSE)).isEqualTo("The retry had no key & no limit.");
    assertThat(section(read, SectionName.LESSONS)).isEqualTo("- Keys first");
    assertThat(read.times().published()).isEqualTo("2025-12-08T18:00:00Z");
    assertThat(read.declared().rootCause()).isEqualTo("Code change");
    assertThat(read.declared().contributingFactors()).containsExactly("Missing limit");
    assertThat(read.timeline())
        .containsExactly(
            new TimelineEntry(Instant.parse("2025-12-02T08:10:00Z"), "First customer writes"));
  }

  @Test
  void shouldTakeFollowUpsWithTheirTeamAndNobodysName() {
    assertThat(page(INCIDENT, ACTION_ITEMS).read().only().actionItems())
        .containsExactly(
            new ActionItem(
                "Limit retries",
                null,
                null,
                LocalDate.parse("2025-12-02"),
                null,
                null,
                ActionItem.Status.DONE,
                null),
            new ActionItem(
                "Give every invoice a key",
                "Finance Systems",
                "high",
                LocalDate.parse("2025-12-02"),
                LocalDate.parse("2025-12-20"),
                null,
                ActionItem.Status.IN_PROGRESS,
                "FIN-4"));
  }

  @Test
  void shouldJoinTextsAndActionItemsOfFilesOfTheirOwn() {
    ToolExport export =
        page(INCIDENT)
            .with("action_items.json", "{\"data\": [" + ACTION_ITEMS + "]}")
            .with("post_mortems.json", "{\"data\": [" + POST_MORTEM + "]}");

    assertThat(export.roles())
        .containsExactly("rootly action_items", "rootly incidents", "rootly post_mortems");
    assertThat(export.read().only().actionItems())
        .extracting(ActionItem::title)
        .containsExactly("Give every invoice a key", "Limit retries");
    assertThat(export.read().only().body()).startsWith("## Root Cause");
    assertThat(export.problems()).isEmpty();
  }

  @Test
  void shouldTakeOnceWhatIsIncludedAndInAFileOfItsOwn() {
    Postmortem read =
        page(INCIDENT, POST_MORTEM, ACTION_ITEMS)
            .with("action_items.json", "{\"data\": [" + ACTION_ITEMS + "]}")
            .with("post_mortems.json", "{\"data\": [" + POST_MORTEM + "]}")
            .read()
            .only();

    assertThat(read.actionItems()).hasSize(2);
    assertThat(read.body().split("Root Cause", -1)).hasSize(2);
  }

  @Test
  void shouldNotTakeADraftForPublished() {
    assertThat(
            page(INCIDENT, POST_MORTEM.replace("published", "draft"))
                .read()
                .only()
                .times()
                .published())
        .isNull();
  }

  @Test
  void shouldLeaveATextThatIsMarkdownAsItIs() {
    String markdown = POST_MORTEM.replaceFirst("<h2>Root.*</ul>", "## Root Cause\\\\n\\\\nNo key.");

    assertThat(page(INCIDENT, markdown).read().only().body()).isEqualTo("## Root Cause\n\nNo key.");
  }

  @Test
  void shouldCountASeverityOfAnOwnNameByTheScaleOfTheTool() {
    Postmortem read = page(INCIDENT.replace("SEV2", "Purple")).read().only();

    assertThat(read.severity().label()).isEqualTo("high");
    assertThat(read.severity().level()).isEqualTo(2);
  }

  @Test
  void shouldReadARecordThatHasLittleAndOneIncidentAlone() {
    ToolExport export = new ToolExport(path).with("incident.json", "{\"data\": " + SECOND + "}");

    assertThat(export.read().only().id()).isEqualTo("78");
    assertThat(export.read().only().changes()).isEmpty();
    assertThat(export.read().only().actionItems()).isEmpty();
  }

  @Test
  void shouldReadPagesThatFollowEachOtherAndBareRecords() {
    String page = "{\"data\": [%s]}\n".formatted(SECOND);
    ToolExport export =
        new ToolExport(path)
            .with("pages.json", page + page.replace("78", "79"))
            .with("records.jsonl", SECOND.replace("\n", " ").replace("78", "80"));

    assertThat(export.read().ids()).containsExactly("78", "79", "80");
  }

  @Test
  void shouldTellMaintenanceAndDropWhatIsNoIncident() {
    ToolExport export =
        page(
            String.join(
                ",",
                SECOND.replace("backfilled", "scheduled"),
                SECOND.replace("backfilled", "test_sub"),
                SECOND.replace("backfilled", "example"),
                SECOND.replace("\"kind\"", "\"status\": \"cancelled\", \"kind\""),
                SECOND.replace("\"kind\"", "\"duplicate_incident_id\": \"aaaa-1\", \"kind\"")));

    assertThat(export.read().onlyKept().kind()).isEqualTo(Kind.MAINTENANCE);
    assertThat(export.problems())
        .extracting(problem -> problem.replaceAll(".*no incident: | \\(.*", ""))
        .containsExactly("a test", "an example", "cancelled", "a duplicate of another incident");
  }

  @Test
  void shouldSetAsideWhatBelongsToNoIncidentOfTheInputs() {
    ToolExport export = page(SECOND).with("post_mortems.json", "{\"data\": [" + POST_MORTEM + "]}");

    assertThat(export.read().only().body()).isEmpty();
    assertThat(export.ledgers())
        .extractingByKey("post_mortems.json")
        .satisfies(ledger -> assertThat(ledger.quarantined()).isEqualTo(1));
    assertThat(export.read().kept())
        .extracting(Postmortem::id, Postmortem::title)
        .containsExactly(tuple("78", "Slow search"));
  }

  private ToolExport page(String incidents, String... included) {
    return new ToolExport(path)
        .with(
            "incidents.json",
            "{\"data\": [%s], \"included\": [%s], \"links\": {\"self\": \"https://x\"}, \"meta\": {\"total_pages\": 1}}"
                .formatted(incidents, String.join(",", included)));
  }
}
