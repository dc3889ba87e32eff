package org.incidentpatterns.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.evaluate.Evaluation.CategoryFigures;
import org.incidentpatterns.evaluate.Evaluation.Confusion;
import org.jspecify.annotations.Nullable;

/** Single numbers for how well two ways of labelling agree. */
final class Agreement {
  private Agreement() {}

  /**
   * Cohen's kappa (1960, Educational and Psychological Measurement 20): the agreement beyond what
   * two labellers of these habits would reach by chance, as a share of what lies beyond it. Null
   * where chance alone agrees on everything, or there is nothing.
   */
  static @Nullable Double kappa(List<Confusion> confusion) {
    double texts = confusion.stream().mapToLong(Confusion::texts).sum();
    Map<String, Long> labelled = new HashMap<>();
    Map<String, Long> found = new HashMap<>();
    long same = 0;
    for (Confusion cell : confusion) {
      labelled.merge(cell.labelled(), cell.texts(), Long::sum);
      found.merge(cell.found(), cell.texts(), Long::sum);
      same += cell.labelled().equals(cell.found()) ? cell.texts() : 0;
    }
    // Whole numbers, so that the order of the map cannot show in the last digit.
    long pairs = 0;
    for (Map.Entry<String, Long> category : labelled.entrySet()) {
      pairs += category.getValue() * found.getOrDefault(category.getKey(), 0L);
    }
    double expected = pairs / (texts * texts);
    return texts == 0 || expected == 1 ? null : (same / texts - expected) / (1 - expected);
  }

  /** Mean F1 of the categories that any text carries, each counting the same; 0 without any. */
  static double macroF1(List<CategoryFigures> categories) {
    return categories.stream()
        .filter(category -> category.labelled() > 0)
        .mapToDouble(CategoryFigures::f1)
        .average()
        .orElse(0);
  }
}
