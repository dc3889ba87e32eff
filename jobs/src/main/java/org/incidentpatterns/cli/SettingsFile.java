package org.incidentpatterns.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.settings.Settings;
import org.incidentpatterns.settings.SettingsReader;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a command, and where the files lie that they name.
 *
 * @param path null if there is no such file, and the settings are the standard ones
 */
record SettingsFile(@Nullable Path path, Settings settings) {
  /**
   * Reads it.
   *
   * @param path null for the standard settings
   * @throws PipelineException with all that is wrong with it, or if it is not there
   */
  static SettingsFile read(@Nullable Path path) throws IOException {
    return new SettingsFile(path, path == null ? Settings.STANDARD : SettingsReader.read(path));
  }

  /** The file as it is written; empty if there is none. */
  String text() throws IOException {
    return path == null ? "" : Files.readString(path);
  }

  /** The folder that the paths of the settings start from; empty, the working one, without file. */
  Path folder() {
    Path folder = path == null ? null : path.toAbsolutePath().getParent();
    return folder == null ? Path.of("") : folder;
  }

  /** Where a file lies that the settings name. */
  Path beside(String name) {
    return folder().resolve(name);
  }

  /**
   * The same for a file that has to be there.
   *
   * @param what it is, for the message
   */
  Path required(String what, String name) {
    Path file = beside(name);
    if (!Files.isRegularFile(file)) {
      throw new PipelineException(
          Code.USAGE, "Cannot read %s: no such file: %s (nothing was run)".formatted(what, file));
    }
    return file;
  }
}
