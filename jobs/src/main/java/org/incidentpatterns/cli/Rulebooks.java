package org.incidentpatterns.cli;

import java.nio.file.Path;
import org.incidentpatterns.classify.ClassifierSettings;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.settings.Settings;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** The rulebook of a run: what the product comes with, and what the settings add. */
final class Rulebooks {
  private Rulebooks() {}

  /**
   * Reads it.
   *
   * @param settingsFile in whose folder the files lie that the settings name; null if there is none
   */
  static Rulebook of(Settings settings, @Nullable Path settingsFile) {
    ClassifierSettings thresholds =
        ClassifierSettings.DEFAULT.withAbstainBelow(settings.labelling().abstainBelow());
    return new Rulebook(Taxonomy.standard(), thresholds);
  }
}
