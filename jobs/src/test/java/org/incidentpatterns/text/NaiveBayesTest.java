package org.incidentpatterns.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NaiveBayesTest {
  private final NaiveBayes.Counter<String> counter =
      new NaiveBayes.Counter<>(List.of("disk", "fibre", "talk"));

  @Test
  void shouldTellTheKindWhoseWordsASentenceHas() {
    learn("disk", "the disk was full", "a disk broke");
    learn("fibre", "the fibre was cut", "a fibre broke");
    assertThat(probability("disk", "that disk broke")).isGreaterThan(0.5);
    assertThat(probability("fibre", "that fibre broke")).isGreaterThan(0.5);
  }

  @Test
  void shouldFindAllKindsAlikeInWordsNeverSeen() {
    learn("disk", "the disk was full");
    learn("fibre", "the fibre was cut");
    assertThat(probability("disk", "nothing of it")).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void shouldCountAPairThatStandsInTwoExamples() {
    learn("disk", "went cold start", "saw cold start", "start of it cold");
    learn("fibre", "start went cold", "start cold so", "cold it of start");
    assertThat(probability("disk", "cold start"))
        .isGreaterThan(probability("disk", "start and then cold"));
  }

  @Test
  void shouldTakeAPairOfOneExampleForChance() {
    learn("disk", "cold start");
    learn("fibre", "start cold");
    assertThat(probability("disk", "cold start")).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void shouldNotMindHowOftenAWordIsRepeated() {
    learn("disk", "disk");
    learn("fibre", "fibre");
    assertThat(probability("disk", "disk disk disk"))
        .isCloseTo(probability("disk", "disk"), within(1e-12));
  }

  @Test
  void shouldMakeOneKindOfSeveralGroups() {
    learn("disk", "disk");
    learn("fibre", "fibre");
    learn("talk", "hello");
    FeatureNumbers numbers = counter.numbers();
    NaiveBayes<String> model =
        counter.model(
            new TreeMap<>(Map.of("broke", List.of("disk", "fibre"), "none", List.of("talk"))),
            numbers);
    assertThat(model.kinds()).containsExactly("broke", "none");
    assertThat(model.probabilities(numbers.features(List.of("fibre")))[0]).isGreaterThan(0.5);
    assertThat(model.probabilities(numbers.features(List.of("hello")))[1]).isGreaterThan(0.5);
  }

  @Test
  void shouldPairOnlyWordsThatAreBothChosen() {
    learn("disk", "cold start", "cold start");
    FeatureNumbers.Features all = counter.numbers().features(List.of("cold", "start"));
    assertThat(all.size()).isEqualTo(3);
    assertThat(all.at(place -> place == 1).size()).isEqualTo(1);
    assertThat(all.at(place -> true).size()).isEqualTo(3);
  }

  private void learn(String kind, String... sentences) {
    for (String sentence : sentences) {
      counter.add(kind, List.of(sentence.split(" ")));
    }
  }

  private double probability(String kind, String sentence) {
    FeatureNumbers numbers = counter.numbers();
    NaiveBayes<String> model =
        counter.model(
            new TreeMap<>(Map.of("disk", List.of("disk"), "fibre", List.of("fibre"))), numbers);
    return model
        .probabilities(numbers.features(List.of(sentence.split(" "))))[model.kinds().indexOf(kind)];
  }
}
