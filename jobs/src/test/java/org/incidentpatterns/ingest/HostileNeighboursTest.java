package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.incidentpatterns.ExportFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are good by themselves, and what becomes of them beside each other. */
final class HostileNeighboursTest {
  private static final String HEADER = "incident_id,title";

  @TempDir Path path;

  @Test
  void shouldMergeWhatIsTheSameInAnotherOrderOrAnotherFormat() {
    assertThat(
            verdicts(
                "a.jsonl", "{\"id\":\"A\",\"title\":\"t\",\"started_at\":\"2025-10-02T12:00:00Z\"}",
                "b.json",
                    "[{\"started_at\":\"2025-10-02T14:00:00+02:00\",\"title\":\"t\",\"id\":\"A\"}]",
                "c.csv", "id,title,started_at,summary\nA,t,1759406400,"))
        .containsExactly("a.jsonl KEEP 1", "b.json MERGE 1", "c.csv MERGE 1");
  }

  @Test
  void shouldMergeARecordThatSaysNullWhereAnotherSaysNothing() {
    assertThat(
            verdicts("a.jsonl", line("A", "") + "\n" + line("A", ",\"summary\":null,\"tags\":[]")))
        .containsExactly("a.jsonl KEEP 1 MERGE 1");
  }

  @Test
  void shouldKeepTheLaterOfTwoVersionsWhateverTheirOrder() {
    String early = line("A", ",\"updated_at\":\"2025-10-03T00:00:00Z\",\"summary\":\"early\"");
    String late = line("A", ",\"updated_at\":\"2025-10-03T00:00:01Z\",\"summary\":\"late\"");

    assertThat(verdicts("a.jsonl", early, "b.jsonl", late))
        .containsExactly("a.jsonl QUAR 1 superseded", "b.jsonl KEEP 1");
    assertThat(verdicts("a.jsonl", late, "b.jsonl", early))
        .containsExactly("a.jsonl KEEP 1", "b.jsonl QUAR 1 superseded");
  }

  @Test
  void shouldKeepOneOfTwoUndatedVersionsAndAlwaysTheSame() {
    String one = line("A", ",\"summary\":\"one\"");
    String other = line("A", ",\"summary\":\"other\"");

    assertThat(verdicts("a.jsonl", one, "b.jsonl", other))
        .containsAnyOf("a.jsonl KEEP 1", "b.jsonl KEEP 1")
        .anyMatch(verdict -> verdict.endsWith("QUAR 1 superseded"));
    assertThat(verdicts("a.jsonl", one, "b.jsonl", other).get(0).contains("KEEP"))
        .isEqualTo(verdicts("a.jsonl", other, "b.jsonl", one).get(1).contains("KEEP"));
  }

  @Test
  void shouldTakeIdsThatOnlyLookAlikeForDifferentOnes() {
    assertThat(
            verdicts(
                "a.jsonl",
                String.join(
                    "\n",
                    line("A", ""),
                    line("a", ""),
                    line(" A", ""),
                    line("A\\u200b", ""),
                    line("\\u0410", ""),
                    line("\\uff21", ""),
                    line("\\u00c5", ""),
                    line("A\\u030a", ""))))
        .containsExactly("a.jsonl KEEP 8");
  }

  @Test
  void shouldNotLetARecordOfABrokenFileSupersedeOrMerge() {
    String late = line("A", ",\"updated_at\":\"2025-10-03T00:00:01Z\"");

    assertThat(verdicts("a.jsonl", line("A", ""), "b.json", "[" + late + "," + line("A", "")))
        .containsExactly("a.jsonl KEEP 1", "b.json QFILE not_json");
  }

  @Test
  void shouldSetActionItemsAsideThatNoIncidentAsksFor() {
    assertThat(
            verdicts(
                "a.jsonl", line("A", "") + "\n{\"id\":\"B\",\"title\":\"t\"}",
                "items.csv", HEADER + "\nA,x\n A ,y\na,z\nB,set aside\n,nobody\nA,\n"))
        .containsExactly(
            "a.jsonl KEEP 1 QUAR 1 no_date",
            "items.csv KEEP 1 QUAR 5 incident_set_aside missing_field no_such_incident");
  }

  @Test
  void shouldSetActionItemsAsideWhoseIncidentIsInABrokenFile() {
    assertThat(
            verdicts(
                "a.json", "[" + line("A", "") + ",",
                "b.jsonl", line("B", ""),
                "items.csv", HEADER + "\nA,x\nB,y\n"))
        .containsExactly(
            "a.json QFILE not_json", "b.jsonl KEEP 1", "items.csv KEEP 1 QUAR 1 no_such_incident");
  }

  @Test
  void shouldJoinActionItemsOfAnIncidentThatAnotherFileHasWhole() {
    assertThat(
            verdicts(
                "a.json", "[" + line("A", "") + ",",
                "b.jsonl", line("A", ""),
                "items.csv", HEADER + "\nA,x\n"))
        .containsExactly("a.json QFILE not_json", "b.jsonl KEEP 1", "items.csv KEEP 1");
  }

  @Test
  void shouldTakeNoActionItemFromABrokenFile() {
    assertThat(verdicts("a.jsonl", line("A", ""), "items.csv", HEADER + "\nA,x\nA,\"y\n"))
        .containsExactly("a.jsonl KEEP 1", "items.csv QFILE not_csv");
  }

  @Test
  void shouldNotJoinActionItemsToAnIncidentOfAnotherToolWithTheSameId() {
    String other =
        "{\"entry_id\":\"e\",\"id\":\"17\",\"title\":\"t\",\"status_sequence\":[],\"updates\":[],"
            + "\"started_at\":\"2025-10-02T12:00:00Z\"}";

    assertThat(verdicts("a.jsonl", other, "items.csv", HEADER + "\n17,x\n"))
        .containsExactly("a.jsonl KEEP 1", "items.csv QUAR 1 no_such_incident");
    assertThat(
            verdicts("a.jsonl", other, "b.jsonl", line("17", ""), "items.csv", HEADER + "\n17,x\n"))
        .containsExactly("a.jsonl KEEP 1", "b.jsonl KEEP 1", "items.csv KEEP 1");
  }

  @Test
  void shouldTieANumberToTheTextThatReadsTheSame() {
    assertThat(
            verdicts(
                "a.jsonl",
                "{\"id\":17,\"title\":\"t\",\"started_at\":\"2025-10-02T12:00:00Z\"}",
                "items.csv",
                HEADER + "\n17,x\n017,y\n"))
        .containsExactly("a.jsonl KEEP 1", "items.csv KEEP 1 QUAR 1 no_such_incident");
  }

  private static String line(String id, String more) {
    return "{\"id\":\"%s\",\"title\":\"t\",\"started_at\":\"2025-10-02T12:00:00Z\"%s}"
        .formatted(id, more);
  }

  /** The verdicts of files, given as names and texts by turns. */
  private List<String> verdicts(String... namesAndTexts) {
    ExportFolder folder = new ExportFolder(path);
    for (int index = 0; index < namesAndTexts.length; index += 2) {
      folder.with(namesAndTexts[index], new String[] {namesAndTexts[index + 1]});
    }
    return FileCheck.of(folder.sources()).files().stream()
        .map(file -> file.summary().path() + ' ' + Verdicts.of(file))
        .toList();
  }
}
