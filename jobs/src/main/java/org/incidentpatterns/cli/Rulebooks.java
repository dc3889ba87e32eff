package org.incidentpatterns.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incidentpatterns.classify.ClassifierSettings;
import org.incidentpatterns.classify.CorrectionReader;
import org.incidentpatterns.classify.Corrections;
import org.incidentpatterns.classify.ModelFile;
import org.incidentpatterns.classify.PhraseFaults;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.settings.Settings;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.incidentpatterns.taxonomy.TaxonomyReader;
import org.jspecify.annotations.Nullable;

/** The rulebook of a run: what the product comes with, and what the settings add. */
final class Rulebooks {
  private Rulebooks() {}

  /**
   * Reads it.
   *
   * @throws PipelineException if a file is missing, or with all that is wrong with it
   */
  static Rulebook of(SettingsFile settingsFile) throws IOException {
    Rulebook rules = withoutModel(settingsFile);
    String model = settingsFile.settings().labelling().model();
    return model == null
        ? rules
        : rules.withModel(ModelFile.read(settingsFile.beside(model), rules.taxonomy()));
  }

  /** The same without the model that the settings name, which need not be there yet. */
  static Rulebook withoutModel(SettingsFile settingsFile) throws IOException {
    Settings settings = settingsFile.settings();
    ClassifierSettings thresholds =
        ClassifierSettings.DEFAULT.withAbstainBelow(settings.labelling().abstainBelow());
    Taxonomy taxonomy = taxonomy(settingsFile);
    String overrides = settings.labelling().overrides();
    Corrections corrections =
        overrides == null
            ? Corrections.NONE
            : CorrectionReader.read(settingsFile.beside(overrides), taxonomy);
    return new Rulebook(taxonomy, thresholds, corrections, null);
  }

  /** The same for a command that has nothing but its settings; null for the defaults. */
  static Rulebook of(@Nullable Path settingsFile) throws IOException {
    return of(SettingsFile.read(settingsFile));
  }

  private static Taxonomy taxonomy(SettingsFile settingsFile) throws IOException {
    String name = settingsFile.settings().labelling().taxonomy();
    if (name == null) {
      return Taxonomy.standard();
    }
    Path file = settingsFile.required("taxonomy", name);
    try {
      return TaxonomyReader.readChanges(
          file.toString(), new StringReader(Files.readString(file)), new PhraseFaults());
    } catch (CharacterCodingException e) {
      throw new PipelineException(
          Code.USAGE, "Cannot read taxonomy: not UTF-8: %s (save it as UTF-8)".formatted(file), e);
    }
  }
}
