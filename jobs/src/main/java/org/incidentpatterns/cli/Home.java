package org.incidentpatterns.cli;

import java.nio.file.Path;

/** Where the program lies, and what it uses when the command line names nothing. */
final class Home {
  private Home() {}

  /** The folder of the program: the launcher says it; else the working directory. */
  static Path directory() {
    return Path.of(System.getProperty("incident.patterns.home", ".")).toAbsolutePath().normalize();
  }

  /** The settings of the sample data. */
  static Path sampleSettings() {
    return directory().resolve("sample-data").resolve("incident-patterns.yaml");
  }

  /** The dataset of a run without arguments. */
  static Path dataset() {
    return directory().resolve("build").resolve("dataset");
  }

  /** The model of a training that names no folder. */
  static Path model() {
    return directory().resolve("build").resolve("model");
  }

  /** The reports of a run without arguments. */
  static Path reports() {
    return directory().resolve("build").resolve("reports");
  }
}
