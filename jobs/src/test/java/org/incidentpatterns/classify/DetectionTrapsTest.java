package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.classify.Classified.detection;

import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;

class DetectionTrapsTest {
  @Test
  void shouldKnowUsersWhoAlertedUs() {
    assertThat(detection("Users alerted us that exports were empty.")).isEqualTo("customer_report");
  }

  @Test
  void shouldKnowAMonitorThatAlertedUs() {
    assertThat(detection("Our monitoring alerted the on-call engineer at 10:04."))
        .isEqualTo("automated_alerting");
  }

  @Test
  void shouldNotTakeAnAlertThatDidNotFireForDetection() {
    assertThat(
            detection(
                "## Detection\n\nThe latency alert did not fire. A customer reported it at 9."))
        .isEqualTo("customer_report");
  }

  @Test
  void shouldNotTakeAMissingAlertForDetection() {
    assertThat(detection("## Detection\n\nThere was no alert. Support tickets told us."))
        .isEqualTo("customer_report");
  }

  @Test
  void shouldNotTakeAPlannedAlertForDetection() {
    assertThat(detection("## Summary\n\nSearch was slow.\n\nWe will add an alert that pages us."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldKeepWhatIsToldBeforeAPlanInTheSameSentence() {
    assertThat(
            detection(
                "Our alarms have alerted us to failing logins, and we are working on the cause."))
        .isEqualTo("automated_alerting");
  }

  @Test
  void shouldHearWhoNoticedInASentenceWithANot() {
    assertThat(
            detection(
                "An accountant was closing the month on Monday and couldn't get the two sums of the"
                    + " ledger to agree."))
        .isEqualTo("internal_discovery");
  }

  @Test
  void shouldNotHearAPagerThatPagedNobody() {
    assertThat(detection("Nothing had paged anybody all night.")).isEqualTo(Axis.NOT_DOCUMENTED);
    assertThat(detection("No alert had fired, and nobody on call was woken."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeTheMonitorThatFiredForOneThatWatchesTheRecovery() {
    assertThat(detection("Our monitor for the age of the oldest job went off at 15:26."))
        .isEqualTo("automated_alerting");
  }

  @Test
  void shouldNotTakeAnActionItemForDetection() {
    assertThat(
            detection("## Summary\n\nSearch was slow.\n\n## Action items\n\n- Alert on queue age"))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeAWebPageForAPager() {
    assertThat(detection("## Summary\n\nThe page was blank for everyone who opened it at noon."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldTakeTheFirstOfTwoNotices() {
    assertThat(
            detection(
                "## Timeline\n\n- 09:02 alert on error rate pages the on-call\n"
                    + "- 09:20 first customers complain to support"))
        .isEqualTo("automated_alerting");
    assertThat(
            detection(
                "## Timeline\n\n- 09:02 first customers complain to support\n"
                    + "- 09:20 alert on error rate fires"))
        .isEqualTo("customer_report");
  }

  @Test
  void shouldKnowAColleagueWhoSawIt() {
    assertThat(detection("## How we noticed\n\nA colleague noticed odd totals while testing."))
        .isEqualTo("internal_discovery");
  }

  @Test
  void shouldNotTakeWhatWasMissingForADenial() {
    assertThat(detection("## Detection\n\nA tester noticed that new articles were missing."))
        .isEqualTo("internal_discovery");
  }

  @Test
  void shouldKnowOurOwnDashboards() {
    assertThat(detection("## Detection\n\nOur dashboards showed a dip, which an engineer noticed."))
        .isEqualTo("internal_discovery");
  }

  @Test
  void shouldKnowAnOutsider() {
    assertThat(detection("## Detection\n\nA security researcher wrote to us on Sunday."))
        .isEqualTo("external_notice");
    assertThat(detection("## Detection\n\nOur hosting vendor informed us of the leak."))
        .isEqualTo("external_notice");
  }

  @Test
  void shouldKnowASyntheticCheck() {
    assertThat(detection("## Detection\n\nThe synthetic login check failed twice and paged us."))
        .isEqualTo("automated_alerting");
  }

  @Test
  void shouldNotTakeWhatMightHaveHappenedForDetection() {
    assertThat(detection("## Summary\n\nWith it, we would have been paged at once."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldSayThatNobodyKnowsWhoNoticed() {
    assertThat(detection("## Detection\n\nIt is no longer known who noticed it."))
        .isEqualTo(Axis.UNDETERMINED);
  }

  @Test
  void shouldNotCreditAlertsThatSomebodyOutran() {
    String body =
        "## Timeline\n\n- 10:09 The latency alert fires.\n\n"
            + "## What went well\n\nAn engineer noticed the errors before any alert.";
    assertThat(detection(body)).isEqualTo("internal_discovery");
  }

  @Test
  void shouldCreditAlertsThatOthersOnlyMeanToOutrun() {
    String body =
        "## Timeline\n\n- 10:09 The latency alert fired and paged us.\n\n"
            + "## Lessons\n\nWe want to have noticed it before any alert next time.";
    assertThat(detection(body)).isEqualTo("automated_alerting");
  }

  @Test
  void shouldNotTakeAdviceToCustomersForTheirReport() {
    assertThat(
            detection(
                "## Summary\n\nWe recommend that customers report errors to support by ticket."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }
}
