package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Label.Basis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a person sets is the last word. */
class CorrectionsTest {
  private static final String BODY =
      """
      ## Root cause

      The service held a wrong value in its configuration.

      ## Contributing factors

      - Staging differs from production here.
      - Nothing validates the file.

      ## Detection

      A merchant called at 09:10.
      """;
  private static final Declared SOFTWARE_BUG =
      new Declared("Software bug", null, "Monitor", null, List.of());

  @Test
  void shouldWinOverTextAndDeclarationWithItsReason() {
    Classification corrected =
        classify(SOFTWARE_BUG, set(Axis.ROOT_CAUSE, "capacity", null, "The disk was full"));

    assertThat(corrected.labels(Axis.ROOT_CAUSE))
        .extracting(Label::category, Label::basis, Label::confidence, Label::quote, Label::reason)
        .containsExactly(tuple("capacity", Basis.OVERRIDE, 1.0, null, "The disk was full"));
    assertThat(corrected.primary(Axis.DETECTION).basis()).isEqualTo(Basis.DECLARED);
    assertThat(corrected.primary(Axis.DETECTION).reason()).isNull();
  }

  @Test
  void shouldQuoteTheSentenceThatTheTextHasForTheCategory() {
    Label label =
        classify(SOFTWARE_BUG, set(Axis.ROOT_CAUSE, "configuration", null, "See the text"))
            .primary(Axis.ROOT_CAUSE);

    assertThat(label.quote()).isEqualTo("The service held a wrong value in its configuration.");
    assertThat(label.section()).isEqualTo("root_cause");
  }

  @Test
  void shouldSettleTheDisagreementOfItsAxisAlone() {
    assertThat(classify(SOFTWARE_BUG).disagreements())
        .extracting(Disagreement::axis)
        .containsExactly(Axis.ROOT_CAUSE, Axis.DETECTION);
    assertThat(
            classify(SOFTWARE_BUG, set(Axis.ROOT_CAUSE, "code_defect", null, "It is"))
                .disagreements())
        .extracting(Disagreement::axis)
        .containsExactly(Axis.DETECTION);
  }

  @Test
  void shouldNameSeveralCausesTheFirstOfWhichIsPrimary() {
    assertThat(
            classify(
                    Declared.NONE,
                    set(Axis.ROOT_CAUSE, "capacity", null, "First"),
                    set(Axis.ROOT_CAUSE, "network", null, "Then"))
                .labels(Axis.ROOT_CAUSE))
        .extracting(Label::category, Label::primary)
        .containsExactly(tuple("capacity", true), tuple("network", false));
  }

  @Test
  void shouldReplaceAllFactorsWhereNoneIsNamedAsCurrent() {
    assertThat(factors(classify(Declared.NONE)))
        .containsExactlyInAnyOrder("environment_parity", "missing_safeguard");
    assertThat(
            factors(
                classify(
                    Declared.NONE,
                    set(Axis.CONTRIBUTING_FACTOR, "time_pressure", null, "Release day"))))
        .containsExactly("time_pressure");
    assertThat(
            factors(
                classify(
                    Declared.NONE,
                    set(Axis.CONTRIBUTING_FACTOR, Axis.NOT_DOCUMENTED, null, "Boilerplate"))))
        .containsExactly(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldReplaceOneFactorInItsPlaceAndLeaveTheOthers() {
    List<String> before = factors(classify(Declared.NONE));

    Classification corrected =
        classify(
            Declared.NONE,
            set(Axis.CONTRIBUTING_FACTOR, "test_gap", before.get(0), "It was the test"));

    assertThat(factors(corrected)).containsExactly("test_gap", before.get(1));
    assertThat(corrected.labels(Axis.CONTRIBUTING_FACTOR))
        .extracting(Label::primary, Label::basis)
        .containsExactly(tuple(true, Basis.OVERRIDE), tuple(false, Basis.TEXT));
  }

  @Test
  void shouldTakeOneFactorOutAndMakeTheNextOnePrimary() {
    List<String> before = factors(classify(Declared.NONE));

    Classification corrected =
        classify(
            Declared.NONE,
            set(Axis.CONTRIBUTING_FACTOR, Axis.NOT_DOCUMENTED, before.get(0), "Not so"));

    assertThat(factors(corrected)).containsExactly(before.get(1));
    assertThat(corrected.primary(Axis.CONTRIBUTING_FACTOR).primary()).isTrue();
  }

  @Test
  void shouldAddAFactorWhoseCurrentOneTheTextNamesNoLongerAndNameNoneTwice() {
    List<String> before = factors(classify(Declared.NONE));

    assertThat(
            factors(
                classify(
                    Declared.NONE,
                    set(Axis.CONTRIBUTING_FACTOR, "test_gap", "alert_noise", "As before"))))
        .containsExactly(before.get(0), before.get(1), "test_gap");
    assertThat(
            factors(
                classify(
                    Declared.NONE,
                    set(
                        Axis.CONTRIBUTING_FACTOR,
                        before.get(0),
                        before.get(1),
                        "One and the same"))))
        .containsExactly(before.get(0));
  }

  @Test
  void shouldLeaveTheIncidentOfAnotherSourceAlone() {
    Correction elsewhere =
        new Correction("INC-1", "jira", Axis.ROOT_CAUSE, "capacity", null, "There", 2);

    assertThat(classify(Declared.NONE, elsewhere).primary(Axis.ROOT_CAUSE).basis())
        .isEqualTo(Basis.TEXT);
  }

  @Test
  void shouldTellRowsThatNameNoIncidentOrSeveralAndApplyNeither() {
    Correction plain = new Correction("A", null, Axis.TRIGGER, "deployment", null, "So", 2);
    Correction missing = new Correction("B", null, Axis.TRIGGER, "deployment", null, "So", 3);
    Correction ambiguous = new Correction("C", null, Axis.TRIGGER, "deployment", null, "So", 4);
    Correction elsewhere = new Correction("C", "csv", Axis.TRIGGER, "deployment", null, "So", 5);
    Correction named =
        new Correction("C", "jira", Axis.DETECTION, "customer_report", null, "So", 6);

    CorrectionOutcome outcome =
        CorrectionOutcome.of(
            new Corrections(List.of(plain, missing, ambiguous, elsewhere, named), 7, "digest"),
            Map.of("A", Set.of("jira"), "C", Set.of("jira", "pagerduty")));

    assertThat(outcome.unmatched()).containsExactly(missing, elsewhere);
    assertThat(outcome.ambiguous()).containsExactly(ambiguous);
    assertThat(outcome.applied()).isEqualTo(2);
    assertThat(outcome.inForce().rows()).containsExactly(plain, named);
    assertThat(outcome.inForce().untouched()).isEqualTo(7);
    assertThat(outcome.inForce().digest()).isEqualTo("digest");
  }

  private static Correction set(
      Axis axis, String category, @Nullable String replaces, String reason) {
    return new Correction("INC-1", null, axis, category, replaces, reason, 2);
  }

  private static List<String> factors(Classification classification) {
    return classification.labels(Axis.CONTRIBUTING_FACTOR).stream()
        .map(label -> Objects.requireNonNull(label.category()))
        .toList();
  }

  private static Classification classify(Declared declared, Correction... corrections) {
    return Classified.by(
            Rulebook.standard().with(new Corrections(Arrays.asList(corrections), 0, "")))
        .classify(Fixtures.postmortem("Login down", BODY, declared));
  }
}
