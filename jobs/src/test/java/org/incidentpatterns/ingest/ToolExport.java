package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.report.model.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * The files of a tool in a folder, to be read as a run reads them: recognised, joined, dropped.
 *
 * @param options what is declared of the files
 */
record ToolExport(ExportFolder folder, SourceOptions options) {
  /** A folder of which nothing is declared; what lies in it already belongs to the export. */
  ToolExport(Path path) {
    this(new ExportFolder(path), ExportFolder.OPTIONS);
  }

  /** Adds a file of these lines, each ended by a line feed. */
  ToolExport with(String name, String... lines) {
    folder.with(name, lines);
    return this;
  }

  /** Adds a file as it is. */
  ToolExport with(String name, byte[] bytes) {
    folder.with(name, bytes);
    return this;
  }

  /** The same with a zone declared; null for none. */
  ToolExport in(@Nullable String zone) {
    return declared(
        options.adapters(), zone == null ? null : ZoneId.of(zone), options.timeFormats());
  }

  /** The same with a pattern of its times declared. */
  ToolExport timed(String pattern) {
    return declared(options.adapters(), options.zone(), List.of(pattern));
  }

  /** The same with other adapters than the shipped ones. */
  ToolExport knowing(Adapters adapters) {
    return declared(adapters, options.zone(), options.timeFormats());
  }

  private ToolExport declared(Adapters adapters, @Nullable ZoneId zone, List<String> timeFormats) {
    return new ToolExport(
        folder,
        new SourceOptions(
            adapters,
            options.adapter(),
            zone,
            timeFormats,
            options.charset(),
            options.asOf(),
            options.limits()));
  }

  /** What comes of reading them. */
  ReadExport read() {
    return ReadExport.of(sources());
  }

  /** The same where one adapter must be recognised in all files. */
  ReadExport readBy(String adapter) {
    ReadExport read = read();
    assertThat(read.files()).extracting(FileSummary::adapter).containsOnly(adapter);
    return read;
  }

  /** The adapter and the part of each file, in the order of the files. */
  List<String> roles() {
    Recogniser recogniser = new Recogniser(options);
    return sources().stream()
        .map(source -> recogniser.of(source.file()))
        .map(role -> role.adapter() + " " + role.holds())
        .toList();
  }

  /** What {@code check} says of them. */
  FileCheck check() {
    return FileCheck.of(sources());
  }

  /** Messages of all that is set aside or skipped, in the order of the files. */
  List<String> problems() {
    return check().files().stream()
        .flatMap(file -> file.problems().stream())
        .map(FileCheck.Problem::message)
        .toList();
  }

  /** What became of the records of each file, by its name. */
  Map<String, Ledger> ledgers() {
    Map<String, Ledger> ledgers = new TreeMap<>();
    check()
        .files()
        .forEach(
            file ->
                ledgers.put(
                    Path.of(file.summary().path()).getFileName().toString(), file.ledger()));
    return ledgers;
  }

  private List<SourceFile> sources() {
    return folder.sources(options);
  }
}
