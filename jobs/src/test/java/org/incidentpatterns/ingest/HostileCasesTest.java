package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.Figures;
import org.incidentpatterns.Shared;
import org.incidentpatterns.files.InputLister;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.ingest.FileCheck.Checked;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.junit.jupiter.api.Test;

/** A collection of composed hostile files, each with what must become of it. */
final class HostileCasesTest {
  private static final SourceOptions OPTIONS = ExportFolder.options("UTC", Limits.STANDARD);

  /**
   * One file.
   *
   * @param good records that have to stay, whatever becomes of the others
   * @param bad records that are what the case is about
   */
  private record Case(Path file, long good, long bad, String verdict) {
    static Case of(Path folder, String line) {
      String[] cells = line.split("\t", -1);
      return new Case(
          folder.resolve(cells[0]), Long.parseLong(cells[1]), Long.parseLong(cells[2]), cells[3]);
    }

    boolean holds() {
      List<SourceFile> sources =
          InputLister.list(List.of(file)).stream()
              .map(found -> new SourceFile(found, OPTIONS))
              .toList();
      Checked checked = FileCheck.of(sources).files().get(0);
      return checked.ledger().balances() && holds(checked);
    }

    private boolean holds(Checked checked) {
      Verdict whole = checked.summary().verdict();
      long kept = checked.ledger().kept() + checked.ledger().merged();
      boolean told = !checked.problems().isEmpty();
      return switch (verdict) {
        case "KEEP" -> kept == good && checked.ledger().seen() == good;
        case "QUAR" -> kept == good && checked.ledger().quarantined() == bad;
        case "QFILE" -> whole == Verdict.QUARANTINED && kept == 0 && told;
        case "SKIP" -> whole == Verdict.SKIPPED && checked.ledger().seen() == 0 && told;
        // Repaired and kept, or else set aside: never lost, and never the neighbours with it.
        default ->
            whole == Verdict.QUARANTINED
                ? told
                : kept >= good && checked.ledger().seen() == good + bad;
      };
    }
  }

  @Test
  void shouldTreatEachCaseAsItDeserves() throws IOException {
    Path folder = Shared.require("hostile/cases");
    List<Case> cases =
        Files.readAllLines(folder.resolve("cases.tsv")).stream()
            .skip(1)
            .map(line -> Case.of(folder, line))
            .toList();

    List<Case> others = cases.stream().filter(one -> !one.holds()).toList();

    Figures.print("cases", cases.size() - others.size(), cases.size());
    assertThat(cases).hasSize(108);
    assertThat(others).isEmpty();
  }
}
