package org.incidentpatterns.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final HashMap<String, double[]> logarithms;

  private NaiveBayes(Collection<K> kinds, Map<String, double[]> logarithms) {
    this.kinds = new ArrayList<>(kinds);
    this.logarithms = new HashMap<>(logarithms);
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

    /** Adds one example by its features, see {@link NaiveBayes#features}. */
    public void add(G group, Set<String> features) {
      int place = groups.indexOf(group);
      for (String feature : features) {
        counts.computeIfAbsent(feature, any -> new int[groups.size()])[place]++;
      }
    }

    /** The model of all examples so far in which each kind is made of some of the groups. */
    public <K extends Comparable<K>> NaiveBayes<K> model(SortedMap<K, ? extends Collection<G>> of) {
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
      Map<String, double[]> logarithms = new HashMap<>();
      vocabulary.forEach(
          (feature, ofKinds) -> {
            double[] row = new double[ofKinds.length];
            for (int k = 0; k < row.length; k++) {
              double divisor = totals[k] + SMOOTHING * vocabulary.size();
              row[k] = Math.log((ofKinds[k] + SMOOTHING) / divisor);
            }
            logarithms.put(feature, row);
          });
      return new NaiveBayes<>(of.keySet(), logarithms);
    }

    /** A pair that stands in one example only is mere chance. */
    private static int fewest(String feature) {
      return feature.indexOf(' ') < 0 ? 1 : 2;
    }
  }

  /** The kinds in their natural order. */
  public List<K> kinds() {
    return Collections.unmodifiableList(kinds);
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
