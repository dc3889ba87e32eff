package org.incidentpatterns.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.incidentpatterns.classify.Observation;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;

final class FoldsTest {
  @Test
  void shouldKeepOriginsWhole() {
    Folds folds = Folds.of(examples("a", "b", "c", "a", "a", "b"), 10, 5);

    assertThat(folds.byOrigin()).isTrue();
    assertThat(folds.parts()).hasSize(3);
    assertThat(folds.parts())
        .allSatisfy(part -> assertThat(part).extracting(Example::origin).hasSizeBetween(1, 3))
        .allSatisfy(part -> assertThat(part.stream().map(Example::origin).distinct()).hasSize(1));
    assertThat(folds.without(0)).hasSize(3).extracting(Example::origin).doesNotContain("a");
  }

  @Test
  void shouldLetManyOriginsShareParts() {
    Folds folds = Folds.of(examples("a", "b", "c", "d", "e", "a"), 3, 5);

    assertThat(folds.parts()).hasSize(3).allSatisfy(part -> assertThat(part).hasSize(2));
  }

  @Test
  void shouldDealAnswersEvenlyWhereThereAreTooFewOrigins() {
    Folds folds = Folds.of(examples("a", "a", "a", "a", "b", "b", "b", "b"), 10, 4);

    assertThat(folds.byOrigin()).isFalse();
    assertThat(folds.parts()).hasSize(4);
    assertThat(folds.parts())
        .allSatisfy(
            part ->
                assertThat(part)
                    .extracting(Example::answer)
                    .containsExactlyInAnyOrder("capacity", "network"));
  }

  @Test
  void shouldNeverPartEqualTexts() {
    List<Example> examples = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      examples.add(example("a", "capacity", "text " + number / 3));
    }

    Folds folds = Folds.of(examples, 10, 4);

    assertThat(folds.parts())
        .hasSize(4)
        .allSatisfy(part -> assertThat(part.stream().map(Example::text).distinct()).hasSize(1));
  }

  private static List<Example> examples(String... origins) {
    List<Example> examples = new ArrayList<>();
    for (String origin : origins) {
      String answer = examples.size() % 2 == 0 ? "capacity" : "network";
      examples.add(example(origin, answer, "text " + examples.size()));
    }
    return examples;
  }

  private static Example example(String origin, String answer, String text) {
    Observation observation =
        new Observation(
            Axis.ROOT_CAUSE,
            Axis.NOT_DOCUMENTED,
            new TreeMap<>(),
            true,
            new TreeMap<>(),
            List.of());
    return new Example(observation, List.of(answer), origin, text);
  }
}
