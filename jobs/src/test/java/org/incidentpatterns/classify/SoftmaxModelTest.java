package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidentpatterns.classify.AxisModel.Feature;
import org.incidentpatterns.classify.Explanation.Weight;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;

final class SoftmaxModelTest {
  private static final SoftmaxModel MODEL =
      new SoftmaxModel(
          List.of("capacity", "network"),
          List.of(0.5, -0.5),
          List.of(
              new Feature("stem:disk", 0.5, List.of(2.0, -2.0)),
              new Feature("stem:link", 1, List.of(-1.0, 1.0))));

  @Test
  void shouldGiveTheProbabilitiesThatOneCanWorkOutByHand() {
    // Logits: 0.5 + 2 * 0.5 * 1 = 1.5 and -0.5 - 1 = -1.5; e^3 to 1.
    SortedMap<String, Double> probabilities =
        MODEL.probabilities(features(Map.of("stem:disk", 1.0)));

    assertThat(probabilities.get("capacity")).isCloseTo(0.952574, within(1e-6));
    assertThat(probabilities.get("network")).isCloseTo(0.047426, within(1e-6));
  }

  @Test
  void shouldFallBackOnTheShareOfEachCategoryWhereNoWordIsKnown() {
    // e^0.5 / (e^0.5 + e^-0.5) = 1 / (1 + e^-1)
    assertThat(MODEL.probabilities(features(Map.of("stem:flux", 3.0))).get("capacity"))
        .isCloseTo(0.731059, within(1e-6));
  }

  @Test
  void shouldStayFiniteForLogitsThatNoExponentialHolds() {
    assertThat(MODEL.probabilities(features(Map.of("stem:disk", 1e4))).get("capacity"))
        .isEqualTo(1.0);
  }

  @Test
  void shouldSayHowFarAPassageSpeaksForACategory() {
    SortedMap<String, Double> passage = features(Map.of("stem:disk", 1.0, "stem:link", 0.25));

    assertThat(MODEL.pull("capacity", passage)).isCloseTo(0.75, within(1e-12));
    assertThat(MODEL.pull("network", passage)).isCloseTo(-0.75, within(1e-12));
    assertThat(MODEL.pull("hardware", passage)).isZero();
  }

  @Test
  void shouldSayWhichFeaturesSpeakForACategoryAndWhichAgainst() {
    SortedMap<String, Double> passage =
        features(Map.of("stem:disk", 1.0, "stem:link", 0.25, "stem:flux", 1.0));

    assertThat(MODEL.weights("capacity", passage))
        .containsExactly(new Weight("stem:disk", 1), new Weight("stem:link", -0.25));
    assertThat(MODEL.weights("network", passage))
        .containsExactly(new Weight("stem:link", 0.25), new Weight("stem:disk", -1));
    assertThat(MODEL.weights("hardware", passage)).isEmpty();
  }

  @Test
  void shouldPoolRulesAndModelAsPowers() {
    // Rules 0.6 to 0.3 with 0.1 open, which both share: 0.65 and 0.35. Model e^-1 to e^1 of links.
    Observation observation =
        new Observation(
            Axis.ROOT_CAUSE,
            "capacity",
            features(Map.of("capacity", 0.6, "network", 0.3)),
            true,
            features(Map.of("stem:link", 1.5)),
            List.of());
    Opinion opinion = Opinion.of(observation, MODEL);

    assertThat(opinion.rules().get("capacity")).isCloseTo(0.65, within(1e-12));
    // 0.98 / (1 + e^2) + 0.01
    assertThat(opinion.model().get("capacity")).isCloseTo(0.126819, within(1e-6));
    assertThat(opinion.pooled(1, 0)).isEqualTo(opinion.rules());
    // 0.65 * 0.126819 / (0.65 * 0.126819 + 0.35 * 0.873181)
    assertThat(opinion.pooled(1, 1).get("capacity")).isCloseTo(0.212428, within(1e-5));
    assertThat(Opinion.answer(opinion.pooled(1, 0.1), "capacity")).isEqualTo("capacity");
    assertThat(Opinion.answer(opinion.pooled(1, 1), "capacity")).isEqualTo("network");
  }

  @Test
  void shouldRatherSayNothingThanGuess() {
    SortedMap<String, Double> close =
        features(Map.of("capacity", 0.4, "network", 0.35, "not_documented", 0.25));

    assertThat(Opinion.answer(close, Axis.NOT_DOCUMENTED)).isEqualTo(Axis.NOT_DOCUMENTED);
    assertThat(Opinion.answer(close, Axis.UNDETERMINED)).isEqualTo(Axis.UNDETERMINED);
    assertThat(Opinion.answer(close, "network")).isEqualTo("capacity");
  }

  private static SortedMap<String, Double> features(Map<String, Double> values) {
    return new TreeMap<>(values);
  }
}
