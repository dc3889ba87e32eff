package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.classify.Classified.cause;
import static org.incidentpatterns.classify.Classified.mitigation;
import static org.incidentpatterns.classify.Classified.trigger;

import java.util.List;
import org.incidentpatterns.classify.Explanation.Contribution;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;

class TriggerAndMitigationTrapsTest {
  @Test
  void shouldTellTheTriggerFromTheCause() {
    String body =
        "## Trigger\n\nVersion 4.2 was deployed at noon.\n\n"
            + "## Root cause\n\nA bug in the cache code that had been there for years.";
    assertThat(trigger(body)).isEqualTo("deployment");
    assertThat(cause(body)).isEqualTo("code_defect");
  }

  @Test
  void shouldNotTakeARollbackForADeployment() {
    assertThat(trigger("## Summary\n\nWe rolled back to the release of Monday."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldTellLoadFromAttack() {
    assertThat(trigger("## Trigger\n\nA spike in traffic when the sale opened."))
        .isEqualTo("load_change");
    assertThat(trigger("## Trigger\n\nA DDoS attack on the login form.")).isEqualTo("attack");
  }

  @Test
  void shouldKnowThatNoTriggerWasFound() {
    assertThat(trigger("## Trigger\n\nNo trigger could be identified: no change, no job."))
        .isEqualTo("none_identified");
  }

  @Test
  void shouldKnowAScheduledJob() {
    assertThat(trigger("## Trigger\n\nThe nightly export job.")).isEqualTo("scheduled_job");
  }

  @Test
  void shouldTellARollbackFromACorrectedSetting() {
    assertThat(mitigation("## Resolution\n\nThe commit was reverted at 10:20."))
        .isEqualTo("rollback");
    assertThat(mitigation("## Resolution\n\nThe setting was corrected to 30 seconds."))
        .isEqualTo("configuration_fix");
  }

  @Test
  void shouldTellAFixFromARestart() {
    assertThat(mitigation("## Resolution\n\nA hotfix was deployed, version 4.2.1."))
        .isEqualTo("code_fix");
    assertThat(mitigation("## Resolution\n\nWe restarted the workers and errors stopped."))
        .isEqualTo("restart");
  }

  @Test
  void shouldTellScalingFromFailover() {
    assertThat(mitigation("## Resolution\n\nWe added four nodes to the pool."))
        .isEqualTo("scaling");
    assertThat(mitigation("## Resolution\n\nTraffic was moved to the second region."))
        .isEqualTo("failover");
  }

  @Test
  void shouldTellAProvidersRepairFromItsOwnEnd() {
    assertThat(mitigation("## Resolution\n\nThe provider recovered at noon."))
        .isEqualTo("external_fix");
    assertThat(mitigation("## Resolution\n\nIt recovered by itself.")).isEqualTo("self_recovery");
  }

  @Test
  void shouldNotTakeADroppedIdeaForWhatEndedIt() {
    assertThat(
            mitigation(
                "## Resolution\n\nA rollback was considered and dropped. A fix was deployed at 3."))
        .isEqualTo("code_fix");
  }

  @Test
  void shouldNotTakeAPlanForWhatEndedIt() {
    assertThat(mitigation("## Next steps\n\nWe will roll back the exporter."))
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldFavourTheEventThatGoesWithTheCause() {
    List<Contribution> favoured =
        Classified.CLASSIFIER
            .explain(
                Fixtures.postmortem(
                    "## Summary\n\nThe sale opened at noon. At one the supplier stopped answering.\n\n"
                        + "## Root cause\n\nAn outage at our payment provider."))
            .sheets()
            .stream()
            .filter(sheet -> sheet.axis() == Axis.TRIGGER)
            .flatMap(sheet -> sheet.contributions().stream())
            .filter(contribution -> contribution.reason().contains("goes with the root cause"))
            .toList();
    assertThat(favoured)
        .extracting(contribution -> contribution.quote().text())
        .contains("At one the supplier stopped answering.")
        .doesNotContain("The sale opened at noon.");
  }

  @Test
  void shouldNotTakeWhatWasRolledOutForWhatWasRolledBack() {
    assertThat(trigger("Version 3.52 was rolled out at 06:30. Nobody could sign in after that."))
        .isEqualTo("deployment");
  }
}
