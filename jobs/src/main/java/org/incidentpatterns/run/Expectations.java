package org.incidentpatterns.run;

import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.report.model.Ledger;
import org.incidentpatterns.settings.Settings;

/** What a run must have kept to be published, and when it warns. */
record Expectations(Settings settings) {
  /** Refuses a run that kept next to nothing. */
  void refuseEmpty(Ledger ledger) {
    if (ledger.kept() < settings.minimumRecords()) {
      throw new PipelineException(
          Code.REFUSED,
          "Cannot publish dataset: fewer records were kept than expect.records asks for: %d of %d seen"
                  .formatted(ledger.kept(), ledger.seen())
              + " (nothing was published; see check for the reasons)");
    }
  }

  /**
   * Refuses a run that kept far less than the last one.
   *
   * @param last records that the published snapshot kept; 0 if there is none
   */
  void refuseShrunk(Ledger ledger, long last) {
    double minimum = settings.minimumOfLastRun();
    if (ledger.kept() < minimum * last) {
      throw new PipelineException(
          Code.REFUSED,
          "Cannot publish dataset: %d records were kept, the last run kept %d: less than the share %s of "
                  .formatted(ledger.kept(), last, minimum)
              + "expect.share_of_last_run (nothing was published; if it is right, set the key to 0 once)");
    }
  }

  /** Whether more was set aside than is tolerated without a warning. */
  boolean warns(Ledger ledger) {
    return ledger.quarantined() > settings.warnAbove() * ledger.seen();
  }
}
