package org.incidentpatterns.run;

import java.nio.file.Path;
import java.util.List;
import org.incidentpatterns.classify.CorrectionOutcome;
import org.incidentpatterns.report.model.Ledger;
import org.incidentpatterns.report.model.QuarterReport;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param snapshot where the tables lie
 * @param reports the reports that were rendered, oldest first
 * @param ledger over all files that hold incidents
 * @param parts the same for files of parts of incidents, such as action items
 * @param corrections what became of the labels that people set
 * @param migration what is labelled otherwise than before; null if the taxonomy is the same, or
 *     nothing was published before
 * @param warned whether more was quarantined than the settings tolerate
 */
public record RunResult(
    String runId,
    Path snapshot,
    Path reportsDirectory,
    List<QuarterReport> reports,
    Ledger ledger,
    Ledger parts,
    CorrectionOutcome corrections,
    @Nullable Migration migration,
    boolean warned) {
  public RunResult {
    reports = List.copyOf(reports);
  }

  /** Where the report of a quarter lies. */
  public Path page(QuarterReport report) {
    return reportsDirectory.resolve(report.header().quarter()).resolve("report.html");
  }
}
