package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.ingest.IncidentIoExport.INCIDENT;
import static org.incidentpatterns.ingest.IncidentIoExport.page;
import static org.incidentpatterns.ingest.ReadExport.section;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which follow-ups and texts of other files belong to an incident. */
final class IncidentIoJoinsTest {
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
  void shouldTakeFollowUpsOfTheIncidentAndNobodysName() {
    ToolExport export = page(path, INCIDENT).with("follow_ups.json", FOLLOW_UPS);

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
    Postmortem read = page(path, INCIDENT).with("text.json", TEXT).read().only();

    assertThat(read.body()).startsWith("# INC-88");
    assertThat(read.timeline())
        .containsExactly(new TimelineEntry(Instant.parse("2025-11-04T08:20:00Z"), "Disk is full"));
  }

  @Test
  void shouldTieATextToItsIncidentByTheNameOfItsFile() {
    String bare = "{\"markdown\": \"## Root cause\\n\\nNobody owned the disk.\"}";

    assertThat(
            page(path, INCIDENT).with("01JAMRAKE0D0C0000000000001.json", bare).read().only().body())
        .isNotEmpty();
  }

  @Test
  void shouldTieATextToItsIncidentByTheReferenceInTheNameOfItsFile() {
    ToolExport export =
        page(path, INCIDENT).with("inc-88.json", "{\"markdown\": \"A full disk.\"}");

    assertThat(export.read().only().body()).isEqualTo("A full disk.");
  }

  @Test
  void shouldSayThatNothingTiesATextWithoutReference() {
    ToolExport export = page(path, INCIDENT).with("text.json", "{\"markdown\": \"A full disk.\"}");

    assertThat(export.read().onlyKept().body()).isEmpty();
    assertThat(export.problems())
        .containsExactly(
            "Cannot join record: it names no incident (nothing ties it to an incident)");
  }

  @Test
  void shouldTakeTheCauseOfTheTextBeforeThatOfTheField() {
    Postmortem read = page(path, INCIDENT).with("text.json", TEXT).read().only();

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

    assertThat(
            page(path, INCIDENT)
                .with("documents.json", documents)
                .read()
                .only()
                .times()
                .published())
        .isEqualTo("2025-11-18T12:00:00Z");
    assertThat(
            page(path, INCIDENT)
                .with("documents.json", documents.replace("completed", "in_review"))
                .read()
                .only()
                .times()
                .published())
        .isNull();
  }
}
