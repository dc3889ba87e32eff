package org.incidentpatterns.ingest;

import java.nio.file.Path;

/** An incident as incident.io exports it, and the page that such records come in. */
final class IncidentIoExport {
  static final String INCIDENT =
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

  private IncidentIoExport() {}

  /** A page of incidents in a file. */
  static ToolExport page(Path path, String incidents) {
    return new ToolExport(path)
        .with(
            "incidents.json",
            "{\"incidents\": [" + incidents + "], \"pagination_meta\": {\"page_size\": 25}}");
  }
}
