package org.incidentpatterns.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentpatterns.report.HaldenReport;
import org.incidentpatterns.report.Quarters;
import org.incidentpatterns.report.model.DetectionMatrix;
import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.report.model.Finding.Kind;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Verdict;
import org.junit.jupiter.api.Test;

class FindingWordsTest {
  @Test
  void shouldAnswerWhereToInvestFirstAndThenWhatChanged() {
    assertThat(HaldenReport.report().findings())
        .extracting(Finding::kind)
        .containsExactly(
            Kind.INVEST, Kind.CHANGE, Kind.RECURRENCE, Kind.FOLLOW_THROUGH, Kind.VOLUME);
  }

  @Test
  void shouldPreferParityToAlertsWhenAlertingAlreadyNoticedMost() {
    Finding invest = invest(HaldenReport.report());
    assertThat(invest.headline())
        .isEqualTo(
            "The next gain is a staging environment that matches production, not more alerts");
    assertThat(invest.words())
        .startsWith(
            "Alerting noticed 8 of 12 incidents first (67%, 95% interval 39–86%). In four of these,"
                + " staging did not match production. They carried 71% of the customer minutes"
                + " stated (22–94%). Alerting saw each of them within 11 min, so one more alert"
                + " would have done little");
    assertThat(invest.consequence())
        .isEqualTo(
            "Fund environment parity ahead of more alerts. Of the 31 action items filed this"
                + " quarter, 13 ask for monitoring and alerts and 2 ask for environment parity.");
    assertThat(invest.note()).contains("a rise would show from 7", "shares rank 1 with four other");
  }

  @Test
  void shouldNotSpeakAgainstAlertsWhenAlertingMissedTheFactor() {
    Finding invest = investWith(new DetectionMatrix.Noticed("environment_parity", "", 4, 1, null));
    assertThat(invest.headline())
        .isEqualTo("The next gain is a staging environment that matches production");
    assertThat(invest.words()).contains("alerting noticed one of them first");
    assertThat(invest.consequence()).startsWith("Fund environment parity. ");
  }

  @Test
  void shouldAskForAlertsWhenAlertGapsLead() {
    FindingInputs inputs = FindingInputs.of(HaldenReport.report());
    Finding invest = first(with(inputs, lead("monitoring_gap"), inputs.detection()));
    assertThat(invest.headline()).isEqualTo("The next gain is alerts where there are none yet");
    assertThat(invest.consequence()).startsWith("Fund monitoring and alerts. ");
  }

  @Test
  void shouldWeighAlertsAgainstOpenActionItemsWhereTheyLead() {
    FindingInputs inputs = FindingInputs.of(HaldenReport.report());
    Finding invest = first(with(inputs, lead(FactorAdvice.OPEN_ACTIONS), inputs.detection()));
    assertThat(invest.headline())
        .isEqualTo("The next gain is to finish what is already filed, not more alerts");
    assertThat(invest.words())
        .contains("alerting noticed three of them first", "saw each of them within 6 min");
  }

  @Test
  void shouldMakeWordsForACategoryOfTheUsersOwn() {
    FactorAdvice advice = FactorAdvice.of("vendor_lock", "Vendor lock-in");
    assertThat(advice.gain()).isEqualTo("work on “Vendor lock-in”");
    assertThat(advice.effect()).isEmpty();
  }

  @Test
  void shouldSayInAnEmptyQuarterThatThereWasNoIncidentFirst() {
    List<Finding> findings = Quarters.empty().findings();
    assertThat(findings.get(0).kind()).isEqualTo(Kind.VOLUME);
    assertThat(findings.get(0).headline()).isEqualTo("No incident began in this quarter");
    assertThat(findings).extracting(Finding::kind).contains(Kind.FOLLOW_THROUGH);
  }

  @Test
  void shouldSpeakOfOneIncidentInTheSingular() {
    assertThat(invest(Quarters.few(1)).headline())
        .isEqualTo("In the one incident, staging did not match production");
    assertThat(invest(Quarters.few(2)).headline())
        .isEqualTo("Staging did not match production in two of two incidents");
  }

  @Test
  void shouldNotSpeakOfRepeatsWhereThereIsNoHistory() {
    assertThat(Quarters.first().findings())
        .extracting(Finding::kind)
        .doesNotContain(Kind.RECURRENCE, Kind.CHANGE)
        .contains(Kind.LEADING_CAUSE);
  }

  @Test
  void shouldSayThatNothingIsNamedWherePostmortemsAreSilent() {
    Finding invest = invest(Quarters.undocumented());
    assertThat(invest.headline()).startsWith("No candidate can be named");
    assertThat(invest.consequence()).contains("what made the failure possible");
  }

  @Test
  void shouldOnlyUseTheWordsThatVerdictsAllow() {
    for (QuarterReport report :
        List.of(
            HaldenReport.report(),
            Quarters.empty(),
            Quarters.few(1),
            Quarters.first(),
            Quarters.undocumented(),
            Quarters.many())) {
      for (Finding finding : report.findings()) {
        String all = finding.headline() + finding.words() + finding.note() + finding.consequence();
        assertThat(all)
            .doesNotContainIgnoringCase("improved", "worse", "significant", "human error");
        assertThat(finding.headline()).isNotEmpty().doesNotEndWith(".");
        assertThat(all).doesNotContain("null", "NaN", "..", " .");
      }
    }
  }

  @Test
  void shouldNameTheThresholdsThatTheTestHas() {
    assertThat(VerdictWords.thresholds(null, null)).isEqualTo("–");
    assertThat(VerdictWords.thresholds(null, 9L)).isEqualTo("9 or more");
    assertThat(VerdictWords.thresholds(1L, 11L)).isEqualTo("1 or fewer, 11 or more");
    assertThat(VerdictWords.word(Verdict.NOTHING_TO_COMPARE)).isEmpty();
  }

  private static Finding invest(QuarterReport report) {
    return first(FindingInputs.of(report));
  }

  private static Finding first(FindingInputs inputs) {
    Finding first = FindingWords.of(inputs).get(0);
    assertThat(first.kind()).isEqualTo(Kind.INVEST);
    return first;
  }

  private static Finding investWith(DetectionMatrix.Noticed noticed) {
    FindingInputs inputs = FindingInputs.of(HaldenReport.report());
    DetectionMatrix matrix = inputs.detection();
    return first(
        with(
            inputs,
            inputs.investments(),
            new DetectionMatrix(
                matrix.columns(),
                matrix.rows(),
                matrix.gap(),
                matrix.notAlerting(),
                matrix.namingMonitoringGap(),
                List.of(noticed),
                null)));
  }

  private static Investments lead(String category) {
    Investments all = HaldenReport.report().investments();
    return new Investments(
        all.statedMinutes(),
        all.statedBy(),
        all.notStated(),
        all.rows().stream().filter(row -> row.category().equals(category)).toList());
  }

  private static FindingInputs with(
      FindingInputs inputs, Investments investments, DetectionMatrix detection) {
    return new FindingInputs(
        inputs.header(),
        inputs.axes(),
        detection,
        inputs.recurrences(),
        inputs.trend(),
        inputs.durations(),
        inputs.followThrough(),
        investments,
        inputs.incidents());
  }
}
