package org.incidentpatterns.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.classify.ClassifierSettings;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.evaluate.Evaluation.AxisFigures;
import org.incidentpatterns.evaluate.Evaluation.Origin;
import org.incidentpatterns.evaluate.Evaluation.OriginFigures;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Phrase;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

/** Measures a rulebook of four phrases, two of which stand in the texts of one origin alone. */
final class EvaluatorTest {
  private static final Rulebook RULEBOOK =
      new Rulebook(
          new Taxonomy(
              "four-phrases",
              List.of(
                  cause("red", "full disk", "crowded shelf"),
                  cause("blue", "old token", "unused words"))),
          ClassifierSettings.DEFAULT);

  private static final List<LabelledText> TEXTS =
      List.of(
          text("1", "a", "The root cause was a full disk.", "red"),
          text("2", "b", "The root cause was a full disk.", "red"),
          text("3", "b", "The root cause was a crowded shelf.", "red"),
          text("4", "b", "The root cause was an old token.", "blue"),
          text("5", "b", "The root cause was a full disk.", "blue"));

  @Test
  void shouldMeasureOnEachAxisThatIsLabelled() {
    Evaluator.Result result = evaluate(TEXTS);

    assertThat(result.evaluation().labels()).isEqualTo("test.jsonl");
    assertThat(result.evaluation().taxonomyVersion()).isEqualTo("four-phrases");
    assertThat(result.evaluation().texts()).isEqualTo(5);
    assertThat(result.evaluation().origins())
        .containsExactly(new Origin("a", 1), new Origin("b", 4));
    assertThat(result.evaluation().axes()).hasSize(1);
    assertThat(causes(result).right()).isEqualTo(4);
    assertThat(result.texts()).extracting(Judged::text).isEqualTo(TEXTS);
  }

  @Test
  void shouldJudgeAnOriginWithoutThePhrasesThatStandInItsTextsAlone() {
    // "Full disk" stands in both; "crowded shelf" and "old token" in texts of b only.
    assertThat(causes(evaluate(TEXTS)).leftOut()).isEqualTo(2);
    assertThat(causes(evaluate(TEXTS)).byOrigin())
        .containsExactly(new OriginFigures("a", 1, 1, 1L), new OriginFigures("b", 4, 3, 1L));
  }

  @Test
  void shouldLeaveNothingOutOfTextsOfOneOrigin() {
    assertThat(causes(evaluate(TEXTS.subList(1, 5))).leftOut()).isNull();
  }

  @Test
  void shouldTellWhatTakesAWhile() {
    List<String> steps = new ArrayList<>();
    new Evaluator(RULEBOOK, steps::add).evaluate("test.jsonl", "0", TEXTS);

    assertThat(steps)
        .containsExactly(
            "Labelling 5 texts",
            "Judging a without 0 phrases that are its own",
            "Judging b without 2 phrases that are its own");
  }

  private static Evaluator.Result evaluate(List<LabelledText> texts) {
    return new Evaluator(RULEBOOK, step -> {}).evaluate("test.jsonl", "0", texts);
  }

  private static AxisFigures causes(Evaluator.Result result) {
    return result.evaluation().axes().get(0);
  }

  private static Category cause(String id, String... phrases) {
    return new Category(
        Axis.ROOT_CAUSE,
        id,
        id,
        id,
        "",
        List.of(),
        List.of(phrases).stream().map(phrase -> new Phrase(phrase, 1)).toList(),
        List.of());
  }

  private static LabelledText text(String id, String origin, String body, String cause) {
    return new LabelledText(
        incident(id).body(body).postmortem(), origin, Map.of(Axis.ROOT_CAUSE, List.of(cause)));
  }
}
