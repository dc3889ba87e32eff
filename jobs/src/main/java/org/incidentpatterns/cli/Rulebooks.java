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
import org.incidentpatterns.settings.SettingsReader;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.incidentpatterns.taxonomy.TaxonomyReader;
import org.jspecify.annotations.Nullable;

/** The rulebook of a run: what the product comes with, and what the settings add. */
final class Rulebooks {
  private Rulebooks() {}

  /**
   * Reads it.
   *
   * @param settingsFile in whose folder the files lie that the settings name; null if there is none
   * @throws PipelineException if a file is missing, or with all that is wrong with it
   */
  static Rulebook of(Settings settings, @Nullable Path settingsFile) throws IOException {
    Rulebook rules = withoutModel(settings, settingsFile);
    String model = settings.labelling().model();
    return model == null
        ? rules
        : rules.withModel(ModelFile.read(beside(settingsFile, model), rules.taxonomy()));
  }

  /** The same without the model that the settings name, which need not be there yet. */
  static Rulebook withoutModel(Settings settings, @Nullable Path settingsFile) throws IOException {
    ClassifierSettings thresholds =
        ClassifierSettings.DEFAULT.withAbstainBelow(settings.labelling().abstainBelow());
    Taxonomy taxonomy = taxonomy(settings, settingsFile);
    String overrides = settings.labelling().overrides();
    Corrections corrections =
        overrides == null
            ? Corrections.NONE
            : CorrectionReader.read(beside(settingsFile, overrides), taxonomy);
    return new Rulebook(taxonomy, thresholds, corrections, null);
  }

  /** The same for a command that has nothing but its settings; null for the defaults. */
  static Rulebook of(@Nullable Path settingsFile) throws IOException {
    return of(
        settingsFile == null ? Settings.STANDARD : SettingsReader.read(settingsFile), settingsFile);
  }

  private static Taxonomy taxonomy(Settings settings, @Nullable Path settingsFile)
      throws IOException {
    String name = settings.labelling().taxonomy();
    if (name == null) {
      return Taxonomy.standard();
    }
    Path file = beside(settingsFile, name);
    if (!Files.isRegularFile(file)) {
      throw new PipelineException(
          Code.USAGE, "Cannot read taxonomy: no such file: %s (nothing was run)".formatted(file));
    }
    try {
      return TaxonomyReader.readChanges(
          file.toString(), new StringReader(Files.readString(file)), new PhraseFaults());
    } catch (CharacterCodingException e) {
      throw new PipelineException(
          Code.USAGE, "Cannot read taxonomy: not UTF-8: %s (save it as UTF-8)".formatted(file), e);
    }
  }

  private static Path beside(@Nullable Path settingsFile, String name) {
    Path folder = settingsFile == null ? null : settingsFile.toAbsolutePath().getParent();
    return folder == null ? Path.of(name) : folder.resolve(name);
  }
}
