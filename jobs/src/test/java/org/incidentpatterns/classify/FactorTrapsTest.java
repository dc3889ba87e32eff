package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.classify.Classified.factors;

import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.junit.jupiter.api.Test;

class FactorTrapsTest {
  private static final String HEADING = "## Contributing factors\n\n";

  @Test
  void shouldNameSeveralFactorsAndTheStrongestFirst() {
    Classification classification =
        Classified.of(
            HEADING
                + "- Staging differs from production, so the change passed there.\n"
                + "- There was no alert on queue age.\n"
                + "- The runbook was out of date.");
    assertThat(classification.labels(Axis.CONTRIBUTING_FACTOR))
        .extracting(Label::category)
        .containsExactlyInAnyOrder("environment_parity", "monitoring_gap", "runbook_gap");
    assertThat(classification.labels(Axis.CONTRIBUTING_FACTOR))
        .extracting(Label::primary)
        .containsExactly(true, false, false);
  }

  @Test
  void shouldNotTakePlannedAlertingForAGap() {
    assertThat(factors(HEADING + "We will add alerting for this queue."))
        .containsExactly(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldNotTakeALessonForAFactor() {
    assertThat(factors("## Lessons\n\nNo test covers this and no alert exists."))
        .containsExactly(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldTellALostAlertFromAMissingOne() {
    assertThat(factors(HEADING + "The page drowned among too many alerts."))
        .containsExactly("alert_noise");
    assertThat(factors(HEADING + "Nothing watches the age of the export."))
        .containsExactly("monitoring_gap");
  }

  @Test
  void shouldTellAMissingCheckFromAMissingReview() {
    assertThat(factors(HEADING + "Nothing validates the file before it is loaded."))
        .containsExactly("missing_safeguard");
    assertThat(factors(HEADING + "The change was merged without a review."))
        .containsExactly("review_gap");
  }

  @Test
  void shouldTellMissingPlanningFromAMissingFallback() {
    assertThat(factors(HEADING + "Nobody had calculated what the campaign would need."))
        .containsExactly("capacity_planning");
    assertThat(factors(HEADING + "All tenants share one queue and there is no fallback."))
        .containsExactly("missing_fallback");
  }

  @Test
  void shouldTellUnclearOwnershipFromMissingWords() {
    assertThat(factors(HEADING + "It is unclear whose service this is."))
        .containsExactly("ownership");
    assertThat(factors(HEADING + "The support team was not informed of the migration."))
        .containsExactly("communication");
  }

  @Test
  void shouldKnowKnowledgeHeldByOne() {
    assertThat(factors(HEADING + "Only one engineer knows how the exporter is deployed."))
        .containsExactly("knowledge_silo");
  }

  @Test
  void shouldNotTakeTheMorningRushForTimePressure() {
    assertThat(factors(HEADING + "It happened in the morning rush."))
        .containsExactly(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldKnowDebtThatWasPutOff() {
    assertThat(factors(HEADING + "This is technical debt that was postponed for three quarters."))
        .containsExactly("technical_debt");
  }

  @Test
  void shouldNotNameTheSameMissingTestAsCauseAndFactor() {
    assertThat(factors("## Root cause\n\nNo test covers refunds in two currencies."))
        .containsExactly(Axis.NOT_DOCUMENTED);
    assertThat(
            factors(
                "## Root cause\n\nNo test covers refunds in two currencies.\n\n"
                    + HEADING
                    + "No test covers partial refunds either."))
        .containsExactly("test_gap");
  }
}
