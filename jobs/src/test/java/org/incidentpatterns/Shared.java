package org.incidentpatterns;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/**
 * Material that is not ours to ship: real histories and collections of hostile input. It lies in a
 * folder {@code shared} beside the project, or where the system property {@code shared.dir} says.
 */
public final class Shared {
  private Shared() {}

  /** That file or folder; without it the test that asks is skipped. */
  public static Path require(String name) {
    String folder = System.getProperty("shared.dir", Path.of("..", "..", "shared").toString());
    Path wanted = Path.of(folder).toAbsolutePath().normalize().resolve(name);
    assumeThat(wanted).as("material beside the project (or give -Dshared.dir)").exists();
    return wanted;
  }
}
