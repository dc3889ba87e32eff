package org.incidentpatterns.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.incidentpatterns.classify.AxisModel;
import org.incidentpatterns.classify.AxisModel.Figures;
import org.incidentpatterns.taxonomy.Axis;

/**
 * Learns one axis: cross-validates, and fits on everything where the model is worth it. What is
 * tuned is tuned inside the texts that a fold learns from, so that no text has a say in how it is
 * judged itself.
 */
final class AxisTrainer {
  /** Below this, no difference that a model can make is more than chance. */
  static final int FEWEST_TEXTS = 20;

  /** The chance of a model that is no better, above which it is not used. */
  static final double MOST_CHANCE = 0.05;

  private static final int MOST_ORIGINS = 10;
  private static final int PARTS_OF_TEXTS = 5;

  private final Regression regression;
  private final Consumer<String> progress;

  AxisTrainer(Regression regression, Consumer<String> progress) {
    this.regression = regression;
    this.progress = progress;
  }

  /** Learns an axis from the texts that carry a label of it. */
  AxisModel train(Axis axis, List<Example> examples) {
    if (examples.size() < FEWEST_TEXTS) {
      String why = "%d labelled texts, %d are needed".formatted(examples.size(), FEWEST_TEXTS);
      return AxisModel.unused(axis.word(), why, null);
    }
    if (examples.stream().map(Example::answer).distinct().count() < 2) {
      return AxisModel.unused(axis.word(), "all texts carry one category", null);
    }
    Folds folds = Folds.of(examples, MOST_ORIGINS, PARTS_OF_TEXTS);
    Figures figures = Judged.figures(folds, judge(axis, folds));
    String why =
        String.format(
            Locale.ROOT,
            "mends %d and spoils %d, which luck does with probability %.3f",
            figures.mended(),
            figures.spoilt(),
            figures.chance());
    if (figures.chance() > MOST_CHANCE) {
      return AxisModel.unused(
          axis.word(), "%s (more than %s)".formatted(why, MOST_CHANCE), figures);
    }
    progress.accept("Learning %s from %d texts".formatted(axis.word(), examples.size()));
    Tuning tuning = Tuning.of(examples, regression);
    Candidate candidate = Candidate.fit(examples, tuning.penalty(), regression);
    if (tuning.modelWeight() == 0 || candidate.categories().size() < 2) {
      return AxisModel.unused(axis.word(), why + "; on all texts it gets no weight", figures);
    }
    return new AxisModel(
        axis.word(),
        true,
        why,
        figures,
        tuning.rulesWeight(),
        tuning.modelWeight(),
        candidate.categories(),
        candidate.intercepts(),
        candidate.features());
  }

  /** Folds do not know of each other, so they can share the processors. */
  private List<Judged> judge(Axis axis, Folds folds) {
    int parts = folds.parts().size();
    AtomicInteger done = new AtomicInteger();
    List<List<Judged>> judged =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(
                part -> {
                  List<Judged> held = judge(folds, part);
                  progress.accept(
                      "Cross-validating %s: %d of %d"
                          .formatted(axis.word(), done.incrementAndGet(), parts));
                  return held;
                })
            .toList();
    return judged.stream().flatMap(List::stream).toList();
  }

  private List<Judged> judge(Folds folds, int part) {
    List<Example> seen = folds.without(part);
    Tuning tuning = Tuning.of(seen, regression);
    Candidate candidate = Candidate.fit(seen, tuning.penalty(), regression);
    List<Judged> judged = new ArrayList<>();
    for (Example example : folds.parts().get(part)) {
      judged.add(Judged.of(example, candidate, tuning));
    }
    return judged;
  }
}
