package org.incidentpatterns.text;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Numbers for what is looked at in a sentence: its stems and the pairs of neighbouring stems, as
 * far as they are known. Several models that share the numbers look each word up once. Immutable,
 * for use by many threads.
 */
public final class FeatureNumbers implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int UNKNOWN = -1;

  private final HashMap<String, Integer> numbers = new HashMap<>();

  /** Numbers the features, each given once, from 0 in their natural order. */
  FeatureNumbers(Collection<String> features) {
    features.stream().sorted().forEach(feature -> numbers.put(feature, numbers.size()));
  }

  /** How many features have a number. */
  int size() {
    return numbers.size();
  }

  int of(String feature) {
    return numbers.getOrDefault(feature, UNKNOWN);
  }

  /** What is known of a sentence. Cost: two look-ups for each stem. */
  public Features features(List<String> stems) {
    int[] words = new int[stems.size()];
    int[] pairs = new int[stems.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = of(stems.get(i));
      pairs[i] = i == 0 ? UNKNOWN : of(pair(stems.get(i - 1), stems.get(i)));
    }
    return new Features(words, pairs);
  }

  /** All features of a sentence, known or not, each once. */
  static Set<String> names(List<String> stems) {
    Set<String> names = new HashSet<>(stems);
    for (int i = 1; i < stems.size(); i++) {
      names.add(pair(stems.get(i - 1), stems.get(i)));
    }
    return names;
  }

  static boolean isPair(String feature) {
    return feature.indexOf(' ') >= 0;
  }

  private static String pair(String stem, String next) {
    return stem + ' ' + next;
  }

  /** The known features of one sentence, or of some of its words. Immutable. */
  public static final class Features {
    private final int[] words;
    private final int[] pairs;
    private final int[] numbers;

    private Features(int[] words, int[] pairs) {
      this.words = words;
      this.pairs = pairs;
      this.numbers =
          IntStream.concat(IntStream.of(words), IntStream.of(pairs))
              .filter(number -> number != UNKNOWN)
              .sorted()
              .distinct()
              .toArray();
    }

    /** Those of the words at some places alone; a pair needs both of its words. */
    public Features at(IntPredicate place) {
      int[] chosen = words.clone();
      int[] both = pairs.clone();
      for (int i = 0; i < chosen.length; i++) {
        if (!place.test(i)) {
          chosen[i] = UNKNOWN;
          both[i] = UNKNOWN;
        } else if (i > 0 && !place.test(i - 1)) {
          both[i] = UNKNOWN;
        }
      }
      return new Features(chosen, both);
    }

    /** How many different ones there are. */
    int size() {
      return numbers.length;
    }

    /** One of them; they ascend. */
    int number(int place) {
      return numbers[place];
    }
  }
}
