package org.incidentpatterns.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.incidentpatterns.classify.AxisModel;
import org.incidentpatterns.classify.AxisModel.Figures;
import org.incidentpatterns.classify.AxisModel.OriginFigures;
import org.incidentpatterns.classify.Opinion;
import org.incidentpatterns.taxonomy.Axis;

/**
 * A text with the answers of rules, model, and both, none of which had seen it.
 *
 * @param confidence of the joint answer
 */
record Judged(Example example, String model, String together, double confidence) {

  static Judged of(Example example, Candidate candidate, Tuning tuning) {
    if (!example.observation().speaks()) {
      return new Judged(example, Axis.NOT_DOCUMENTED, example.observation().answer(), 1);
    }
    Opinion opinion = Opinion.of(example.observation(), candidate.softmax());
    SortedMap<String, Double> pooled = opinion.pooled(tuning.rulesWeight(), tuning.modelWeight());
    String rules = example.observation().answer();
    String together = Opinion.answer(pooled, rules);
    return new Judged(
        example,
        Opinion.answer(opinion.model(), rules),
        together,
        Opinion.confidence(pooled, together));
  }

  boolean isRulesRight() {
    return example.accepts(example.observation().answer());
  }

  boolean isModelRight() {
    return example.accepts(model);
  }

  boolean isTogetherRight() {
    return example.accepts(together);
  }

  /** Above 0 if the joint answer is better than that of the rules, below if it is worse. */
  private int gain() {
    return Integer.compare(worth(together), worth(example.observation().answer()));
  }

  /** A wrong category is worse than none. */
  private int worth(String answer) {
    if (example.accepts(answer)) {
      return 2;
    }
    return answer.equals(Axis.NOT_DOCUMENTED) || answer.equals(Axis.UNDETERMINED) ? 1 : 0;
  }

  /** The figures of all folds as one sample. */
  static AxisModel.Figures figures(Folds folds, List<Judged> judged) {
    long mended = count(judged, each -> each.gain() > 0);
    long spoilt = count(judged, each -> each.gain() < 0);
    SortedMap<String, List<Judged>> byOrigin = new TreeMap<>();
    for (Judged each : judged) {
      byOrigin.computeIfAbsent(each.example().origin(), any -> new ArrayList<>()).add(each);
    }
    return new Figures(
        folds.byOrigin() ? "origins" : "texts",
        folds.parts().size(),
        judged.size(),
        count(judged, Judged::isRulesRight),
        count(judged, Judged::isModelRight),
        count(judged, Judged::isTogetherRight),
        mended,
        spoilt,
        PairedTest.chance(mended, spoilt),
        judged.stream().mapToDouble(Judged::confidence).average().orElse(0),
        byOrigin.entrySet().stream()
            .map(entry -> origin(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static OriginFigures origin(String name, List<Judged> judged) {
    return new OriginFigures(
        name,
        judged.size(),
        count(judged, Judged::isRulesRight),
        count(judged, Judged::isModelRight),
        count(judged, Judged::isTogetherRight));
  }

  private static long count(List<Judged> judged, Predicate<Judged> which) {
    return judged.stream().filter(which).count();
  }
}
