package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.ingest.JiraCsvExport.exported;
import static org.incidentpatterns.ingest.JiraCsvExport.withFields;

import java.nio.file.Path;
import java.time.LocalDate;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.report.model.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows and links of an export become action items of its incidents. */
final class JiraCsvTasksTest {
  @TempDir Path path;

  @Test
  void shouldTakeLinkedKeysOfOtherProjectsAsActionItems() {
    Postmortem read =
        withFields(
            path,
            "Outward issue link (Relates),Outward issue link (Relates),Inward issue link (Blocks),Outward issue link (Duplicate)",
            "WEB-12,OPS-3,API-4,API-9");

    assertThat(read.actionItems())
        .extracting(ActionItem::title, ActionItem::ticket, ActionItem::status)
        .containsExactly(
            tuple("API-4", "API-4", ActionItem.Status.OPEN),
            tuple("WEB-12", "WEB-12", ActionItem.Status.OPEN));
  }

  @Test
  void shouldTakeTheRowsOfLinkedTasksAndSubTasksAsActionItems() {
    ToolExport export =
        exported(
            path,
            "Status Category,Parent,Parent key,Outward issue link (Relates),Outward issue link (Relates),Custom field (Team)",
            "Labels blank,OPS-1,90001,Incident,Closed,OPS,High,Done,06/Oct/25 9:20 AM,,,,,,,,,Done,,,WEB-12,OPS-4,",
            "Warm the cache at start,WEB-12,70012,Story,In Review,WEB,High,,07/Oct/25 8:00 AM,,,20/Oct/25 12:00 AM,,,,,,In Progress,,,,,Print",
            "Write the runbook,OPS-2,90002,Sub-task,Closed,OPS,Low,Done,07/Oct/25 8:05 AM,,09/Oct/25 3:00 PM,,,,,,,Done,90001,OPS-1,,,",
            "Buy a second printer,OPS-4,90004,Task,Closed,OPS,Low,Won't Do,07/Oct/25 8:05 AM,,09/Oct/25 3:00 PM,,,,,,,Done,,,,,4ebec45a-404e-56a9-b589-a1b64db37264",
            "Paint the depot,WEB-99,70099,Task,Open,WEB,Low,,07/Oct/25 8:05 AM,,,,,,,,,To Do,,,,,");

    assertThat(export.read().postmortem("OPS-1").actionItems())
        .containsExactlyInAnyOrder(
            new ActionItem(
                "Warm the cache at start",
                "Print",
                "High",
                LocalDate.of(2025, 10, 7),
                LocalDate.of(2025, 10, 20),
                null,
                ActionItem.Status.IN_PROGRESS,
                "WEB-12"),
            new ActionItem(
                "Write the runbook",
                null,
                "Low",
                LocalDate.of(2025, 10, 7),
                null,
                LocalDate.of(2025, 10, 9),
                ActionItem.Status.DONE,
                "OPS-2"),
            new ActionItem(
                "Buy a second printer",
                null,
                "Low",
                LocalDate.of(2025, 10, 7),
                null,
                LocalDate.of(2025, 10, 9),
                ActionItem.Status.CANCELLED,
                "OPS-4"));
    assertThat(export.check().totals()).isEqualTo(new Ledger(5, 1, 3, 0, 1));
  }

  @Test
  void shouldNotTieATaskToAnIncidentBecauseBothLinkToAThirdIssue() {
    ToolExport export =
        exported(
            path,
            "Outward issue link (Relates)",
            "Labels blank,OPS-1,1,Incident,Closed,OPS,High,,06/Oct/25 9:20 AM,,,,,,,,,PRB-5",
            "Elsewhere,WEB-12,2,Task,Open,WEB,High,,07/Oct/25 8:00 AM,,,,,,,,,PRB-5");

    assertThat(export.read().postmortem("OPS-1").actionItems())
        .extracting(ActionItem::ticket)
        .containsExactly("PRB-5");
  }
}
