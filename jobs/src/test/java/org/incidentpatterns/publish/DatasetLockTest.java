package org.incidentpatterns.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatasetLockTest {
  @TempDir Path folder;

  @Test
  void shouldLetOnlyOneRunWriteADataset() throws IOException {
    try (DatasetLock held = DatasetLock.take(folder)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> DatasetLock.take(folder))
          .isInstanceOfSatisfying(
              PipelineException.class, e -> assertThat(e.code()).isEqualTo(Code.LOCKED))
          .hasMessageStartingWith("Cannot write dataset: another run holds it: " + folder);
    }
  }

  @Test
  void shouldLetTheNextRunWriteOnceTheLastHasEnded() throws IOException {
    DatasetLock.take(folder).close();

    try (DatasetLock again = DatasetLock.take(folder)) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void shouldMakeTheFolderOfANewDataset() throws IOException {
    Path dataset = folder.resolve("a").resolve("b");

    DatasetLock.take(dataset).close();

    assertThat(dataset).isDirectory();
  }
}
