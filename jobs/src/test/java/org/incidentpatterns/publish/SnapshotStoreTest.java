package org.incidentpatterns.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotStoreTest {
  @TempDir Path dataset;

  @Test
  void shouldHoldNothingBeforeTheFirstRun() throws IOException {
    assertThat(store().current()).isEmpty();
    assertThatThrownBy(() -> store().requireCurrent())
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read dataset: nothing was published there: " + dataset);
  }

  @Test
  void shouldShowANewSnapshotOnlyOnceItIsPublished() throws IOException {
    Path first = publish("run-1", "one");
    Path staging = staged("two");

    assertThat(store().current()).contains(first);

    Path second = store().publish(staging, "run-2", 5);

    assertThat(store().current()).contains(second);
    assertThat(second.resolve("table")).hasContent("two");
    assertThat(staging).doesNotExist();
    assertThat(snapshots()).containsExactly("run-1", "run-2");
  }

  @Test
  void shouldLinkToTheSnapshotForEnginesThatReadByPath() throws IOException {
    publish("run-1", "one");
    publish("run-2", "two");

    assertThat(dataset.resolve("current").resolve("table")).hasContent("two");
    assertThat(Files.readString(dataset.resolve("CURRENT"))).isEqualTo("run-2\n");
  }

  @Test
  void shouldPublishTheSameRunAgainAndKeepItOnce() throws IOException {
    publish("run-1", "one");
    publish("run-1", "one again");

    assertThat(store().requireCurrent().resolve("table")).hasContent("one again");
    assertThat(snapshots()).hasSize(1);

    publish("run-1", "one for the third time");

    assertThat(snapshots()).containsExactly("run-1");
  }

  @Test
  void shouldKeepTheLatestSnapshotsAndDeleteTheOthers() throws IOException {
    for (int run = 1; run <= 5; run++) {
      Path snapshot = publish("run-" + run, "text");
      Files.setLastModifiedTime(
          snapshot, FileTime.from(Instant.parse("2026-01-0%dT00:00:00Z".formatted(run))));
    }

    store().publish(staged("text"), "run-6", 3);

    assertThat(snapshots()).containsExactly("run-4", "run-5", "run-6");
  }

  @Test
  void shouldKeepThePublishedSnapshotEvenIfNoOtherStays() throws IOException {
    publish("run-1", "one");

    Path second = store().publish(staged("two"), "run-2", 1);

    assertThat(snapshots()).containsExactly("run-2");
    assertThat(store().current()).contains(second);
  }

  @Test
  void shouldLeaveTheOldSnapshotWhenItDiesBeforeThePointerMoves() throws IOException {
    Path first = publish("run-1", "one");
    Path staging = staged("two");
    // The pointer is written beside its place first; a folder there makes that fail.
    Files.createDirectories(dataset.resolve("CURRENT.next"));

    assertThatThrownBy(() -> store().publish(staging, "run-2", 1)).isInstanceOf(IOException.class);

    assertThat(store().current()).contains(first);
    assertThat(first.resolve("table")).hasContent("one");
    assertThat(dataset.resolve("current").resolve("table")).hasContent("one");

    Files.delete(dataset.resolve("CURRENT.next"));
    Path again = store().publish(staged("two"), "run-2", 2);

    assertThat(store().current()).contains(again);
    assertThat(again.resolve("table")).hasContent("two");
    assertThat(snapshots()).hasSize(2);
  }

  @Test
  void shouldSweepWhatADeadRunLeftBehind() throws IOException {
    Path left = staged("half");

    Path fresh = store().stage();

    assertThat(fresh).isEqualTo(left).isEmptyDirectory();
  }

  @Test
  void shouldNotPublishTheChecksumFilesOfTheWriter() throws IOException {
    Path staging = staged("text");
    Files.writeString(staging.resolve(".table.crc"), "crc");

    Path published = store().publish(staging, "run-1", 5);

    assertThat(published.resolve(".table.crc")).doesNotExist();
    assertThat(published.resolve("table")).exists();
  }

  private Path publish(String runId, String content) throws IOException {
    return store().publish(staged(content), runId, 10);
  }

  private Path staged(String content) throws IOException {
    Path staging = store().stage();
    Files.writeString(staging.resolve("table"), content);
    return staging;
  }

  private SnapshotStore store() {
    return new SnapshotStore(dataset);
  }

  private List<String> snapshots() throws IOException {
    try (Stream<Path> paths = Files.list(dataset.resolve("snapshots"))) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
