package org.incidentpatterns.ingest;

import java.util.List;
import java.util.Objects;
import org.incidentpatterns.report.model.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What reading the inputs would give, without Spark and without writing.
 *
 * @param totals of the files of incidents
 */
public record FileCheck(List<Checked> files, Ledger totals) {
  public FileCheck {
    files = List.copyOf(files);
    Objects.requireNonNull(totals, "totals is null");
  }

  /**
   * One file.
   *
   * @param changed kept records with a repaired or dropped value
   */
  public record Checked(FileSummary summary, Ledger ledger, long changed, List<Problem> problems) {
    public Checked {
      problems = List.copyOf(problems);
    }
  }

  /**
   * One thing to know about a file.
   *
   * @param line or number of the record; 0 for the whole file
   * @param column of a fault within its line, from 1; null if it cannot be told
   */
  public record Problem(
      long line, @Nullable Integer column, @Nullable String field, String code, String message) {}

  /**
   * Reads all files, one after the other. Of each record only its name and digest stay in memory;
   * of files that hold pieces of records, the pieces.
   *
   * @throws org.incidentpatterns.problem.PipelineException if several adapters fit a file
   */
  public static FileCheck of(List<SourceFile> sources) {
    return new CheckReading().read(ReadPlan.tasks(sources.stream().map(Surveyed::whole).toList()));
  }
}
