package org.incidentpatterns.report.model;

/** Every record that was seen, once: seen = kept + merged + quarantined + skipped. */
public record Ledger(long seen, long kept, long merged, long quarantined, long skipped) {
  /** Whether nothing was lost. */
  public boolean balances() {
    return seen == kept + merged + quarantined + skipped;
  }

  /** Both together. */
  public Ledger plus(Ledger other) {
    return new Ledger(
        seen + other.seen,
        kept + other.kept,
        merged + other.merged,
        quarantined + other.quarantined,
        skipped + other.skipped);
  }
}
