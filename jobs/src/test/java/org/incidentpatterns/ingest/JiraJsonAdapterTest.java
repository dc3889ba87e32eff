package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.ingest.ReadExport.section;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Change;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JiraJsonAdapterTest {
  private static final String PAGE =
      """
      {"startAt": 0, "maxResults": 50, "total": 2,
       "names": {"customfield_1": "Incident Severity", "customfield_2": "Impact started",
                 "customfield_3": "Root Cause Analysis", "customfield_4": "Detection method",
                 "customfield_5": "Team", "customfield_6": "Affected services",
                 "customfield_7": "Contributing factors", "customfield_8": "Owner",
                 "customfield_9": "Post-mortem published", "customfield_10": "Impact"},
       "issues": [%s]}
      """;

  private static final String FULL =
      """
      {"id": "5001", "key": "OPS-21", "self": "https://fjord.example/jira/rest/api/2/issue/5001",
       "fields": {
         "summary": "Ferry times missing", "issuetype": {"name": "Incident", "subtask": false},
         "status": {"name": "Closed", "statusCategory": {"key": "done", "name": "Erledigt"}},
         "priority": {"name": "High"}, "resolution": {"name": "Done"},
         "created": "2025-10-06T09:20:00.000+0200", "updated": "2025-10-08T16:00:00.000+0200",
         "resolutiondate": "2025-10-06T11:45:10.000+0200", "duedate": null,
         "labels": ["cache"], "components": [{"name": "timetable"}],
         "description": "The board was empty.\\n\\nh2. What went well\\n* Calm",
         "customfield_1": {"value": "Sev 2"}, "customfield_2": "2025-10-06T09:05:00.000+0200",
         "customfield_3": "The *feed* moved", "customfield_4": {"value": "Customer"},
         "customfield_5": {"id": "7f", "name": "Boards"}, "customfield_6": [{"id": "b:1"}, {"value": "departures"}],
         "customfield_7": [{"value": "No test"}, {"value": "No owner"}],
         "customfield_8": {"accountId": "55:1", "displayName": "Somebody", "value": "x"},
         "customfield_9": "2025-10-10",
         "comment": {"comments": [{"author": {"displayName": "Somebody"}, "body": "Feed found", "created": "2025-10-06T10:00:00.000+0200"}]},
         "issuelinks": [
           {"type": {"name": "Relates"}, "outwardIssue": {"key": "WEB-1", "fields": {"summary": "Watch the feed",
             "status": {"name": "Offen", "statusCategory": {"key": "new"}}, "priority": {"name": "Low"}, "issuetype": {"name": "Task"}}}},
           {"type": {"name": "Problem/Incident"}, "inwardIssue": {"key": "WEB-2", "fields": {"summary": "Ask the harbour",
             "status": {"name": "Won't fix", "statusCategory": {"key": "done"}}, "issuetype": {"name": "Story"}}}},
           {"type": {"name": "Relates"}, "outwardIssue": {"key": "OPS-20", "fields": {"summary": "Boards dark", "issuetype": {"name": "Incident"}}}},
           {"type": {"name": "Duplicate"}, "inwardIssue": {"key": "OPS-22", "fields": {"summary": "Times missing", "issuetype": {"name": "Task"}}}}],
         "subtasks": [{"key": "OPS-23", "fields": {"summary": "Write it down", "status": {"name": "Doing",
             "statusCategory": {"key": "indeterminate"}}, "issuetype": {"name": "Sub-task", "subtask": true}}}]},
       "changelog": {"histories": [
         {"created": "2025-10-06T09:31:00.000+0200", "items": [{"field": "status", "toString": "In Progress"}]},
         {"created": "2025-10-06T09:25:00.000+0200", "items": [{"field": "status", "toString": "Acknowledged"}, {"field": "labels"}]},
         {"created": "2025-10-06T09:21:00.000+0200", "items": [{"field": "priority", "toString": "High"}]}]}}
      """;

  private static final String BARE =
      "{\"key\": \"OPS-24\", \"fields\": {\"summary\": \"Slow\", \"created\": \"2025-10-07T09:20:00.000+0200\"}}";

  @TempDir Path path;

  @Test
  void shouldReadAPageWithNamedCustomFieldsOfADataCentre() {
    ReadExport read = read("page.json", PAGE.formatted(FULL + "," + BARE));

    assertThat(read.files()).extracting(FileSummary::adapter).containsExactly("jira");
    assertThat(read.rejected()).isEmpty();
    Postmortem full = read.postmortem("OPS-21");
    assertThat(full.source()).isEqualTo("jira");
    assertThat(full.url()).isEqualTo("https://fjord.example/jira/browse/OPS-21");
    assertThat(full.severity().label()).isEqualTo("Sev 2");
    assertThat(full.severity().level()).isEqualTo(2);
    assertThat(full.services()).containsExactly("departures", "timetable");
    assertThat(full.teams()).containsExactly("Boards");
    assertThat(full.tags()).containsExactly("cache");
    assertThat(full.times().started()).isEqualTo(Instant.parse("2025-10-06T07:05:00Z"));
    assertThat(full.times().resolved()).isEqualTo(Instant.parse("2025-10-06T09:45:10Z"));
    assertThat(full.times().recorded()).isEqualTo(Instant.parse("2025-10-06T07:20:00Z"));
    assertThat(full.times().updated()).isEqualTo(Instant.parse("2025-10-08T14:00:00Z"));
    assertThat(full.declared().detection()).isEqualTo("Customer");
    assertThat(section(full, SectionName.ROOT_CAUSE)).isEqualTo("The **feed** moved");
    assertThat(section(full, SectionName.CONTRIBUTING_FACTORS)).isEqualTo("No test\n\nNo owner");
    assertThat(section(full, SectionName.WENT_WELL)).isEqualTo("- Calm");
    assertThat(full.changes()).extracting(Change::field).isEmpty();
  }

  @Test
  void shouldReadAnIssueOfWhichHardlyAnythingIsKnown() {
    Postmortem bare = read("page.json", PAGE.formatted(BARE)).only();

    assertThat(bare.title()).isEqualTo("Slow");
    assertThat(bare.body()).isEmpty();
    assertThat(bare.services()).isEmpty();
    assertThat(bare.actionItems()).isEmpty();
    assertThat(bare.timeline()).isEmpty();
    assertThat(bare.url()).isNull();
    assertThat(bare.changes()).isEmpty();
  }

  @Test
  void shouldTakeADayForOneWhereTheExporterIs() {
    assertThat(read("page.json", PAGE.formatted(FULL)).only().times().published())
        .isEqualTo(Instant.parse("2025-10-09T22:00:00Z"));
  }

  @Test
  void shouldTakeTheFirstStepOfWorkForTheAcknowledgement() {
    assertThat(read("page.json", PAGE.formatted(FULL)).only().times().acknowledged())
        .isEqualTo(Instant.parse("2025-10-06T07:25:00Z"));
  }

  @Test
  void shouldReadCommentsWithoutTheirAuthors() {
    assertThat(read("page.json", PAGE.formatted(FULL)).only().timeline())
        .containsExactly(new TimelineEntry(Instant.parse("2025-10-06T08:00:00Z"), "Feed found"));
  }

  @Test
  void shouldTakeLinkedTasksAndSubTasksAsActionItemsByTheCategoryOfTheirStatus() {
    assertThat(read("page.json", PAGE.formatted(FULL)).only().actionItems())
        .extracting(ActionItem::ticket, ActionItem::title, ActionItem::priority, ActionItem::status)
        .containsExactly(
            tuple("OPS-23", "Write it down", null, ActionItem.Status.IN_PROGRESS),
            tuple("WEB-1", "Watch the feed", "Low", ActionItem.Status.OPEN),
            tuple("WEB-2", "Ask the harbour", null, ActionItem.Status.CANCELLED));
  }

  @Test
  void shouldPreferTheRowOfATaskToWhatItsLinkSays() {
    String task =
        """
        {"key": "WEB-1", "fields": {"summary": "Watch the feed", "issuetype": {"name": "Task"}, "created": "2025-10-07T09:00:00.000+0200",
         "status": {"name": "Done", "statusCategory": {"key": "done"}}, "duedate": "2025-10-20", "resolutiondate": "2025-10-19T09:00:00.000+0200"}}
        """;

    assertThat(
            read("page.json", PAGE.formatted(FULL + "," + task)).postmortem("OPS-21").actionItems())
        .contains(
            new ActionItem(
                "Watch the feed",
                null,
                null,
                LocalDate.of(2025, 10, 7),
                LocalDate.of(2025, 10, 20),
                LocalDate.of(2025, 10, 19),
                ActionItem.Status.DONE,
                "WEB-1"))
        .hasSize(3);
  }

  @Test
  void shouldReadRichTextOfTheNewerInterface() {
    String issue =
        """
        {"key": "OPS-30", "fields": {"summary": "Slow", "created": "2025-10-07T09:20:00.000+0200",
         "customfield_10": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [
            {"type": "text", "text": "Nobody could pay"}]}]},
         "customfield_3": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [
            {"type": "text", "text": "A "}, {"type": "text", "text": "lock", "marks": [{"type": "strong"}]}]}]},
         "description": {"type": "doc", "version": 1, "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": "It was slow."}]},
            {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Timeline"}]},
            {"type": "bulletList", "content": [{"type": "listItem", "content": [{"type": "paragraph", "content": [
               {"type": "text", "text": "09:05 Deploy"}]}]}]}]},
         "comment": {"comments": [{"created": "2025-10-07T10:00:00.000+0200", "body": {"type": "doc", "version": 1, "content": []}}]}}}
        """;

    Postmortem read = read("page.json", PAGE.formatted(issue)).only();

    assertThat(section(read, SectionName.SUMMARY)).isEqualTo("It was slow.");
    assertThat(section(read, SectionName.ROOT_CAUSE)).isEqualTo("A **lock**");
    assertThat(read.impact().text()).isEqualTo("Nobody could pay");
    assertThat(read.timeline()).extracting(TimelineEntry::text).containsExactly("Deploy");
  }

  @Test
  void shouldKnowOnlyTheFieldsOfTheSystemWithoutTheNames() {
    Postmortem read =
        read("page.json", "{\"isLast\": true, \"issues\": [%s]}".formatted(FULL)).only();

    assertThat(read.severity().label()).isEqualTo("High");
    assertThat(read.times().started()).isNull();
    assertThat(section(read, SectionName.ROOT_CAUSE)).isEmpty();
    assertThat(read.services()).containsExactly("timetable");
  }

  @Test
  void shouldReadSeveralPagesInOneFileAndIssuesOneALine() {
    assertThat(
            read("pages.json", "[" + PAGE.formatted(FULL) + "," + PAGE.formatted(BARE) + "]").ids())
        .containsExactly("OPS-21", "OPS-24");
    ReadExport lines =
        read("issues.jsonl", BARE + "\nnot json\n" + BARE.replace("OPS-24", "OPS-25"));
    assertThat(lines.ids()).contains("OPS-24", "OPS-25");
    assertThat(lines.rejected()).extracting(Rejection::code).containsExactly("not_json");
  }

  @Test
  void shouldSetOneIssueAsideThatIsNoneAndKeepItsNeighbours() {
    ReadExport read = read("page.json", PAGE.formatted(BARE + ", null, {\"key\": \"OPS-26\"}"));

    assertThat(read.ids()).containsExactly("OPS-24");
    assertThat(read.rejected())
        .extracting(Rejection::code)
        .containsExactly("not_an_object", "no_title");
  }

  @Test
  void shouldKeepTheLaterOfTwoVersionsThatLieInBothKindsOfExport() {
    ExportFolder folder =
        new ExportFolder(path)
            .with("page.json", PAGE.formatted(FULL))
            .with(
                "jira.csv",
                "Summary,Issue key,Issue Type,Created,Updated",
                "Ferry times gone,OPS-21,Incident,06/Oct/25 9:20 AM,07/Oct/25 4:00 PM");

    FileCheck check =
        FileCheck.of(folder.sources(ExportFolder.options("Europe/Oslo", Limits.STANDARD)));

    assertThat(check.totals().kept()).isEqualTo(1);
    assertThat(check.files().get(0).problems())
        .extracting(FileCheck.Problem::code)
        .containsExactly("superseded");
  }

  private ReadExport read(String name, String json) {
    return new ToolExport(path).with(name, json).read();
  }
}
