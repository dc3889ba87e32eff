package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidentpatterns.classify.Explanation.Weight;

/**
 * Multinomial logistic regression: the softmax of a sparse product. Immutable, for use by many
 * threads. Cost: one look-up per feature of the text.
 */
public final class SoftmaxModel {
  private final List<String> categories;
  private final double[] intercepts;
  private final Map<String, double[]> coefficients = new HashMap<>();

  /** Takes intercepts and coefficients as {@link AxisModel} lists them. */
  public SoftmaxModel(
      List<String> categories, List<Double> intercepts, List<AxisModel.Feature> features) {
    this.categories = List.copyOf(categories);
    this.intercepts = intercepts.stream().mapToDouble(Double::doubleValue).toArray();
    for (AxisModel.Feature feature : features) {
      coefficients.put(
          feature.name(),
          feature.coefficients().stream()
              .mapToDouble(coefficient -> coefficient * feature.scale())
              .toArray());
    }
  }

  /** The probability of each category; unknown features count nothing. */
  public SortedMap<String, Double> probabilities(SortedMap<String, Double> features) {
    double[] logits = intercepts.clone();
    add(features, logits);
    double highest = Arrays.stream(logits).max().orElse(0);
    double sum = 0;
    for (int index = 0; index < logits.length; index++) {
      logits[index] = Math.exp(logits[index] - highest);
      sum += logits[index];
    }
    SortedMap<String, Double> probabilities = new TreeMap<>();
    for (int index = 0; index < logits.length; index++) {
      probabilities.put(categories.get(index), logits[index] / sum);
    }
    return probabilities;
  }

  /**
   * How far these features speak for a category, against the mean of all; 0 for a category that the
   * model does not know. Logits, natural logarithm.
   */
  double pull(String category, SortedMap<String, Double> features) {
    int index = categories.indexOf(category);
    if (index < 0) {
      return 0;
    }
    double[] logits = new double[intercepts.length];
    add(features, logits);
    return logits[index] - Arrays.stream(logits).average().orElse(0);
  }

  /**
   * The same feature by feature, the strongest for the category first; those that weigh nothing are
   * left out.
   */
  List<Weight> weights(String category, SortedMap<String, Double> features) {
    List<Weight> weights = new ArrayList<>();
    features.forEach(
        (name, value) -> {
          double logits = pull(category, new TreeMap<>(Map.of(name, value)));
          if (logits != 0) {
            weights.add(new Weight(name, logits));
          }
        });
    weights.sort(
        Comparator.comparingDouble(Weight::logits).reversed().thenComparing(Weight::feature));
    return weights;
  }

  private void add(SortedMap<String, Double> features, double[] logits) {
    features.forEach(
        (name, value) -> {
          double[] each = coefficients.get(name);
          if (each != null) {
            for (int index = 0; index < logits.length; index++) {
              logits[index] += each[index] * value;
            }
          }
        });
  }
}
