package org.incidentpatterns.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.incidentpatterns.classify.AxisModel;
import org.incidentpatterns.classify.AxisModel.Figures;
import org.incidentpatterns.classify.Classifier;
import org.incidentpatterns.classify.Fixtures;
import org.incidentpatterns.classify.Model;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.evaluate.LabelledText;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.junit.jupiter.api.Test;

/** Training as a whole, with a regression that needs no Spark. */
final class TrainerTest {
  @Test
  void shouldUseAModelThatKnowsTheWordsOfTheHouse() {
    Model model = train(InventedTexts.inTheWordsOfTheHouse(60));

    AxisModel cause = model.axes().get(0);
    Figures figures = Objects.requireNonNull(cause.figures());
    assertThat(cause.used()).as(cause.why()).isTrue();
    assertThat(figures.leftOut()).isEqualTo("origins");
    assertThat(figures.folds()).isEqualTo(4);
    assertThat(figures.rules()).isLessThan(30);
    assertThat(figures.together()).isGreaterThan(50);
    assertThat(figures.mended()).isGreaterThan(30);
    assertThat(figures.chance()).isLessThan(0.001);
    assertThat(figures.origins()).hasSize(4);

    Classifier classifier = new Classifier(Rulebook.standard().withModel(model));
    Label label =
        classifier
            .classify(
                Fixtures.postmortem("Looms", "## Root cause\nIt rained. The flux spring snapped."))
            .primary(Axis.ROOT_CAUSE);
    assertThat(label.category()).isEqualTo("hardware");
    assertThat(label.basis()).isEqualTo(Label.Basis.MODEL);
    assertThat(label.quote()).isEqualTo("The flux spring snapped.");
  }

  /** One deal in twenty may look like sense, which is what the test of the trainer promises. */
  @Test
  void shouldHardlyEverUseAModelOfLabelsThatMeanNothing() {
    List<AxisModel> causes =
        LongStream.rangeClosed(1, 12)
            .mapToObj(seed -> train(InventedTexts.withoutSense(60, seed)).axes().get(0))
            .toList();

    assertThat(causes.stream().filter(AxisModel::used)).hasSizeLessThanOrEqualTo(1);
    assertThat(causes)
        .filteredOn(cause -> !cause.used())
        .allSatisfy(cause -> assertThat(cause.features()).isEmpty())
        .allSatisfy(
            cause ->
                assertThat(Objects.requireNonNull(cause.figures()).chance()).isGreaterThan(0.05));
  }

  @Test
  void shouldNotLearnFromAHandfulOfTexts() {
    AxisModel cause = train(InventedTexts.inTheWordsOfTheHouse(19)).axes().get(0);

    assertThat(cause.used()).isFalse();
    assertThat(cause.why()).isEqualTo("19 labelled texts, 20 are needed");
    assertThat(cause.figures()).isNull();
  }

  @Test
  void shouldLeaveOutTextsWhereThereAreTooFewOrigins() {
    List<LabelledText> ours =
        InventedTexts.inTheWordsOfTheHouse(40).stream()
            .map(text -> new LabelledText(text.postmortem(), "all", text.accepted()))
            .toList();

    Figures figures = Objects.requireNonNull(train(ours).axes().get(0).figures());

    assertThat(figures.leftOut()).isEqualTo("texts");
    assertThat(figures.folds()).isEqualTo(5);
  }

  @Test
  void shouldLearnTheSameFromTheSame() {
    List<LabelledText> texts = InventedTexts.inTheWordsOfTheHouse(40);

    assertThat(train(texts)).isEqualTo(train(texts));
  }

  private static Model train(List<LabelledText> texts) {
    return new Trainer(Rulebook.standard(), new GradientDescent(), step -> {})
        .train(texts, "labels.jsonl", "0");
  }
}
