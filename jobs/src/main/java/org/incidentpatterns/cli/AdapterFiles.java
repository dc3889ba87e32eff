package org.incidentpatterns.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.AdapterReader;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The adapters of a run: the shipped ones and those of the settings. */
final class AdapterFiles {
  private AdapterFiles() {}

  /**
   * Reads them.
   *
   * @param settingsFile in whose folder the files lie; null if there is none
   */
  static Adapters adapters(Settings settings, @Nullable Path settingsFile) throws IOException {
    List<Adapter> own = new ArrayList<>();
    Path folder = settingsFile == null ? null : settingsFile.toAbsolutePath().getParent();
    for (String name : settings.adapters()) {
      Path file = folder == null ? Path.of(name) : folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new PipelineException(
            Code.USAGE, "Cannot read adapter: no such file: %s (nothing was run)".formatted(file));
      }
      try (InputStream yaml = Files.newInputStream(file)) {
        own.add(AdapterReader.read(file.toString(), yaml));
      }
    }
    Adapters adapters = Adapters.shipped().with(own);
    return settings.columns().isEmpty()
        ? adapters
        : adapters.with(
            List.of(adapters.named(Adapter.GENERIC_CSV).withColumns(settings.columns())));
  }
}
