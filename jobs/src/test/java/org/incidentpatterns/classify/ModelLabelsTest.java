package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.incidentpatterns.classify.AxisModel.Feature;
import org.incidentpatterns.classify.Explanation.Weighing;
import org.incidentpatterns.classify.Explanation.Weight;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Label.Basis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

/** How a model joins the rules; this one knows that the flux relay is hardware. */
final class ModelLabelsTest {
  private static final String FLUX =
      """
      ## Root cause
      A quiet evening. The flux jammed.
      """;

  private static final AxisModel AXIS =
      new AxisModel(
          "root_cause",
          true,
          "",
          null,
          0.5,
          1,
          List.of("code_defect", "hardware"),
          List.of(0.0, 0.0),
          List.of(new Feature("stem:flux", 1, List.of(-8.0, 8.0))));

  private static final Rulebook RULEBOOK = Rulebook.standard().withModel(model(AXIS));
  private static final Classifier CLASSIFIER = Classified.by(RULEBOOK);

  @Test
  void shouldNameWhatTheRulesHaveNoWordForAndQuoteThePassageThatWeighsMost() {
    Label label = cause(CLASSIFIER, Fixtures.postmortem(FLUX));

    assertThat(Classified.cause(FLUX)).isEqualTo(Axis.NOT_DOCUMENTED);
    assertThat(label.category()).isEqualTo("hardware");
    assertThat(label.basis()).isEqualTo(Basis.MODEL);
    assertThat(label.quote()).isEqualTo("The flux jammed.");
    assertThat(label.section()).isEqualTo("root_cause");
    assertThat(FLUX).contains(label.quote());
    assertThat(label.confidence()).isBetween(0.5, 0.99);
  }

  @Test
  void shouldLeaveALabelToTheTextWhereBothAgree() {
    String text = "## Root cause\nA failed disk in the flux relay, and the setting.";
    Label rules = cause(Classified.CLASSIFIER, Fixtures.postmortem(text));

    Label label = cause(CLASSIFIER, Fixtures.postmortem(text));

    assertThat(rules.category()).isEqualTo("hardware");
    assertThat(label.category()).isEqualTo("hardware");
    assertThat(label.basis()).isEqualTo(Basis.TEXT);
    assertThat(label.quote()).isEqualTo(rules.quote());
    assertThat(label.confidence()).isNotEqualTo(rules.confidence());
  }

  @Test
  void shouldNeverNameACauseWhereNoPassageSpeaksOfOne() {
    Postmortem postmortem =
        Fixtures.postmortem("Flux relay", "## Action items\nReplace the flux relay.");

    assertThat(cause(CLASSIFIER, postmortem).category()).isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldLetADeclaredLabelWin() {
    Declared declared = new Declared("capacity", null, null, null, List.of());

    Classification classification =
        CLASSIFIER.classify(Fixtures.postmortem("Incident", FLUX, declared));

    assertThat(classification.primary(Axis.ROOT_CAUSE).category()).isEqualTo("capacity");
    assertThat(classification.primary(Axis.ROOT_CAUSE).basis()).isEqualTo(Basis.DECLARED);
    assertThat(classification.disagreements())
        .extracting(Disagreement::text)
        .containsExactly("hardware");
  }

  @Test
  void shouldAbstainBelowTheThresholdAsTheRulesDo() {
    Rulebook strict =
        new Rulebook(Taxonomy.standard(), ClassifierSettings.DEFAULT.withAbstainBelow(1))
            .withModel(model(AXIS));

    assertThat(cause(Classified.by(strict), Fixtures.postmortem(FLUX)).category())
        .isEqualTo(Axis.NOT_DOCUMENTED);
  }

  @Test
  void shouldLabelAsTheRulesDoOnAxesThatItDoesNotJoin() {
    String text = "## Detection\nA customer called.\n\n" + FLUX;
    AxisModel unused = AxisModel.unused("detection", "10 labelled texts, 20 are needed", null);
    Classifier classifier = Classified.by(Rulebook.standard().withModel(model(unused)));

    assertThat(classifier.classify(Fixtures.postmortem(text))).isEqualTo(Classified.of(text));
    assertThat(CLASSIFIER.classify(Fixtures.postmortem(text)).labels(Axis.DETECTION))
        .isEqualTo(Classified.of(text).labels(Axis.DETECTION));
  }

  @Test
  void shouldShowHowItWeighedTheLabelItTurnedAndTheAnswerItTurned() {
    Postmortem postmortem = Fixtures.postmortem(FLUX);
    Label label = cause(CLASSIFIER, postmortem);

    List<Weighing> weighings = weighings(RULEBOOK, postmortem);

    assertThat(weighings)
        .extracting(Weighing::axis, Weighing::answer)
        .containsExactly(
            tuple(Axis.ROOT_CAUSE, "hardware"), tuple(Axis.ROOT_CAUSE, Axis.NOT_DOCUMENTED));
    Weighing turned = weighings.get(0);
    assertThat(turned.together()).isCloseTo(label.confidence(), within(0.005));
    assertThat(turned.model()).isGreaterThan(0.9);
    assertThat(turned.rules()).isLessThan(weighings.get(1).rules());
    assertThat(turned.toward()).extracting(Weight::feature).containsExactly("stem:flux");
    assertThat(turned.against()).isEmpty();
  }

  @Test
  void shouldShowFiveFeaturesForAndAgainst() {
    List<Feature> features =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> new Feature("stem:w" + i, 1, List.of(i % 2 == 0 ? -1.0 * i : i, 0.0)))
            .toList();
    AxisModel axis =
        new AxisModel(
            "root_cause",
            true,
            "",
            null,
            1,
            1,
            List.of("code_defect", "hardware"),
            List.of(1.0, 0.0),
            features);
    Rulebook rulebook = Rulebook.standard().withModel(model(axis));

    List<Weighing> weighings =
        weighings(
            rulebook,
            Fixtures.postmortem(
                "## Root cause\nA code bug: w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12."));

    Weighing code = weighings.get(0);
    assertThat(code.answer()).isEqualTo("code_defect");
    assertThat(code.toward())
        .extracting(Weight::feature)
        .containsExactly("stem:w11", "stem:w9", "stem:w7", "stem:w5", "stem:w3");
    assertThat(code.against())
        .extracting(Weight::feature)
        .containsExactly("stem:w12", "stem:w10", "stem:w8", "stem:w6", "stem:w4");
  }

  @Test
  void shouldShowNothingWhereNoModelJoinsOrNoPassageSpeaks() {
    assertThat(weighings(Rulebook.standard(), Fixtures.postmortem(FLUX))).isEmpty();
    assertThat(weighings(RULEBOOK, Fixtures.postmortem("## Lessons\nNone."))).isEmpty();
  }

  private static List<Weighing> weighings(Rulebook rulebook, Postmortem postmortem) {
    Classifier classifier = Classified.by(rulebook);
    return new ModelLabeller(rulebook)
        .weighings(classifier.observe(postmortem), classifier.classify(postmortem).labels());
  }

  private static Label cause(Classifier classifier, Postmortem postmortem) {
    return classifier.classify(postmortem).primary(Axis.ROOT_CAUSE);
  }

  private static Model model(AxisModel axis) {
    return ModelFile.versioned(
        new Model("", Taxonomy.standard().version(), "labels.jsonl", "0", 40, List.of(axis)));
  }
}
