package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GithubAdapterTest {
  private static final String ISSUE =
      """
      {"node_id": "I_1", "number": 31, "html_url": "https://github.com/fjord/incidents/issues/31",
       "url": "https://api.github.com/repos/fjord/incidents/issues/31",
       "user": {"login": "kari"}, "title": "[Postmortem] Ferry times missing from the app",
       "labels": [{"name": "postmortem"}, {"name": "sev/2"}, {"name": "service/timetable"},
                  {"name": "team/Routes"}, {"name": "cause/configuration"},
                  {"name": "factor/monitoring gap"}, {"name": "detected-by/customer"},
                  {"name": "autumn"}],
       "state": "closed", "state_reason": "completed", "created_at": "2025-10-09T08:00:00Z",
       "updated_at": "2025-10-20T08:00:00Z", "closed_at": "2025-10-16T08:00:00Z",
       "body": "| Field | Value |\\r\\n|---|---|\\r\\n| Started | 2025-10-08 21:40 UTC |\\r\\n| Resolved | 2025-10-08 23:05 UTC |\\r\\n\\r\\n## Impact\\r\\n\\r\\nNo times were shown.\\r\\n\\r\\n## Action items\\r\\n\\r\\n- [x] Check the feed at night (@kari) FER-8, due 2025-11-01\\r\\n- [ ] Alert on an empty feed\\r\\n"}
      """;

  @TempDir Path path;

  @Test
  void shouldReadAnIssueWithItsLabelsAndItsText() {
    Postmortem read = read("[" + ISSUE + "]").only();

    assertThat(read.id()).isEqualTo("fjord/incidents#31");
    assertThat(read.title()).isEqualTo("Ferry times missing from the app");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("timetable");
    assertThat(read.teams()).containsExactly("Routes");
    assertThat(read.tags()).containsExactly("autumn");
    assertThat(read.declared().rootCause()).isEqualTo("configuration");
    assertThat(read.declared().detection()).isEqualTo("customer");
    assertThat(read.declared().contributingFactors()).containsExactly("monitoring gap");
    assertThat(read.times().started()).isEqualTo("2025-10-08T21:40:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-10-08T23:05:00Z");
    assertThat(read.times().recorded()).isEqualTo("2025-10-09T08:00:00Z");
    assertThat(read.times().published()).isEqualTo("2025-10-16T08:00:00Z");
    assertThat(read.times().updated()).isEqualTo("2025-10-20T08:00:00Z");
    assertThat(read.url()).isEqualTo("https://github.com/fjord/incidents/issues/31");
    assertThat(read.actionItems())
        .extracting(
            ActionItem::title,
            ActionItem::ownerTeam,
            ActionItem::ticket,
            ActionItem::due,
            ActionItem::status)
        .containsExactly(
            tuple(
                "Check the feed at night",
                null,
                "FER-8",
                LocalDate.of(2025, 11, 1),
                ActionItem.Status.DONE),
            tuple("Alert on an empty feed", null, null, null, ActionItem.Status.OPEN));
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadWhatTheCommandLineToolWrites() {
    Postmortem read =
        read("""
                [{"body": "", "closedAt": null, "createdAt": "2025-10-09T08:00:00Z", "labels": [],
                  "number": 32, "state": "OPEN", "stateReason": "", "title": "Tickets sold twice",
                  "updatedAt": "2025-10-09T09:00:00Z",
                  "url": "https://github.com/fjord/incidents/issues/32"}]
                """)
            .only();

    assertThat(read.id()).isEqualTo("fjord/incidents#32");
    assertThat(read.times().recorded()).isEqualTo("2025-10-09T08:00:00Z");
    assertThat(read.times().published()).isNull();
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadTheResultOfASearch() {
    assertThat(read("{\"total_count\": 1, \"items\": [" + ISSUE + "]}").only().id())
        .isEqualTo("fjord/incidents#31");
  }

  @Test
  void shouldKeepIssuesOfTwoRepositoriesApart() {
    assertThat(read("[" + ISSUE + "," + ISSUE.replace("fjord/", "harbour/") + "]").ids())
        .containsExactlyInAnyOrder("fjord/incidents#31", "harbour/incidents#31");
  }

  @Test
  void shouldSkipPullRequestsDuplicatesAndDrills() {
    ReadExport read =
        read(
            "["
                + String.join(
                    ",",
                    ISSUE,
                    ISSUE.replace("\"number\": 31", "\"number\": 33, \"pull_request\": {}"),
                    ISSUE.replace("issues/31\"", "pull/34\""),
                    ISSUE.replace("\"completed\"", "\"duplicate\""),
                    ISSUE.replace("\"autumn\"", "\"Game day\""))
                + "]");

    assertThat(read.ids()).containsExactlyInAnyOrder("fjord/incidents#31");
    assertThat(read.skipped("a pull request")).isEqualTo(2);
    assertThat(read.skipped("a duplicate of another issue")).isEqualTo(1);
    assertThat(read.skipped("a drill")).isEqualTo(1);
  }

  @Test
  void shouldNotTakeAnIssueThatWasGivenUpForPublished() {
    Postmortem read = read(ISSUE.replace("\"completed\"", "\"not_planned\"")).only();

    assertThat(read.times().published()).isNull();
  }

  @Test
  void shouldLeaveOutAnswersThatAFormWasNotGiven() {
    Postmortem read =
        read(ISSUE.replaceFirst(
                "\"body\": .*}",
                "\"body\": \"### Impact\\\\n\\\\n_No response_\\\\n\\\\n### Severity\\\\n\\\\nSEV3\"}"))
            .only();

    assertThat(read.sections()).extracting(Section::heading).containsExactly("Severity");
    assertThat(read.severity().label()).isEqualTo("sev/2");
  }

  @Test
  void shouldTellANearMiss() {
    assertThat(read(ISSUE.replace("autumn", "near-miss")).only().kind()).isEqualTo(Kind.NEAR_MISS);
  }

  @Test
  void shouldReadAnIssueWithoutTextOrLabels() {
    Postmortem read =
        read("""
                {"node_id": "I_1", "number": 35, "html_url": "https://github.com/a/b/issues/35",
                 "user": null, "title": "Down", "labels": [], "body": null, "closed_at": null,
                 "created_at": "2025-10-09T08:00:00Z"}
                """)
            .only();

    assertThat(read.severity().label()).isNull();
    assertThat(read.body()).isEmpty();
    assertThat(read.changes()).isEmpty();
  }

  private ReadExport read(String json) {
    return new ToolExport(path).with("issues.json", json).readBy("github");
  }
}
