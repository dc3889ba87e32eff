package org.incidentpatterns.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Says which kind of example sentence a sentence is most like: multinomial naive Bayes over the
 * stems and pairs of neighbouring stems that occur in it (McCallum and Nigam, AAAI-98 Workshop on
 * Learning for Text Categorization). All kinds are equally likely beforehand, however many examples
 * each has. Immutable, for use by many threads.
 *
 * <p>Cost: one look-up for each stem and pair, however many examples there were.
 */
public final class NaiveBayes<K extends Comparable<K>> implements Serializable {
  /** Added to every count, so that a word never seen with a kind does not rule it out. */
  private static final double SMOOTHING = 0.15;

  /**
   * Naive Bayes is too sure of itself, because words do not come independently of each other; its
   * log-odds are multiplied with this. Fitted so that the share of examples of another author that
   * are right is near the probability.
   */
  private static final double TEMPER = 0.35;

  private static final long serialVersionUID = 1L;

  private final ArrayList<K> kinds;

  /** By feature and within it by kind; zeros for a feature that no example of a kind has. */
  private final float[] logarithms;

  private NaiveBayes(Collection<K> kinds, float[] logarithms) {
    this.kinds = new ArrayList<>(kinds);
    this.logarithms = logarithms;
  }

  /**
   * Counts examples once, for models that group them in several ways. Cost: one pass over them; a
   * model costs a logarithm for each feature and kind.
   *
   * @param <G> what is told apart while counting
   */
  public static final class Counter<G> {
    private final List<G> groups;
    private final Map<String, int[]> counts = new HashMap<>();

    /** Counts examples of the given groups. */
    public Counter(Collection<G> groups) {
      this.groups = List.copyOf(groups);
    }

    /** Adds one example by its stems. */
    public void add(G group, List<String> stems) {
      int place = groups.indexOf(group);
      for (String feature : FeatureNumbers.names(stems)) {
        counts.computeIfAbsent(feature, any -> new int[groups.size()])[place]++;
      }
    }

    /** The features of all examples so far that say anything. */
    public FeatureNumbers numbers() {
      return new FeatureNumbers(
          counts.keySet().stream()
              .filter(feature -> Arrays.stream(counts.get(feature)).sum() >= fewest(feature))
              .toList());
    }

    /**
     * The model of all examples so far in which each kind is made of some of the groups.
     *
     * @param numbers of these examples' features, by which the model will be asked
     */
    public <K extends Comparable<K>> NaiveBayes<K> model(
        SortedMap<K, ? extends Collection<G>> of, FeatureNumbers numbers) {
      List<int[]> places = new ArrayList<>();
      of.values().forEach(kind -> places.add(kind.stream().mapToInt(groups::indexOf).toArray()));
      Map<String, int[]> vocabulary = new HashMap<>();
      long[] totals = new long[places.size()];
      counts.forEach(
          (feature, ofGroups) -> {
            int[] ofKinds = new int[places.size()];
            int all = 0;
            for (int k = 0; k < ofKinds.length; k++) {
              for (int place : places.get(k)) {
                ofKinds[k] += ofGroups[place];
              }
              all += ofKinds[k];
            }
            if (all >= fewest(feature)) {
              vocabulary.put(feature, ofKinds);
              for (int k = 0; k < ofKinds.length; k++) {
                totals[k] += ofKinds[k];
              }
            }
          });
      float[] logarithms = new float[numbers.size() * places.size()];
      vocabulary.forEach(
          (feature, ofKinds) -> {
            int start = numbers.of(feature) * ofKinds.length;
            for (int k = 0; k < ofKinds.length; k++) {
              double divisor = totals[k] + SMOOTHING * vocabulary.size();
              logarithms[start + k] = (float) Math.log((ofKinds[k] + SMOOTHING) / divisor);
            }
          });
      return new NaiveBayes<>(of.keySet(), logarithms);
    }

    /** A pair that stands in one example only is mere chance. */
    private static int fewest(String feature) {
      return FeatureNumbers.isPair(feature) ? 2 : 1;
    }
  }

  /** The kinds in their natural order. */
  public List<K> kinds() {
    return Collections.unmodifiableList(kinds);
  }

  /**
   * How likely a sentence is of each kind, if it is of any.
   *
   * @param features of the sentence, by the numbers that the model was made with
   * @return probabilities that add up to 1, in the order of {@link #kinds}; all alike for a
   *     sentence of which no word was seen
   */
  public double[] probabilities(FeatureNumbers.Features features) {
    double[] sums = new double[kinds.size()];
    for (int i = 0; i < features.size(); i++) {
      int start = features.number(i) * sums.length;
      for (int k = 0; k < sums.length; k++) {
        sums[k] += logarithms[start + k];
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
}
