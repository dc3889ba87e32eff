package org.incidentpatterns.ingest;

import java.nio.file.Path;

/** An incident as FireHydrant exports it, and the pages that such records come in. */
final class FireHydrantExport {
  static final String ID = "0d9e2b1c-1111-4a4a-9b9b-000000000031";
  static final String MILESTONES =
      """
      "milestones": [
          {"type": "started", "occurred_at": "2025-11-11T05:00:00.000Z", "updated_at": "2025-11-11T05:40:00.000Z", "duration": "PT30M"},
          {"type": "detected", "occurred_at": "2025-11-11T05:30:00.000Z", "updated_at": "2025-11-11T05:40:00.000Z"},
          {"type": "acknowledged", "occurred_at": "2025-11-11T05:33:00.000Z", "updated_at": null},
          {"type": "first_action", "occurred_at": "2025-11-11T05:35:00.000Z"},
          {"type": "mitigated", "occurred_at": null},
          {"type": "resolved", "occurred_at": "2025-11-11T06:10:00.000Z", "updated_at": "2025-11-11T06:11:00.000Z"},
          {"type": "retrospective_completed", "occurred_at": "2025-11-14T12:00:00.000Z", "updated_at": "2025-11-14T12:01:00.000Z"}]""";

  static final String INCIDENT =
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

  private FireHydrantExport() {}

  /** A page of incidents in a file. */
  static ToolExport page(Path path, String incidents) {
    return new ToolExport(path).with("incidents.json", list(incidents));
  }

  /** A page of records. */
  static String list(String... data) {
    return "{\"data\": [%s], \"pagination\": {\"count\": %d, \"page\": 1}}"
        .formatted(String.join(",", data), data.length);
  }
}
