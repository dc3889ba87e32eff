package org.incidentpatterns.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Stands between the two stems of a pair; no stem has one. */
  private static final char BETWEEN = ' ';

  private final HashMap<String, Integer> words = new HashMap<>();

  /** By the number of a word: the numbers of words that may follow it, ascending. */
  private final int[][] followers;

  /** By the number of a word: the number of the first pair that begins with it. */
  private final int[] firstPairs;

  private final int size;

  /**
   * Numbers the features, each given once, words before pairs. The words of a pair are among them.
   */
  FeatureNumbers(Collection<String> features) {
    features.stream()
        .filter(feature -> !isPair(feature))
        .sorted()
        .forEach(word -> words.put(word, words.size()));
    List<List<Integer>> behind = new ArrayList<>();
    words.forEach((word, number) -> behind.add(new ArrayList<>()));
    for (String feature : features) {
      if (isPair(feature)) {
        int space = feature.indexOf(BETWEEN);
        behind.get(word(feature.substring(0, space))).add(word(feature.substring(space + 1)));
      }
    }
    this.followers = new int[words.size()][];
    this.firstPairs = new int[words.size()];
    int next = words.size();
    for (int word = 0; word < followers.length; word++) {
      followers[word] = behind.get(word).stream().mapToInt(Integer::intValue).sorted().toArray();
      firstPairs[word] = next;
      next += followers[word].length;
    }
    this.size = next;
  }

  /** How many features have a number. */
  int size() {
    return size;
  }

  /** The number of a stem, or of a pair as in {@link #names}; -1 if it has none. */
  int of(String feature) {
    int space = feature.indexOf(BETWEEN);
    return space < 0
        ? word(feature)
        : pair(word(feature.substring(0, space)), word(feature.substring(space + 1)));
  }

  private int word(String stem) {
    return words.getOrDefault(stem, UNKNOWN);
  }

  private int pair(int word, int next) {
    if (word == UNKNOWN || next == UNKNOWN) {
      return UNKNOWN;
    }
    int place = Arrays.binarySearch(followers[word], next);
    return place < 0 ? UNKNOWN : firstPairs[word] + place;
  }

  /** What is known of a sentence. Cost: a look-up and a search of few steps for each stem. */
  public Features features(List<String> stems) {
    int[] single = new int[stems.size()];
    int[] pairs = new int[stems.size()];
    for (int i = 0; i < single.length; i++) {
      single[i] = word(stems.get(i));
      pairs[i] = i == 0 ? UNKNOWN : pair(single[i - 1], single[i]);
    }
    return new Features(single, pairs);
  }

  /** All features of a sentence, known or not, each once. */
  static Set<String> names(List<String> stems) {
    Set<String> names = new HashSet<>(stems);
    for (int i = 1; i < stems.size(); i++) {
      names.add(stems.get(i - 1) + BETWEEN + stems.get(i));
    }
    return names;
  }

  static boolean isPair(String feature) {
    return feature.indexOf(BETWEEN) >= 0;
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
