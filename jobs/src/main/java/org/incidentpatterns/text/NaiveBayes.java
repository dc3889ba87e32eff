package org.incidentpatterns.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says which kind of example sentence a sentence is most like: multinomial naive Bayes over the
 * stems and pairs of neighbouring stems that occur in it (McCallum and Nigam, AAAI-98 Workshop on
 * Learning for Text Categorization). All kinds are equally likely beforehand, however many examples
 * each has. Immutable, for use by many threads.
 *
 * <p>Cost: building, one pass over the examples; asking, one look-up for each stem and pair,
 * however many examples there were.
 */
public final class NaiveBayes<K extends Comparable<K>> {
  /** Added to every count, so that a word never seen with a kind does not rule it out. */
  private static final double SMOOTHING = 0.3;

  /**
   * Naive Bayes is too sure of itself, because words do not come independently of each other; its
   * log-odds are multiplied with this. Fitted so that the share of examples of another author that
   * are right is near the probability.
   */
  private static final double TEMPER = 0.35;

  private final List<K> kinds;
  private final Map<String, double[]> logarithms;

  private NaiveBayes(List<K> kinds, Map<String, double[]> logarithms) {
    this.kinds = kinds;
    this.logarithms = logarithms;
  }

  /** Collects examples. */
  public static final class Builder<K extends Comparable<K>> {
    private final Map<K, Map<String, Integer>> counts = new TreeMap<>();

    /** Adds one example, as stems in order. */
    public Builder<K> add(K kind, List<String> stems) {
      Map<String, Integer> ofKind = counts.computeIfAbsent(kind, any -> new HashMap<>());
      features(stems).forEach(feature -> ofKind.merge(feature, 1, Integer::sum));
      return this;
    }

    /** The model of all examples so far. */
    public NaiveBayes<K> build() {
      List<K> kinds = new ArrayList<>();
      List<Map<String, Integer>> byKind = new ArrayList<>();
      counts.forEach(
          (kind, ofKind) -> {
            kinds.add(kind);
            byKind.add(ofKind);
          });
      Set<String> vocabulary = vocabulary(byKind);
      Map<String, double[]> logarithms = new HashMap<>();
      for (int k = 0; k < kinds.size(); k++) {
        Map<String, Integer> ofKind = byKind.get(k);
        double total =
            vocabulary.stream().mapToInt(feature -> ofKind.getOrDefault(feature, 0)).sum();
        double divisor = total + SMOOTHING * vocabulary.size();
        for (String feature : vocabulary) {
          double[] row = logarithms.computeIfAbsent(feature, any -> new double[kinds.size()]);
          row[k] = Math.log((ofKind.getOrDefault(feature, 0) + SMOOTHING) / divisor);
        }
      }
      return new NaiveBayes<>(List.copyOf(kinds), Map.copyOf(logarithms));
    }

    /** All stems, and the pairs that stand in two examples or more: the others are mere chance. */
    private static Set<String> vocabulary(List<Map<String, Integer>> byKind) {
      Map<String, Integer> all = new HashMap<>();
      for (Map<String, Integer> ofKind : byKind) {
        ofKind.forEach((feature, count) -> all.merge(feature, count, Integer::sum));
      }
      all.entrySet().removeIf(entry -> entry.getValue() < 2 && entry.getKey().indexOf(' ') >= 0);
      return all.keySet();
    }
  }

  /** The kinds in their natural order. */
  public List<K> kinds() {
    return kinds;
  }

  /**
   * How likely a sentence is of each kind, if it is of any.
   *
   * @param features of the sentence, see {@link #features}
   * @return probabilities that add up to 1, in the order of {@link #kinds}; all alike for a
   *     sentence of which no word was seen
   */
  public double[] probabilities(Set<String> features) {
    double[] sums = new double[kinds.size()];
    for (String feature : features) {
      double[] row = logarithms.get(feature);
      if (row != null) {
        for (int k = 0; k < sums.length; k++) {
          sums[k] += row[k];
        }
      }
    }
    double highest = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int k = 0; k < sums.length; k++) {
      sums[k] = Math.exp(TEMPER * (sums[k] - highest));
      total += sums[k];
    }
    for (int k = 0; k < sums.length; k++) {
      sums[k] /= total;
    }
    return sums;
  }

  /** What is looked at in a sentence: each stem and each pair once, however often it occurs. */
  public static Set<String> features(List<String> stems) {
    Set<String> features = new HashSet<>(stems);
    for (int i = 1; i < stems.size(); i++) {
      features.add(stems.get(i - 1) + ' ' + stems.get(i));
    }
    return features;
  }
}
