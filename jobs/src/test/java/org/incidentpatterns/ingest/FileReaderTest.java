package org.incidentpatterns.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assumptions;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.files.InputLister;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileReaderTest {
  @TempDir Path path;

  @Test
  void shouldEndEveryFileWithItsSummary() {
    folder().with("a.jsonl", incident("INC-1"), incident("INC-2"));

    List<Outcome> outcomes = read("a.jsonl", ExportFolder.OPTIONS);

    assertThat(outcomes).hasSize(3);
    assertThat(summary(outcomes).verdict()).isEqualTo(Verdict.READ);
    assertThat(summary(outcomes).adapter()).isEqualTo("canonical");
    assertThat(summary(outcomes).seen()).isEqualTo(2);
    assertThat(summary(outcomes).sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void shouldReadGzipByWhatIsInIt() {
    folder().with("a.jsonl.gz", ExportFolder.gzip(incident("INC-1").json()));

    assertThat(read("a.jsonl.gz", ExportFolder.OPTIONS).get(0)).isInstanceOf(Outcome.Read.class);
  }

  @Test
  void shouldSetAsideGzipThatWasCut() {
    byte[] whole = ExportFolder.gzip(incident("INC-1").json());
    folder().with("a.jsonl.gz", Arrays.copyOf(whole, whole.length - 10));

    assertSetAside("a.jsonl.gz", "broken_gzip");
  }

  @Test
  void shouldSetAsideAFileThatOnlyBeginsLikeGzip() {
    folder().with("a.jsonl", new byte[] {0x1f, (byte) 0x8b, 'x', 'y', 'z', 0, 0, 0, 0, 0, 0, 0});

    assertSetAside("a.jsonl", "broken_gzip");
  }

  @Test
  void shouldSetAsideAnArrayThatWasCutAndSayWhere() {
    folder().with("a.json", "[" + incident("INC-1").json() + ",", incident("INC-2").json());

    assertSetAside("a.json", "not_json");
    assertThat(rejection("a.json").message())
        .startsWith("Cannot read file: file is not JSON: ")
        .endsWith(", at line or record 2 (the whole file is set aside)");
  }

  @Test
  void shouldSetAsideACsvThatMissesAColumn() {
    folder()
        .with("a.csv", "id,started_at", "1,2025-10-02T12:00:00Z")
        .with("b.csv", "id,title", "1,Down")
        .with("items.csv", "incident_id,what", "1,Compare");

    assertSetAside("a.csv", "missing_column");
    assertThat(rejection("a.csv").message()).contains("header has no column title");
    assertThat(rejection("b.csv").message())
        .contains("header has no column started_at or detected_at or recorded_at");
    assertSetAside("items.csv", "missing_column");
    assertThat(summary(read("items.csv", ExportFolder.OPTIONS)).holds()).isEqualTo("action_items");
  }

  @Test
  void shouldSetAsideAFileWhoseTimesHaveNoZoneWhereNoneIsDeclared() {
    folder().with("a.csv", "id,title,started_at", "1,Down,2025-10-02 12:00");

    assertSetAside("a.csv", "no_zone");
    assertThat(rejection("a.csv").message()).contains("give --timezone, such as Europe/Oslo");
    assertThat(read("a.csv", ExportFolder.options("Europe/Oslo", Limits.STANDARD)).get(0))
        .isInstanceOfSatisfying(
            Outcome.Read.class,
            record ->
                assertThat(record.postmortem().times().started())
                    .isEqualTo("2025-10-02T10:00:00Z"));
  }

  @Test
  void shouldSetAsideWhatIsTextInAnotherEncodingOrNoTextAtAll() {
    folder()
        .with(
            "latin.csv",
            "id,title,started_at\n1,Førde,2025-10-02\n"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
        .with("zip.jsonl", new byte[] {'P', 'K', 3, 4, 0, 0})
        .with("login.jsonl", "<!DOCTYPE html>", "<title>Sign in</title>")
        .with("login.json", "<!DOCTYPE html>", "<title>Sign in</title>");

    assertSetAside("latin.csv", "not_utf8");
    assertSetAside("zip.jsonl", "zip");
    assertSetAside("login.jsonl", "web_page");
    assertSetAside("login.json", "web_page");
  }

  @Test
  void shouldSetAsideAFileThatIsLargerThanTheLimit() {
    folder().with("a.jsonl", incident("INC-1"));

    List<Outcome> outcomes =
        read("a.jsonl", ExportFolder.options(null, new Limits(10, 1_000, 100, 1_000, 100)));

    assertThat(summary(outcomes).verdict()).isEqualTo(Verdict.QUARANTINED);
    assertThat(((Outcome.Rejected) outcomes.get(0)).rejection().message())
        .contains("more than 10 bytes (raise limits.file_bytes)");
  }

  @Test
  void shouldSetAsideAFileThatCannotBeOpened() throws IOException {
    folder().with("a.jsonl", incident("INC-1"));
    Files.setPosixFilePermissions(
        path.resolve("a.jsonl"), PosixFilePermissions.fromString("---------"));
    Assumptions.assumeThat(Files.isReadable(path.resolve("a.jsonl")))
        .as("the superuser may read everything")
        .isFalse();

    assertSetAside("a.jsonl", "unreadable");
  }

  @Test
  void shouldSetAsideAFileThatVanishedSinceItWasListed() throws IOException {
    folder().with("a.jsonl", incident("INC-1"));
    var listed = InputLister.list(List.of(path)).get(0);
    Files.delete(path.resolve("a.jsonl"));

    List<Outcome> outcomes =
        ReadFiles.outcomes(List.of(new SourceFile(listed, ExportFolder.OPTIONS)));

    assertThat(summary(outcomes).verdict()).isEqualTo(Verdict.QUARANTINED);
  }

  @Test
  void shouldSkipWhatHoldsNothingAndSayWhy() {
    folder()
        .with("empty.jsonl", new byte[0])
        .with("empty.csv", new byte[0])
        .with("empty.json", " ".getBytes(UTF_8))
        .with("empty.jsonl.gz", ExportFolder.gzip(""))
        .with("README.txt", "# Exports");

    for (String name : List.of("empty.jsonl", "empty.csv", "empty.json", "empty.jsonl.gz")) {
      assertThat(summary(read(name, ExportFolder.OPTIONS)).verdict()).isEqualTo(Verdict.SKIPPED);
      assertThat(summary(read(name, ExportFolder.OPTIONS)).seen()).isZero();
      assertThat(rejection(name).code()).isEqualTo("empty");
    }
    assertThat(summary(read("README.txt", ExportFolder.OPTIONS)).verdict())
        .isEqualTo(Verdict.SKIPPED);
    assertThat(rejection("README.txt").message())
        .isEqualTo(
            "Cannot use file: not an export: ending is none of .csv .json .jsonl .markdown .md .ndjson .tsv "
                + "(rename it if it is an export)");
  }

  @Test
  void shouldReadAnExportWithoutAnyRecord() {
    folder().with("a.json", "[]").with("a.csv", "id,title,started_at");

    assertThat(summary(read("a.json", ExportFolder.OPTIONS)).verdict()).isEqualTo(Verdict.READ);
    assertThat(summary(read("a.csv", ExportFolder.OPTIONS)).verdict()).isEqualTo(Verdict.READ);
  }

  @Test
  void shouldSetARecordAsideThatHasNotWhatTheToolAlwaysGives() {
    folder()
        .with(
            "a.jsonl",
            "{\"entry_id\":\"1\",\"status_sequence\":[],\"updates\":[],\"id\":\"1\",\"title\":\"Down\","
                + "\"started_at\":\"2025-10-02T12:00:00Z\"}",
            "{\"entry_id\":\"2\",\"status_sequence\":[],\"updates\":\"none\",\"id\":\"2\"}");

    List<Outcome> outcomes = read("a.jsonl", ExportFolder.OPTIONS);

    assertThat(summary(outcomes).adapter()).isEqualTo("github-status");
    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Read.class);
    assertThat(((Outcome.Rejected) outcomes.get(1)).rejection().code()).isEqualTo("no_title");
  }

  @Test
  void shouldSetAsideAFileThatChangedSinceItWasListed() throws IOException {
    folder().with("a.jsonl", incident("INC-1"));
    var listed = InputLister.list(List.of(path)).get(0);
    Files.writeString(
        path.resolve("a.jsonl"), incident("INC-2").json() + "\n", StandardOpenOption.APPEND);

    List<Outcome> outcomes =
        ReadFiles.outcomes(List.of(new SourceFile(listed, ExportFolder.OPTIONS)));

    assertThat(summary(outcomes).verdict()).isEqualTo(Verdict.QUARANTINED);
    assertThat(((Outcome.Rejected) outcomes.get(outcomes.size() - 2)).rejection().code())
        .isEqualTo("changed_while_read");
  }

  @Test
  void shouldSetAPieceAsideThatNamesNoIncidentOrSaysNothing() {
    folder().with("items.csv", "incident_id,title", ",Compare settings", "INC-1,", "INC-1,Compare");

    List<Outcome> outcomes = read("items.csv", ExportFolder.OPTIONS);

    assertThat(outcomes.subList(0, 2))
        .allSatisfy(
            outcome ->
                assertThat(((Outcome.Rejected) outcome).rejection().code())
                    .isEqualTo("missing_field"));
    assertThat(outcomes.get(2))
        .isInstanceOfSatisfying(
            Outcome.Piece.class, piece -> assertThat(piece.keys()).containsExactly("INC-1"));
    assertThat(summary(outcomes).holds()).isEqualTo("action_items");
  }

  @Test
  void shouldReadCanonicalRecordsThatAreWrappedOrKeptUnderTheirIds() {
    String fields = "\"title\":\"Down\",\"started_at\":\"2025-10-02T12:00:00Z\"";
    folder()
        .with(
            "page.json", "{\"next\":2,\"incidents\":[{\"id\":\"A\"," + fields + "}],\"more\":true}")
        .with("keyed.json", "{\"B\":{" + fields + "},\"C\":{\"id\":\"D\"," + fields + "}}");

    assertThat(ids("page.json")).containsExactly("A");
    assertThat(ids("keyed.json")).containsExactly("B", "D");
  }

  private List<String> ids(String name) {
    return read(name, ExportFolder.OPTIONS).stream()
        .filter(Outcome.Read.class::isInstance)
        .map(outcome -> ((Outcome.Read) outcome).postmortem())
        .peek(postmortem -> assertThat(postmortem.changes()).isEmpty())
        .map(postmortem -> postmortem.id())
        .toList();
  }

  private void assertSetAside(String name, String code) {
    List<Outcome> outcomes = read(name, ExportFolder.OPTIONS);
    assertThat(summary(outcomes).verdict()).isEqualTo(Verdict.QUARANTINED);
    assertThat(summary(outcomes).seen()).isPositive();
    assertThat(rejection(name).code()).isEqualTo(code);
    assertThat(rejection(name).position()).isZero();
  }

  private Rejection rejection(String name) {
    List<Outcome> outcomes = read(name, ExportFolder.OPTIONS);
    return ((Outcome.Rejected) outcomes.get(outcomes.size() - 2)).rejection();
  }

  private static FileSummary summary(List<Outcome> outcomes) {
    return ((Outcome.Finished) outcomes.get(outcomes.size() - 1)).summary();
  }

  private ExportFolder folder() {
    return new ExportFolder(path);
  }

  private List<Outcome> read(String name, SourceOptions options) {
    return ReadFiles.outcomes(
        List.of(new SourceFile(InputLister.list(List.of(path.resolve(name))).get(0), options)));
  }
}
