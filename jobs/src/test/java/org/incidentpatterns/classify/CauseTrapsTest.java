package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.classify.Classified.cause;

import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;

class CauseTrapsTest {
  @Test
  void shouldNameTheCauseBehindTheCue() {
    assertThat(cause("Logins failed. This was caused by a wrong value in the gateway settings."))
        .isEqualTo("configuration");
  }

  @Test
  void shouldTakeTheCauseAndNotItsEffect() {
    assertThat(cause("The root cause was a misconfigured limit, which led to an overloaded queue."))
        .isEqualTo("configuration");
    assertThat(cause("The root cause was an overloaded queue, which led to a bug report."))
        .isEqualTo("capacity");
  }

  @Test
  void shouldTakeTheCauseBeforeTheVerb() {
    assertThat(cause("A memory leak in the exporter caused the nodes to run out of memory."))
        .isEqualTo("code_defect");
  }

  @Test
  void shouldNotBlameAServiceThatIsMerelyNamed() {
    assertThat(cause("## Summary\n\nReports are kept in S3 and sent through Twilio every hour."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldBlameAProviderThatFailed() {
    assertThat(cause("## Root cause\n\nOur e-mail provider had an outage in two regions."))
        .isEqualTo("third_party");
  }

  @Test
  void shouldNotTakeAnActionItemForACause() {
    assertThat(
            cause(
                "## Summary\n\nOrders were late.\n\n## Action items\n\n"
                    + "- Fix the bug in the order parser\n- Raise the pool limit"))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeALessonForACause() {
    assertThat(
            cause("## Lessons learned\n\nA race condition is hard to see. Expired certificates."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeADeniedCauseForTheCause() {
    assertThat(
            cause(
                "## Root cause\n\nIt was not a network failure. The disk was full within an hour."))
        .isEqualTo("capacity");
  }

  @Test
  void shouldNotTakeARefutedSuspicionForTheCause() {
    assertThat(
            cause(
                "## Root cause\n\nA DDoS attack was ruled out. An unhandled exception in the new"
                    + " parser stopped the importer."))
        .isEqualTo("code_defect");
  }

  @Test
  void shouldNotTakeWhatCustomersFeltForTheCause() {
    assertThat(
            cause(
                "Customers may have experienced packet loss and network errors.\n\n"
                    + "## Root cause\n\nA bad release of the router software was rolled out."))
        .isEqualTo("deployment");
  }

  @Test
  void shouldTellAMissingTestAsCauseFromOneAsFactor() {
    assertThat(cause("## Root cause\n\nNo test covers refunds in two currencies."))
        .isEqualTo("testing_gap");
    assertThat(
            cause(
                "## Root cause\n\nA bug in the refund code rounded twice.\n\n"
                    + "## Contributing factors\n\nNo test covers refunds in two currencies."))
        .isEqualTo("code_defect");
  }

  @Test
  void shouldTellTheRolloutFromWhatItDelivered() {
    assertThat(
            cause(
                "## Root cause\n\nThe order of the rollout was wrong: old and new version ran side"
                    + " by side and could not read each other's messages."))
        .isEqualTo("deployment");
  }

  @Test
  void shouldTellAnExpiredCertificateFromASecurityIncident() {
    assertThat(cause("## Root cause\n\nThe TLS certificate of the load balancer had expired."))
        .isEqualTo("expiry");
    assertThat(cause("## Root cause\n\nAn API key was leaked in a public repository."))
        .isEqualTo("security");
  }

  @Test
  void shouldTellHardwareFromNetworkFromDatabase() {
    assertThat(cause("## Root cause\n\nThe data hall lost power when a UPS failed."))
        .isEqualTo("hardware");
    assertThat(cause("## Root cause\n\nA fibre cut took down both links between the sites."))
        .isEqualTo("network");
    assertThat(cause("## Root cause\n\nThe Postgres replication slot filled the database disk."))
        .isEqualTo("data_store");
  }

  @Test
  void shouldTellThatNobodyKnowsFromThatNothingIsSaid() {
    assertThat(cause("## Root cause\n\nWe could not determine the cause."))
        .isEqualTo(Axis.UNDETERMINED);
    assertThat(cause("## Summary\n\nThe page was slow for an hour."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeACauseThatWasFoundLaterForUnknown() {
    assertThat(
            cause(
                "## Root cause\n\nThe cause was not found until Tuesday: the heap of the indexers"
                    + " was exhausted."))
        .isEqualTo("capacity");
  }

  @Test
  void shouldFindTheCauseInRunningText() {
    assertThat(
            cause(
                "Search was down from nine to ten. It turned out that a feature flag had been"
                    + " switched on with the wrong value. We switched it off."))
        .isEqualTo("configuration");
  }

  @Test
  void shouldNotCountRepeatedStatusUpdatesTwice() {
    String update = "Update - we see a network outage in one zone.\n\n";
    assertThat(
            cause(update.repeat(6) + "Resolved - the root cause was a bug in the load balancer."))
        .isEqualTo("code_defect");
  }

  @Test
  void shouldNotFindWordsInsideOtherWords() {
    assertThat(cause("## Root cause\n\nThe debugger of the configurator emitted reports."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeThePastForAPlan() {
    assertThat(cause("The outage was caused by an update that introduced a bug in the cache."))
        .isEqualTo("code_defect");
    assertThat(cause("The root cause was that we needed more memory than the nodes have."))
        .isEqualTo("capacity");
  }

  @Test
  void shouldNotTakeTheNameOfTheProductForAThirdParty() {
    assertThat(cause("GitHub Actions experienced degraded performance for an hour."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
    assertThat(cause("The failed builds were caused by an outage at GitHub."))
        .isEqualTo("third_party");
  }

  @Test
  void shouldNotTakeAQuestionForAStatement() {
    assertThat(cause("## Five whys\n\nWhy was it not seen in the staging tests?"))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeWhatWasSparedForTheCause() {
    assertThat(
            cause(
                "## Summary\n\nDatabases in the other regions were not affected by the failover"
                    + " of the primary."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldListenToTheWordsOfTheCauseAndNotOfTheEffect() {
    assertThat(
            cause(
                "## Summary\n\nThe uplink flapped, BGP sessions dropped and routes between the sites"
                    + " were withdrawn because the loop never ends."))
        .isEqualTo("code_defect");
  }
}
