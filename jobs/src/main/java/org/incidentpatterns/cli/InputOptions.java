package org.incidentpatterns.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.files.InputFile;
import org.incidentpatterns.files.InputLister;
import org.incidentpatterns.ingest.SourceFile;
import org.incidentpatterns.ingest.SourceOptions;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.settings.Settings;
import org.incidentpatterns.settings.Settings.Input;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to read and how: the options that {@code run} and {@code check} share. */
final class InputOptions {
  @Option(
      names = "--adapter",
      paramLabel = "NAME",
      description =
          "Adapter of the inputs, see docs/adapters.md. Default: recognised from the content.")
  private @Nullable String adapter;

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description =
          "Zone of times that carry none, such as Europe/Oslo. Without it such an input is refused.")
  private @Nullable String timezone;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings, see docs/configuration.md. Default: those of the sample data if no input is "
              + "named, else none.")
  private @Nullable Path config;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The clock of the run, such as 2026-01-05 or 2026-01-05T06:00:00+01:00. Default: as_of of "
              + "the settings, else today.")
  private @Nullable String asOf;

  /**
   * Settings and inputs, read and resolved.
   *
   * @param settingsText as written; empty for the defaults
   */
  record Resolved(
      Settings settings,
      String settingsText,
      Rulebook rulebook,
      Instant asOf,
      List<SourceFile> files) {}

  /**
   * Resolves the options.
   *
   * @param paths as on the command line; empty to take the inputs of the settings
   */
  Resolved resolve(List<Path> paths, Instant now) throws IOException {
    SettingsFile file =
        SettingsFile.read(config == null && paths.isEmpty() ? Home.sampleSettings() : config);
    Settings settings = file.settings();
    Rulebook rulebook = Rulebooks.of(file);
    Instant clock = clock(settings, now);
    List<Input> inputs = inputs(paths, file);
    Adapters adapters = AdapterFiles.of(file);
    Map<InputFile, SourceOptions> found = new LinkedHashMap<>();
    Set<String> locations = new HashSet<>();
    for (Input input : inputs) {
      String name = adapter == null ? input.adapter() : adapter;
      if (name != null) {
        adapters.named(name);
      }
      SourceOptions options =
          new SourceOptions(
              adapters,
              name,
              timezone == null ? input.timezone() : zone(timezone),
              input.timeFormats(),
              input.charset(),
              clock,
              settings.limits());
      InputLister.list(List.of(Path.of(input.path()))).stream()
          .filter(listed -> locations.add(listed.location()))
          .forEach(listed -> found.put(listed, options));
    }
    List<SourceFile> files = sources(found);
    if (files.isEmpty()) {
      throw new PipelineException(
          Code.REFUSED,
          "Cannot read input: no file in: %s (nothing was published)"
              .formatted(inputs.stream().map(Input::path).toList()));
    }
    return new Resolved(settings, file.text(), rulebook, clock, files);
  }

  private static List<SourceFile> sources(Map<InputFile, SourceOptions> found) {
    List<InputFile> named = InputLister.distinct(List.copyOf(found.keySet()));
    List<SourceOptions> options = List.copyOf(found.values());
    return IntStream.range(0, named.size())
        .mapToObj(index -> new SourceFile(named.get(index), options.get(index)))
        .toList();
  }

  private static List<Input> inputs(List<Path> paths, SettingsFile file) {
    if (!paths.isEmpty()) {
      return paths.stream().map(path -> Input.of(path.toString())).toList();
    }
    List<Input> named = file.settings().inputs();
    if (named.isEmpty()) {
      throw new PipelineException(
          Code.USAGE, "Cannot read input: none is named (give --input, or inputs in the settings)");
    }
    return named.stream().map(input -> input.in(file.folder())).toList();
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot use time zone: no such zone: %s (such as Europe/Oslo or +01:00)".formatted(name),
          e);
    }
  }

  private Instant clock(Settings settings, Instant now) {
    String text = asOf == null ? settings.asOf() : asOf;
    if (text == null) {
      // A day, not a moment: two runs of one day give the same report.
      ZoneId zone = settings.calendar().zone();
      return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
    try {
      return text.length() > 10
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atStartOfDay(settings.calendar().zone()).toInstant();
    } catch (DateTimeException e) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot read as-of: neither a day nor a time with an offset: %s (such as 2026-01-05)"
              .formatted(text),
          e);
    }
  }
}
