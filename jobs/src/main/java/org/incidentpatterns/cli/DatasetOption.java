package org.incidentpatterns.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.incidentpatterns.publish.SnapshotStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dataset a command works on. */
final class DatasetOption {
  @Option(
      names = "--dataset",
      paramLabel = "DIR",
      description = "Where the dataset lies. Default: build/dataset beside the program.")
  private @Nullable Path directory;

  /** The folder of the dataset, absolute. */
  Path directory() {
    return (directory == null ? Home.dataset() : directory).toAbsolutePath().normalize();
  }

  /** The published snapshot; refuses if there is none. */
  Path snapshot() throws IOException {
    return new SnapshotStore(directory()).requireCurrent();
  }
}
