package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GrafanaAdapterTest {
  private static final String INCIDENT =
      """
      {"incidentID": "88", "severity": "Major", "isDrill": false, "status": "resolved",
       "labels": [{"key": "service_name", "label": "tiles"}, {"key": "team", "label": "Maps"},
                  {"key": "tags", "label": "cache"}, {"key": "cause", "label": "capacity"},
                  {"key": "region", "label": "north"}, {"key": "", "label": "old"}],
       "createdTime": "2025-08-04T10:12:00Z", "modifiedTime": "2025-08-05T09:00:00Z",
       "incidentStart": "2025-08-04T10:00:00Z", "incidentEnd": "2025-08-04T10:50:00Z",
       "closedTime": "2025-08-04T11:30:00Z", "title": "Map tiles blank", "summary": "A cache was full.",
       "createdByUser": {"name": "Sam Lee"},
       "taskList": {"tasks": [
         {"text": "Enlarge the cache", "status": "done", "createdTime": "2025-08-04T12:00:00Z",
          "modifiedTime": "2025-08-06T09:00:00Z", "assignedUser": {"name": "Sam Lee"}},
         {"text": "Alert on evictions", "status": "progress", "createdTime": "",
          "modifiedTime": "2025-08-04T12:00:00Z", "assignedUser": null}]}}
      """;

  @TempDir Path path;

  @Test
  void shouldReadAnIncidentWithItsTasks() {
    Postmortem read = incidents(INCIDENT).only();

    assertThat(read.id()).isEqualTo("88");
    assertThat(read.severity().label()).isEqualTo("Major");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("tiles");
    assertThat(read.teams()).containsExactly("Maps");
    assertThat(read.tags()).containsExactly("cache", "old");
    assertThat(read.declared().rootCause()).isEqualTo("capacity");
    assertThat(read.summary()).isEqualTo("A cache was full.");
    assertThat(read.times().started()).isEqualTo("2025-08-04T10:00:00Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-08-04T10:50:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-08-04T11:30:00Z");
    assertThat(read.times().recorded()).isEqualTo("2025-08-04T10:12:00Z");
    assertThat(read.times().detected()).isNull();
    assertThat(read.actionItems())
        .containsExactly(
            new ActionItem(
                "Enlarge the cache",
                null,
                null,
                LocalDate.of(2025, 8, 4),
                null,
                LocalDate.of(2025, 8, 6),
                ActionItem.Status.DONE,
                null),
            new ActionItem(
                "Alert on evictions",
                null,
                null,
                null,
                null,
                null,
                ActionItem.Status.IN_PROGRESS,
                null));
    assertThat(read.toString()).doesNotContain("Sam Lee");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldNotTakeTheEndForMitigatedWhereItIsWhenTheIncidentWasClosed() {
    assertThat(incidents(INCIDENT.replace("10:50", "11:30")).only().times().mitigated()).isNull();
  }

  @Test
  void shouldTakeAnEmptyTimeForUnset() {
    Postmortem read =
        incidents(
                INCIDENT
                    .replace("2025-08-04T10:50:00Z", "")
                    .replace("2025-08-04T11:30:00Z", "")
                    .replace("2025-08-04T10:00:00Z", ""))
            .only();

    assertThat(read.times().started()).isNull();
    assertThat(read.times().resolved()).isNull();
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadPreviewsWhichNameTheSeverityOtherwise() {
    Postmortem read =
        new ToolExport(path)
            .with(
                "page.json",
                "{\"incidentPreviews\": ["
                    + INCIDENT.replace("\"severity\"", "\"severityLabel\"")
                    + "], \"cursor\": {}}")
            .readBy("grafana")
            .only();

    assertThat(read.severity().level()).isEqualTo(2);
  }

  @Test
  void shouldReadIncidentsWithoutAnEnvelope() {
    assertThat(new ToolExport(path).with("a.json", "[" + INCIDENT + "]").readBy("grafana").ids())
        .containsExactlyInAnyOrder("88");
    assertThat(
            new ToolExport(path)
                .with("b.jsonl", other(INCIDENT).replace("\n", " "))
                .readBy("grafana")
                .postmortem("89"))
        .isNotNull();
  }

  @Test
  void shouldSkipDrills() {
    ReadExport read =
        incidents(
            INCIDENT + "," + other(INCIDENT).replace("\"isDrill\": false", "\"isDrill\": true"));

    assertThat(read.ids()).containsExactlyInAnyOrder("88");
    assertThat(read.skipped("a drill")).isEqualTo(1);
  }

  private static String other(String incident) {
    return incident.replace("\"88\"", "\"89\"");
  }

  private ReadExport incidents(String incidents) {
    return new ToolExport(path)
        .with(
            "incidents.json",
            "{\"incidents\": ["
                + incidents
                + "], \"cursor\": {\"hasMore\": false}, \"error\": \"\"}")
        .readBy("grafana");
  }
}
