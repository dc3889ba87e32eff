package org.incidentpatterns.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.ingest.SourceFile;
import org.incidentpatterns.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What one run is asked to do.
 *
 * @param files what to read, and how
 * @param quarter {@code all}, {@code previous}, or such as {@code 2025-Q4}
 * @param asOf the clock of the run
 * @param settingsText the settings as written, for the name of the run; empty for the defaults
 * @param rulebook what decides the labels
 * @param master Spark master; null to take what spark-submit gives
 */
public record RunRequest(
    List<SourceFile> files,
    Settings settings,
    String settingsText,
    Rulebook rulebook,
    Path dataset,
    Path reports,
    String quarter,
    Instant asOf,
    @Nullable String master,
    String program) {
  public RunRequest {
    files = List.copyOf(files);
    Objects.requireNonNull(settings, "settings is null");
    Objects.requireNonNull(rulebook, "rulebook is null");
    Objects.requireNonNull(asOf, "asOf is null");
  }
}
