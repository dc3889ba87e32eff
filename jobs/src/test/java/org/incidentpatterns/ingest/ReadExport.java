package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;

/**
 * What came of the files of one tool, read together.
 *
 * @param kept postmortems in the order of their files
 * @param rejected records and files that were set aside or passed over
 * @param files one summary each
 */
record ReadExport(List<Postmortem> kept, List<Rejection> rejected, List<FileSummary> files) {
  static ReadExport of(List<SourceFile> sources) {
    ReadExport read = new ReadExport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Outcome outcome : ReadFiles.outcomes(sources)) {
      if (outcome instanceof Outcome.Read found) {
        read.kept.add(found.postmortem());
      } else if (outcome instanceof Outcome.Rejected found) {
        read.rejected.add(found.rejection());
      } else if (outcome instanceof Outcome.Finished found) {
        read.files.add(found.summary());
      }
    }
    return read;
  }

  /** The only postmortem, where nothing was set aside or passed over. */
  Postmortem only() {
    assertThat(rejected).isEmpty();
    return onlyKept();
  }

  /** The only postmortem that was kept, whatever was set aside or passed over. */
  Postmortem onlyKept() {
    assertThat(kept).hasSize(1);
    return kept.get(0);
  }

  /** The postmortem of that id. */
  Postmortem postmortem(String id) {
    return kept.stream()
        .filter(postmortem -> postmortem.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not kept: " + id + ", but " + rejected));
  }

  /** The ids of the postmortems that were kept. */
  List<String> ids() {
    return kept.stream().map(Postmortem::id).toList();
  }

  /** Code and message of what was set aside or passed over of a file, each in a line. */
  String rejected(String file) {
    return rejected.stream()
        .filter(rejection -> rejection.file().equals(file))
        .map(rejection -> rejection.code() + ": " + rejection.message())
        .collect(Collectors.joining("\n"));
  }

  /** How many records were passed over as no incidents for a reason. */
  long skipped(String reason) {
    return rejected.stream()
        .filter(rejection -> rejection.code().equals(Rejection.NOT_AN_INCIDENT))
        .filter(rejection -> rejection.message().contains(reason))
        .count();
  }

  /** The texts of that section, one below the other. */
  static String section(Postmortem postmortem, SectionName name) {
    return String.join(
        "\n",
        postmortem.sections().stream()
            .filter(section -> section.name() == name)
            .map(Section::text)
            .toList());
  }
}
