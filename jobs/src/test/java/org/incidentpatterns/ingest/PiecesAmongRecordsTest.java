package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.adapter.AdapterReader;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.report.model.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tool whose export holds incidents and the tasks that they refer to. */
final class PiecesAmongRecordsTest {
  private static final String TRACKER =
      """
      name: tracker
      title: Tracker
      match: [{paths: [.key, .type]}]
      fields:
        id: .key
        title: .text
        started_at: .began
        action_items: '[$tasks[] | {title: .text, status: .state}]'
      drop_if:
        - {when: .type == "question", reason: a question}
      join:
        tasks: {when: .type == "task", key: .key, on: '.links[]?'}
      """;

  @TempDir Path path;

  @Test
  void shouldMakeTheTasksPartOfTheIncidentThatRefersToThem() throws IOException {
    List<SourceFile> files =
        folder()
            .with("a.jsonl", task("T-1", "done"), incident("INC-1", "T-1", "T-2"))
            .with("b.jsonl", task("T-2", "open"))
            .sources(options());

    assertThat(postmortems(files))
        .singleElement()
        .satisfies(
            postmortem ->
                assertThat(postmortem.actionItems())
                    .extracting(ActionItem::title, ActionItem::status)
                    .containsExactly(
                        tuple("Do T-1", ActionItem.Status.DONE),
                        tuple("Do T-2", ActionItem.Status.OPEN)));
    FileCheck check = FileCheck.of(files);
    assertThat(check.files().get(0).ledger()).isEqualTo(new Ledger(2, 1, 1, 0, 0));
    assertThat(check.files().get(1).ledger()).isEqualTo(new Ledger(1, 0, 1, 0, 0));
  }

  @Test
  void shouldPassOverTasksThatNoIncidentRefersTo() throws IOException {
    FileCheck check =
        FileCheck.of(
            folder().with("a.jsonl", task("T-1", "done"), incident("INC-1")).sources(options()));

    assertThat(check.totals()).isEqualTo(new Ledger(2, 1, 0, 0, 1));
    assertThat(check.files().get(0).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(1);
              assertThat(problem.code()).isEqualTo("not_an_incident");
              assertThat(problem.message()).contains("no incident of the inputs is tied to it");
            });
  }

  @Test
  void shouldPassOverTheTasksOfWhatIsNoIncident() throws IOException {
    String question =
        "{\"key\":\"Q-1\",\"type\":\"question\",\"text\":\"Why\",\"links\":[\"T-1\"]}";

    assertThat(
            FileCheck.of(folder().with("a.jsonl", task("T-1", "done"), question).sources(options()))
                .totals())
        .isEqualTo(new Ledger(2, 0, 0, 0, 2));
  }

  @Test
  void shouldTakeNoTasksFromABrokenFile() throws IOException {
    FileCheck check =
        FileCheck.of(
            folder()
                .with("a.json", "[" + task("T-1", "done") + ", {")
                .with("b.jsonl", incident("INC-1", "T-1"))
                .sources(options()));

    assertThat(check.files().get(0).ledger()).isEqualTo(new Ledger(1, 0, 0, 1, 0));
    assertThat(check.files().get(1).ledger()).isEqualTo(new Ledger(1, 1, 0, 0, 0));
    assertThat(postmortems(new ExportFolder(path).sources(options())).get(0).actionItems())
        .isEmpty();
  }

  private ExportFolder folder() {
    return new ExportFolder(path);
  }

  private static String task(String key, String state) {
    return "{\"key\":\"%1$s\",\"type\":\"task\",\"text\":\"Do %1$s\",\"state\":\"%2$s\"}"
        .formatted(key, state);
  }

  private static String incident(String key, String... links) {
    return "{\"key\":\"%s\",\"type\":\"incident\",\"text\":\"Down\",\"began\":\"2025-10-02T12:00:00Z\",\"links\":[%s]}"
        .formatted(
            key,
            String.join(
                ",", java.util.Arrays.stream(links).map(link -> '"' + link + '"').toList()));
  }

  private static List<Postmortem> postmortems(List<SourceFile> files) {
    return ReadFiles.outcomes(files).stream()
        .filter(Outcome.Read.class::isInstance)
        .map(outcome -> ((Outcome.Read) outcome).postmortem())
        .toList();
  }

  private static SourceOptions options() throws IOException {
    Adapters adapters =
        Adapters.shipped()
            .with(
                List.of(
                    AdapterReader.read(
                        "tracker.yaml",
                        new ByteArrayInputStream(TRACKER.getBytes(StandardCharsets.UTF_8)))));
    SourceOptions shipped = ExportFolder.OPTIONS;
    return new SourceOptions(
        adapters,
        null,
        shipped.zone(),
        shipped.timeFormats(),
        shipped.charset(),
        shipped.asOf(),
        shipped.limits());
  }
}
