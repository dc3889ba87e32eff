package org.incidentpatterns.ingest;

import java.util.Objects;

/**
 * One input file after reading. What was kept, merged and superseded is counted later, over all
 * files.
 *
 * @param adapter empty where none fits
 * @param holds what its records are: incidents, or the part of incidents that they are pieces of
 * @param sha256 of its bytes; empty where it was not read
 * @param seen records in it
 */
public record FileSummary(
    String path,
    String adapter,
    String holds,
    Verdict verdict,
    long bytes,
    String sha256,
    long seen) {

  /** What became of a file. */
  public enum Verdict {
    READ("read"),
    QUARANTINED("quarantined"),
    SKIPPED("skipped");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    /** The word used in tables. */
    public String word() {
      return word;
    }
  }

  public FileSummary {
    Objects.requireNonNull(path, "path is null");
    Objects.requireNonNull(adapter, "adapter is null");
    Objects.requireNonNull(holds, "holds is null");
    Objects.requireNonNull(verdict, "verdict is null");
    Objects.requireNonNull(sha256, "sha256 is null");
  }
}
