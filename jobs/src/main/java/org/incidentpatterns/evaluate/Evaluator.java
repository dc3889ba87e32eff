package org.incidentpatterns.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.incidentpatterns.classify.Classification;
import org.incidentpatterns.classify.Classifier;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.evaluate.Evaluation.AxisFigures;
import org.incidentpatterns.evaluate.Evaluation.Origin;
import org.incidentpatterns.taxonomy.Axis;

/** Measures how often a rulebook labels as people did. */
public final class Evaluator {
  private final Rulebook rulebook;
  private final Consumer<String> progress;

  /**
   * Measures that rulebook.
   *
   * @param progress is told each step that takes a while
   */
  public Evaluator(Rulebook rulebook, Consumer<String> progress) {
    this.rulebook = rulebook;
    this.progress = progress;
  }

  /** The figures, and the texts that they were counted from, in the order of the file. */
  public record Result(Evaluation evaluation, List<Judged> texts) {
    public Result {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Measures it on labelled texts.
   *
   * @param labels where they were read from
   */
  public Result evaluate(LabelFile labels, List<LabelledText> texts) {
    return evaluate(labels.name(), labels.sha256(), texts);
  }

  Result evaluate(String labels, String sha256, List<LabelledText> texts) {
    progress.accept("Labelling %d texts".formatted(texts.size()));
    Classifier classifier = new Classifier(rulebook);
    Map<LabelledText, Classification> leftOut = new LeftOut(classifier, progress).classify(texts);
    List<Judged> judged = new ArrayList<>();
    for (LabelledText text : texts) {
      judged.add(new Judged(text, classifier.classify(text.postmortem()), leftOut.get(text)));
    }
    Evaluation evaluation =
        new Evaluation(
            labels,
            sha256,
            rulebook.taxonomy().version(),
            texts.size(),
            origins(texts),
            axes(judged));
    return new Result(evaluation, judged);
  }

  private static List<Origin> origins(List<LabelledText> texts) {
    Map<String, Long> origins = new TreeMap<>();
    texts.forEach(text -> origins.merge(text.origin(), 1L, Long::sum));
    return origins.entrySet().stream()
        .map(origin -> new Origin(origin.getKey(), origin.getValue()))
        .toList();
  }

  private List<AxisFigures> axes(List<Judged> judged) {
    Set<Axis> axes = new TreeSet<>();
    judged.forEach(text -> axes.addAll(text.axes()));
    return axes.stream()
        .map(
            axis ->
                new AxisMeasure(
                        axis,
                        rulebook.taxonomy(),
                        judged.stream().filter(text -> text.isLabelled(axis)).toList())
                    .figures())
        .toList();
  }
}
