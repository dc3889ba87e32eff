package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.incidentpatterns.postmortem.Postmortem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitlabAdapterTest {
  private static final String ISSUE =
      """
      {"id": 9001, "iid": 17, "project_id": 4, "title": "RCA: Parcels sorted to the wrong depot",
       "description": "- Started: 2025-11-18 05:10 UTC\\n\\n## Summary\\n\\nA map was old.\\n",
       "state": "closed", "created_at": "2025-11-18T07:00:00.123Z",
       "updated_at": "2025-11-25T10:00:00.000Z", "closed_at": "2025-11-25T10:00:00.000Z",
       "labels": ["RCA", "severity::3", "Service::sorter", "group::Depots", "winter"],
       "issue_type": "incident", "severity": "HIGH", "moved_to_id": null,
       "web_url": "https://git.example.org/parcels/ops/-/issues/17",
       "references": {"short": "#17", "relative": "#17", "full": "parcels/ops#17"}}
      """;

  private static final String HEADER =
      "Title,Description,Issue ID,URL,State,Author,Labels,Created At (UTC),Updated At (UTC),Closed At (UTC)";

  @TempDir Path path;

  @Test
  void shouldReadAnIncidentWithItsLabelsAndItsText() {
    Postmortem read = json("[" + ISSUE + "]").only();

    assertThat(read.source()).isEqualTo("gitlab");
    assertThat(read.id()).isEqualTo("parcels/ops#17");
    assertThat(read.title()).isEqualTo("Parcels sorted to the wrong depot");
    assertThat(read.severity().label()).isEqualTo("HIGH");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("sorter");
    assertThat(read.teams()).containsExactly("Depots");
    assertThat(read.tags()).containsExactly("winter");
    assertThat(read.times().started()).isEqualTo("2025-11-18T05:10:00Z");
    assertThat(read.times().recorded()).isEqualTo("2025-11-18T07:00:00.123Z");
    assertThat(read.times().published()).isEqualTo("2025-11-25T10:00:00Z");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldAskTheLabelWhereTheSeverityIsUnknown() {
    Postmortem read = json(ISSUE.replace("\"HIGH\"", "\"UNKNOWN\"")).only();

    assertThat(read.severity().label()).isEqualTo("severity::3");
    assertThat(read.severity().level()).isEqualTo(3);
  }

  @Test
  void shouldReadAnIssueThatHasOnlyWhatItMustHave() {
    Postmortem read =
        json("""
                {"iid": 18, "project_id": 4, "title": "Down", "labels": [], "description": null,
                 "created_at": "2025-11-18T07:00:00Z", "closed_at": null,
                 "web_url": "https://git.example.org/a/b/c/-/work_items/18"}
                """)
            .only();

    assertThat(read.id()).isEqualTo("a/b/c#18");
    assertThat(read.severity().label()).isNull();
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldSkipTasksMergeRequestsAndWhatWasMoved() {
    ReadExport read =
        json(
            "["
                + String.join(
                    ",",
                    ISSUE,
                    ISSUE.replace("\"incident\"", "\"task\""),
                    ISSUE.replace("\"iid\"", "\"source_branch\": \"x\", \"iid\""),
                    ISSUE.replace("\"moved_to_id\": null", "\"moved_to_id\": 5"),
                    ISSUE.replace("winter", "game day"))
                + "]");

    assertThat(read.kept()).hasSize(1);
    assertThat(read.skipped("no issue but a task")).isEqualTo(1);
    assertThat(read.skipped("a merge request")).isEqualTo(1);
    assertThat(read.skipped("moved to another project")).isEqualTo(1);
    assertThat(read.skipped("a drill")).isEqualTo(1);
  }

  @Test
  void shouldReadTheTableOfTheWebPageAsTheSameIncident() {
    Postmortem read =
        csv("RCA: Parcels sorted to the wrong depot,\"- Started: 2025-11-18 05:10 UTC\n\nText\",17,"
                + "https://git.example.org/parcels/ops/-/issues/17,Closed,Ida,"
                + "\"RCA,severity::3,Service::sorter,group::Depots,winter\","
                + "2025-11-18 07:00:00,2025-11-25 10:00:00,2025-11-25 10:00:00")
            .only();

    assertThat(read.source()).isEqualTo("gitlab");
    assertThat(read.id()).isEqualTo("parcels/ops#17");
    assertThat(read.title()).isEqualTo("Parcels sorted to the wrong depot");
    assertThat(read.severity().level()).isEqualTo(3);
    assertThat(read.services()).containsExactly("sorter");
    assertThat(read.teams()).containsExactly("Depots");
    assertThat(read.tags()).containsExactly("winter");
    assertThat(read.times().started()).isEqualTo("2025-11-18T05:10:00Z");
    assertThat(read.times().recorded()).isEqualTo("2025-11-18T07:00:00Z");
    assertThat(read.times().published()).isEqualTo("2025-11-25T10:00:00Z");
    assertThat(read.toString()).doesNotContain("Ida");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadARowWithEmptyCells() {
    Postmortem read =
        csv("Down,,18,https://git.example.org/a/b/-/issues/18,Open,,,2025-11-18 07:00:00,,").only();

    assertThat(read.tags()).isEmpty();
    assertThat(read.times().published()).isNull();
    assertThat(read.changes()).isEmpty();
  }

  private ReadExport json(String json) {
    return new ToolExport(path).with("issues.json", json).readBy("gitlab");
  }

  private ReadExport csv(String row) {
    return new ToolExport(path).with("issues.csv", HEADER, row).readBy("gitlab-csv");
  }
}
