package org.incidentpatterns.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;

/**
 * The snapshots of one dataset. Only {@link #publish} changes what readers see, by one atomic
 * rename; whatever happens before it leaves the published snapshot as it was. Old snapshots are
 * deleted after the new one is published, never before.
 */
public final class SnapshotStore {
  private static final String POINTER = "CURRENT";
  private static final String LINK = "current";
  private static final String STAGING = ".staging";

  private final Path dataset;
  private final Path snapshots;

  public SnapshotStore(Path dataset) {
    this.dataset = dataset;
    this.snapshots = dataset.resolve("snapshots");
  }

  /** The published snapshot; empty before the first run. */
  public Optional<Path> current() throws IOException {
    Path pointer = dataset.resolve(POINTER);
    if (!Files.exists(pointer)) {
      return Optional.empty();
    }
    return Optional.of(snapshots.resolve(Files.readString(pointer).strip()));
  }

  /** The published snapshot, or a message that says how to make one. */
  public Path requireCurrent() throws IOException {
    return current()
        .filter(Files::isDirectory)
        .orElseThrow(
            () ->
                new PipelineException(
                    Code.USAGE,
                    "Cannot read dataset: nothing was published there: %s (run it first, or give "
                            .formatted(dataset)
                        + "--dataset)"));
  }

  /** An empty folder for a new snapshot. What dead runs left there is swept; the lock is held. */
  public Path stage() throws IOException {
    Path staging = dataset.resolve(STAGING);
    deleteTree(staging);
    return Files.createDirectories(staging);
  }

  /**
   * Publishes what was staged.
   *
   * @param runId names the snapshot; an earlier one of the same name has the same content and is
   *     replaced
   * @param keep how many snapshots stay, this one included
   */
  public Path publish(Path staging, String runId, int keep) throws IOException {
    Files.createDirectories(snapshots);
    sweep(staging);
    force(staging);
    Path target = free(runId);
    Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    forceDirectory(snapshots);
    point(target);
    prune(target, runId, keep);
    return target;
  }

  private Path free(String runId) {
    Path target = snapshots.resolve(runId);
    for (int again = 2; Files.exists(target); again++) {
      target = snapshots.resolve(runId + "-" + again);
    }
    return target;
  }

  private void point(Path target) throws IOException {
    Path next = dataset.resolve(POINTER + ".next");
    Files.writeString(next, target.getFileName() + "\n", StandardCharsets.UTF_8);
    forceFile(next);
    Files.move(
        next,
        dataset.resolve(POINTER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    link(target);
    forceDirectory(dataset);
  }

  /** A convenience for engines that read by path; where links are not to be had, CURRENT serves. */
  private void link(Path target) throws IOException {
    Path next = dataset.resolve("." + LINK + ".next");
    try {
      Files.deleteIfExists(next);
      Files.createSymbolicLink(
          next, Path.of(snapshots.getFileName().toString()).resolve(target.getFileName()));
      Files.move(
          next,
          dataset.resolve(LINK),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.deleteIfExists(next);
    }
  }

  private void prune(Path published, String runId, int keep) throws IOException {
    List<Path> others;
    try (Stream<Path> all = Files.list(snapshots)) {
      others =
          all.filter(path -> !path.equals(published))
              .sorted(Comparator.comparing(SnapshotStore::modified).reversed())
              .toList();
    }
    int kept = 1;
    for (Path other : others) {
      String name = other.getFileName().toString();
      boolean same = name.equals(runId) || name.matches(Pattern.quote(runId) + "-\\d+");
      if (same || kept >= keep) {
        deleteTree(other);
      } else {
        kept++;
      }
    }
  }

  private static java.nio.file.attribute.FileTime modified(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the checksum files that Hadoop's local file system leaves beside each file. */
  private static void sweep(Path staging) throws IOException {
    try (Stream<Path> files = Files.walk(staging)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".crc")).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void force(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isDirectory(path)) {
          forceDirectory(path);
        } else {
          forceFile(path);
        }
      }
    }
  }

  private static void forceFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems cannot open a folder (Windows); there the rename itself is what can be had.
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
