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
import org.incidentpatterns.settings.Settings;

/** The adapters of a run: the shipped ones and those of the settings. */
final class AdapterFiles {
  private AdapterFiles() {}

  /** Reads those that the settings name, and puts them to the shipped ones. */
  static Adapters of(SettingsFile settingsFile) throws IOException {
    Settings settings = settingsFile.settings();
    List<Adapter> own = new ArrayList<>();
    for (String name : settings.adapters()) {
      Path file = settingsFile.required("adapter", name);
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
