package org.incidentpatterns.cli;

import org.incidentpatterns.report.model.Ledger;

/** A ledger as people read it, so that they see it balance. */
final class LedgerText {
  private LedgerText() {}

  /** Such as {@code seen 2 = kept 1 + merged 0 + quarantined 1 + skipped 0}. */
  static String of(Ledger ledger) {
    return "seen %d = kept %d + merged %d + quarantined %d + skipped %d"
        .formatted(
            ledger.seen(), ledger.kept(), ledger.merged(), ledger.quarantined(), ledger.skipped());
  }
}
