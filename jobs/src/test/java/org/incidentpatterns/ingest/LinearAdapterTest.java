package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinearAdapterTest {
  private static final String ISSUE =
      """
      {"identifier": "OPS-12", "title": "Invoices sent twice", "priority": 2,
       "priorityLabel": "High", "url": "https://linear.app/reef/issue/OPS-12",
       "description": "- Started: 2025-09-02 06:00 UTC\\n- Services: billing\\n\\n## Summary\\n\\nA job ran twice.",
       "createdAt": "2025-09-02T06:30:00.000Z", "updatedAt": "2025-09-09T08:00:00.000Z",
       "startedAt": "2025-09-02T06:41:00.000Z", "completedAt": "2025-09-02T08:00:00.000Z",
       "canceledAt": null, "trashed": null, "parent": null,
       "state": {"type": "completed"}, "team": {"name": "Money"},
       "labels": {"nodes": [{"name": "incident"}, {"name": "SEV2"}, {"name": "cron"},
                            {"name": "Scheduled job", "parent": {"name": "Trigger"}}]},
       "children": {"nodes": [
         {"identifier": "OPS-13", "title": "Lock the job", "priority": 1, "dueDate": "2025-09-30",
          "createdAt": "2025-09-03T08:00:00.000Z", "completedAt": "2025-09-20T08:00:00.000Z",
          "canceledAt": null, "state": {"type": "completed"}, "assignee": {"name": "Noor"}},
         {"identifier": "OPS-14", "title": "Alert on repeats", "priority": 0, "dueDate": null,
          "createdAt": "2025-09-03T08:00:00.000Z", "completedAt": null, "canceledAt": null,
          "state": {"type": "started"}}]}}
      """;

  private static final String HEADER =
      "ID,Team,Title,Description,Status,Priority,Labels,Created,Updated,Started,Completed,Canceled,Parent issue";

  @TempDir Path path;

  @Test
  void shouldReadAnIssueWithItsSubIssues() {
    Postmortem read = answer(ISSUE).only();

    assertThat(read.id()).isEqualTo("OPS-12");
    assertThat(read.severity().label()).isEqualTo("SEV2");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("billing");
    assertThat(read.teams()).containsExactly("Money");
    assertThat(read.tags()).containsExactly("cron");
    assertThat(read.declared().trigger()).isEqualTo("Scheduled job");
    assertThat(read.times().started()).isEqualTo("2025-09-02T06:00:00Z");
    assertThat(read.times().acknowledged()).isEqualTo("2025-09-02T06:41:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-09-02T08:00:00Z");
    assertThat(read.actionItems())
        .containsExactly(
            new ActionItem(
                "Lock the job",
                null,
                "urgent",
                LocalDate.of(2025, 9, 3),
                LocalDate.of(2025, 9, 30),
                LocalDate.of(2025, 9, 20),
                ActionItem.Status.DONE,
                "OPS-13"),
            new ActionItem(
                "Alert on repeats",
                null,
                null,
                LocalDate.of(2025, 9, 3),
                null,
                null,
                ActionItem.Status.IN_PROGRESS,
                "OPS-14"));
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldBelieveTheDescriptionBeforeTheStateOfTheIssue() {
    Postmortem read =
        answer(
                ISSUE
                    .replace("- Services", "- Acknowledged: 06:35\\n- Resolved: 07:10\\n- Services")
                    .replace("\"SEV2\"", "\"bug\"")
                    .replace("- Services", "- Severity: SEV3\\n- Services"))
            .only();

    assertThat(read.times().acknowledged()).isEqualTo("2025-09-02T06:35:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-09-02T07:10:00Z");
    assertThat(read.severity().level()).isEqualTo(3);
  }

  @Test
  void shouldTakeThePriorityWhereNothingElseNamesASeverity() {
    Postmortem read = answer(ISSUE.replace("SEV2", "bug")).only();

    assertThat(read.severity().label()).isEqualTo("High");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(answer(ISSUE.replace("SEV2", "bug").replace("\"High\"", "\"No priority\"")).only())
        .extracting(none -> none.severity().label())
        .isNull();
  }

  @Test
  void shouldReadAnIssueThatHasOnlyWhatWasAskedFor() {
    Postmortem read =
        new ToolExport(path)
            .with(
                "issues.json",
                "[{\"identifier\": \"OPS-15\", \"title\": \"Down\","
                    + " \"createdAt\": \"2025-09-02T06:30:00.000Z\", \"description\": null}]")
            .readBy("linear")
            .only();

    assertThat(read.times().recorded()).isEqualTo("2025-09-02T06:30:00Z");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldSkipSubIssuesDrillsAndWhatWasCanceled() {
    ReadExport read =
        answer(
            String.join(
                ",",
                ISSUE,
                ISSUE.replace("\"parent\": null", "\"parent\": {\"identifier\": \"OPS-1\"}"),
                ISSUE.replace("cron", "game day"),
                ISSUE.replace("\"trashed\": null", "\"trashed\": true"),
                ISSUE.replace(
                    "\"canceledAt\": null, \"tr", "\"canceledAt\": \"2025-09-03\", \"tr")));

    assertThat(read.kept()).hasSize(1);
    assertThat(read.skipped("a sub-issue")).isEqualTo(1);
    assertThat(read.skipped("a drill")).isEqualTo(1);
    assertThat(read.skipped("deleted")).isEqualTo(1);
    assertThat(read.skipped("canceled")).isEqualTo(1);
  }

  @Test
  void shouldReadTheTableOfTheWorkspaceAsTheSameIncident() {
    Postmortem read =
        table(
                "OPS-12,Money,Invoices sent twice,\"- Started: 2025-09-02 06:00 UTC\n\n"
                    + "## Action items\n- [ ] Alert on repeats\",Done,High,\"incident, SEV2, cron\","
                    + "2025-09-02T06:30:00.000Z,2025-09-09T08:00:00.000Z,2025-09-02T06:41:00.000Z,"
                    + "2025-09-02T08:00:00.000Z,,",
                "OPS-14,Money,Alert on repeats,,Todo,No priority,,2025-09-02T06:30:00.000Z,,,,,OPS-12")
            .onlyKept();

    assertThat(read.source()).isEqualTo("linear");
    assertThat(read.id()).isEqualTo("OPS-12");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.teams()).containsExactly("Money");
    assertThat(read.tags()).containsExactly("cron");
    assertThat(read.times().acknowledged()).isEqualTo("2025-09-02T06:41:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-09-02T08:00:00Z");
    assertThat(read.actionItems())
        .extracting(ActionItem::title, ActionItem::status)
        .containsExactly(tuple("Alert on repeats", ActionItem.Status.OPEN));
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadTimesAsABrowserShowsThem() {
    Postmortem read =
        table(
                "OPS-12,Money,Invoices,,Todo,No priority,,"
                    + "Tue Sep 02 2025 08:30:00 GMT+0200 (Central European Summer Time),,,,,")
            .only();

    assertThat(read.times().recorded()).isEqualTo("2025-09-02T06:30:00Z");
    assertThat(read.severity().label()).isNull();
    assertThat(read.changes()).isEmpty();
  }

  private ReadExport answer(String issues) {
    return new ToolExport(path)
        .with(
            "issues.json",
            "{\"data\": {\"issues\": {\"nodes\": [" + issues + "], \"pageInfo\": {}}}}")
        .readBy("linear");
  }

  private ReadExport table(String... rows) {
    return new ToolExport(path)
        .with("issues.csv", HEADER + "\n" + String.join("\n", rows))
        .readBy("linear-csv");
  }
}
