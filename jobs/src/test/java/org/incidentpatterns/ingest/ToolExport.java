package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.report.model.Ledger;

/** The files of a tool, read as a run reads them: recognised, joined, dropped. */
final class ToolExport {
  private final ExportFolder folder;

  ToolExport(Path path) {
    this.folder = new ExportFolder(path);
  }

  ToolExport with(String name, String text) {
    folder.with(name, text);
    return this;
  }

  /** What is kept, in the order of the files. */
  List<Postmortem> incidents() {
    return outcomes().stream()
        .filter(Outcome.Read.class::isInstance)
        .map(outcome -> ((Outcome.Read) outcome).postmortem())
        .toList();
  }

  /** The only one that is kept. */
  Postmortem incident() {
    List<Postmortem> incidents = incidents();
    assertThat(incidents).as("problems: " + problems()).hasSize(1);
    return incidents.get(0);
  }

  /** The text of a section; empty if there is none. */
  static String section(Postmortem postmortem, SectionName name) {
    return postmortem.sections().stream()
        .filter(section -> section.name() == name)
        .map(Section::text)
        .collect(Collectors.joining("\n"));
  }

  /** The adapter and the part of each file, in the order of the files. */
  List<String> roles() {
    Recogniser recogniser = new Recogniser(ExportFolder.OPTIONS);
    return folder.sources().stream()
        .map(source -> recogniser.of(source.file()))
        .map(role -> role.adapter() + " " + role.holds())
        .toList();
  }

  /** Messages of all that is set aside or skipped, in the order of the files. */
  List<String> problems() {
    return FileCheck.of(folder.sources()).files().stream()
        .flatMap(file -> file.problems().stream())
        .map(FileCheck.Problem::message)
        .toList();
  }

  /** What became of the records of each file, by its name. */
  Map<String, Ledger> ledgers() {
    Map<String, Ledger> ledgers = new TreeMap<>();
    FileCheck.of(folder.sources())
        .files()
        .forEach(
            file ->
                ledgers.put(
                    Path.of(file.summary().path()).getFileName().toString(), file.ledger()));
    return ledgers;
  }

  private List<Outcome> outcomes() {
    return ReadFiles.outcomes(folder.sources());
  }
}
