package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoogleCloudAdapterTest {
  private static final String INCIDENT =
      """
      {"id": "kQ7", "number": "99", "begin": "2025-06-10T08:00:00+00:00",
       "created": "2025-06-10T08:20:00+00:00", "end": "2025-06-10T10:00:00+00:00",
       "modified": "2025-06-12T00:00:00+00:00",
       "external_desc": "\\nElevated errors for queues\\nSome regions are affected.",
       "updates": [
         {"when": "2025-06-12T00:00:00+00:00", "status": "AVAILABLE",
          "text": "# Incident Report\\n## Summary\\nQueues were slow.\\n## Root Cause\\nA quota was wrong.\\n## Remediation and Prevention\\n* Check quotas before rollout"},
         {"when": "2025-06-10T10:00:00+00:00", "status": "AVAILABLE", "text": "The issue is resolved."},
         {"when": "2025-06-11T00:00:00+00:00", "status": "AVAILABLE",
          "text": "# Mini Incident Report\\nWe are looking into it."},
         {"when": "2025-06-10T08:20:00+00:00", "status": "SERVICE_DISRUPTION",
          "text": "Summary: Errors for queues\\n\\nDescription: We see errors."}],
       "status_impact": "SERVICE_DISRUPTION", "severity": "medium", "service_key": "s",
       "service_name": "Multiple Products",
       "affected_products": [{"title": "Queues", "id": "q"}, {"title": "Functions", "id": "f"}],
       "uri": "incidents/kQ7"}
      """;

  @TempDir Path path;

  @Test
  void shouldReadAnIncidentWithItsLastReport() {
    Postmortem read = incidents(INCIDENT).only();

    assertThat(read.id()).isEqualTo("kQ7");
    assertThat(read.title()).isEqualTo("Elevated errors for queues");
    assertThat(read.severity().label()).isEqualTo("medium");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("Queues", "Functions");
    assertThat(read.times().started()).isEqualTo("2025-06-10T08:00:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-06-10T10:00:00Z");
    assertThat(read.times().published()).isEqualTo("2025-06-12T00:00:00Z");
    assertThat(read.body()).startsWith("# Incident Report");
    assertThat(read.actionItems())
        .extracting(ActionItem::title)
        .containsExactly("Check quotas before rollout");
    assertThat(read.timeline())
        .extracting(entry -> String.valueOf(entry.at()), TimelineEntry::text)
        .containsExactly(
            tuple(
                "2025-06-10T08:20:00Z",
                "Summary: Errors for queues\n\nDescription: We see errors."),
            tuple("2025-06-10T10:00:00Z", "The issue is resolved."));
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldTakeAllUpdatesForTheTextWhereThereIsNoReport() {
    Postmortem read =
        incidents(
                INCIDENT
                    .replace("# Incident", "Incident")
                    .replace("# Mini", "Mini")
                    .replace("## Root Cause", "Root Cause:"))
            .only();

    assertThat(read.body())
        .startsWith("Summary: Errors for queues")
        .contains("The issue is resolved.\n\nMini Incident Report");
    assertThat(read.times().published()).isNull();
    assertThat(read.timeline()).hasSize(4);
  }

  @Test
  void shouldReadAnIncidentThatIsStillOpen() {
    for (String end : new String[] {"\"end\": null", "\"end\": \"\"", "\"also\": 1"}) {
      Postmortem read =
          incidents(INCIDENT.replace("\"end\": \"2025-06-10T10:00:00+00:00\"", end)).only();

      assertThat(read.times().resolved()).isNull();
      assertThat(read.changes()).isEmpty();
    }
  }

  @Test
  void shouldNameTheServiceWhereNoProductsAreListed() {
    assertThat(
            incidents(
                    INCIDENT
                        .replaceFirst("\"affected_products\": .*", "\"affected_products\": [],")
                        .replace("Multiple Products", "Queues"))
                .only()
                .services())
        .containsExactly("Queues");
  }

  private ReadExport incidents(String incidents) {
    return new ToolExport(path)
        .with("incidents.json", "[" + incidents + "]")
        .readBy("google-cloud");
  }
}
