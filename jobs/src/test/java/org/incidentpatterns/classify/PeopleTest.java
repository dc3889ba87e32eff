package org.incidentpatterns.classify;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.junit.jupiter.api.Test;

class PeopleTest {
  @Test
  void shouldNeverMakeHumanErrorACategory() {
    Classification classification = Classified.of("## Root cause\n\nHuman error.");
    assertThat(classification.primary(Axis.ROOT_CAUSE).category()).isEqualTo(Axis.NOT_DOCUMENTED);
    assertThat(requireNonNull(classification.signals().stopsAtPerson()).text())
        .isEqualTo("Human error.");
  }

  @Test
  void shouldSeeACauseThatStopsAtAName() {
    Signals signals = Classified.of("## Root cause\n\nPriya entered 40 instead of 400.").signals();
    assertThat(requireNonNull(signals.stopsAtPerson()).text()).startsWith("Priya entered");
  }

  @Test
  void shouldLookForTheMissingSafeguardAroundAPerson() {
    Classification classification =
        Classified.of(
            "## Root cause\n\nPriya entered 40 instead of 400.\n\n"
                + "## Contributing factors\n\nThe form accepts any number.");
    assertThat(classification.labels(Axis.CONTRIBUTING_FACTOR))
        .extracting(Label::category)
        .containsExactly("missing_safeguard");
  }

  @Test
  void shouldNotTakeASystemForAPerson() {
    assertThat(Classified.of("## Root cause\n\nKubernetes was upgraded.").signals().stopsAtPerson())
        .isNull();
  }

  @Test
  void shouldNotStopWhereTheAnalysisGoesOn() {
    assertThat(
            Classified.of(
                    "## Root cause\n\nPriya entered 40 instead of 400. The form had shown minutes"
                        + " where the service reads seconds. No check compares the two.")
                .signals()
                .stopsAtPerson())
        .isNull();
  }

  @Test
  void shouldQuoteBlame() {
    assertThat(
            Classified.of("## Why\n\nThe on-call should have been more careful. The flag was on.")
                .signals()
                .blamingPhrases())
        .extracting(Quote::text)
        .containsExactly("The on-call should have been more careful.");
  }

  @Test
  void shouldQuoteACauseThatDoesNotSayWhatActed() {
    assertThat(
            Classified.of(
                    "## Root cause\n\nThe retention setting was changed. The old value had been"
                        + " overwritten by the nightly sync.\n\n## Timeline\n\n- the pod was"
                        + " restarted")
                .signals()
                .passiveCauses())
        .extracting(Quote::text)
        .containsExactly("The retention setting was changed.");
  }

  @Test
  void shouldTellWhichPartsAreMissing() {
    assertThat(
            Classified.of("## Summary\n\nIt was down.\n\n## Root cause\n\nA full disk.")
                .signals()
                .missingSections())
        .contains(SectionName.DETECTION, SectionName.ACTION_ITEMS, SectionName.TIMELINE)
        .doesNotContain(SectionName.SUMMARY, SectionName.ROOT_CAUSE);
  }

  @Test
  void shouldNotTakeAWrongDateForBlame() {
    assertThat(
            Classified.of("## Why\n\nThe date in the file should be 1 July.")
                .signals()
                .blamingPhrases())
        .isEmpty();
  }
}
