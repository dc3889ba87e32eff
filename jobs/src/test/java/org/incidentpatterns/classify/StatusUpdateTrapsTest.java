package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.classify.Classified.cause;
import static org.incidentpatterns.classify.Classified.detection;
import static org.incidentpatterns.classify.Classified.trigger;

import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;

/** Sentences of status pages and long reports that speak of something else than the cause. */
class StatusUpdateTrapsTest {
  @Test
  void shouldNotTakeARepairForTheCause() {
    assertThat(cause("We deployed a configuration change to send traffic elsewhere to restore it."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeWhatWasMitigatedByForTheCause() {
    assertThat(
            cause(
                "The slowness was due to a memory leak and was mitigated by rolling back a feature"
                    + " flag."))
        .isEqualTo("code_defect");
  }

  @Test
  void shouldNotTakeAnUnrelatedProblemForTheCause() {
    assertThat(
            cause(
                "Uploads failed because a certificate had expired. At the same time an unrelated"
                    + " issue, a full disk on a build server, kept us busy."))
        .isEqualTo("expiry");
  }

  @Test
  void shouldNotTakeWhatMadeItLongerForTheCause() {
    assertThat(
            cause(
                "The outage was caused by a bug in the scheduler. Recovery took longer than usual"
                    + " because the provider had an outage of its own."))
        .isEqualTo("code_defect");
  }

  @Test
  void shouldPreferWhatIsKnownToWhatWasBelieved() {
    assertThat(
            cause(
                "**Update:** We believe a configuration change may be related.\n\n"
                    + "**Resolved:** The outage was caused by a failed disk in the primary server."))
        .isEqualTo("hardware");
  }

  @Test
  void shouldFollowAChainOfCausesToItsEnd() {
    assertThat(
            cause(
                "Pages were slow due to high load on the database caused by a query without an"
                    + " index, a bug in our code."))
        .isEqualTo("code_defect");
  }

  @Test
  void shouldNotDropACauseForThePlanBehindIt() {
    assertThat(cause("This is due to a fibre cut and our carrier is working on a repair."))
        .isEqualTo("network");
  }

  @Test
  void shouldNotTakeWhatWeAreSeeingForTheCause() {
    assertThat(cause("**Update:** We are seeing intermittent spikes in latency of API requests."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeTheTitleOfAStatusPageForAThirdParty() {
    assertThat(cause("**Investigating:** We are investigating an incident with Stripe exports."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeTheWordOfAStatusForMonitoring() {
    assertThat(detection("**Monitoring:** The degradation has been mitigated."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeImprovementsForDetection() {
    assertThat(
            detection(
                "Exports failed for an hour. We have since added automated monitoring and alerting"
                    + " for this failure and are improving our monitors to detect it sooner."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeTheWayBackForDetection() {
    assertThat(detection("Our telemetry shows that error rates are improving."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeAReportThatIsAProductForACustomersReport() {
    assertThat(detection("The reporting page for billing did not load for an hour."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldKnowAProviderThatToldUs() {
    assertThat(detection("Our hosting provider informed us at 10:40 that the rack had lost power."))
        .isEqualTo("external_notice");
  }

  @Test
  void shouldNotTakeWhatUsersSawForTheirReport() {
    assertThat(detection("Users may see an error message saying that signing in failed."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
    assertThat(detection("Some customers were unable to open the messages in their inbox."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeAFeatureFlagForSomebodyWhoFlaggedIt() {
    assertThat(detection("A broken panel was rolled out to customers via a feature flag."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeAGapInAlertingForAnAlert() {
    assertThat(detection("We have identified gaps in our monitoring and alerting for load."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
    assertThat(detection("It was missed by our automated detections."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeTheRollOutOfTheFixForTheTrigger() {
    assertThat(trigger("We have identified the issue and are deploying a fix."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
    assertThat(trigger("The fix is currently being rolled out to all regions."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }
}
