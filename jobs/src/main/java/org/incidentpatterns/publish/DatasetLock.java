package org.incidentpatterns.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.jspecify.annotations.Nullable;

/** One writer per dataset. The lock goes with the process, so a killed run leaves none behind. */
public final class DatasetLock implements AutoCloseable {
  private final FileChannel channel;

  private DatasetLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a dataset, creating its folder if need be.
   *
   * @throws PipelineException with {@link Code#LOCKED} if another run holds it
   */
  public static DatasetLock take(Path dataset) throws IOException {
    Files.createDirectories(dataset);
    FileChannel channel =
        FileChannel.open(
            dataset.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new PipelineException(
          Code.LOCKED,
          "Cannot write dataset: another run holds it: %s (nothing was published; run again when it "
                  .formatted(dataset)
              + "has ended)");
    }
    return new DatasetLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
