package org.incidentpatterns.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The features that a model weighs, learnt from the texts it is trained on.
 *
 * @param names in the order of the names
 * @param scales by which their values are multiplied
 */
record Dictionary(List<String> names, List<Double> scales) {
  /** A few hundred labels cannot tell more words apart. */
  private static final int MOST = 2000;

  /** What one text alone says is no rule. */
  private static final int FEWEST_TEXTS = 2;

  Dictionary {
    names = List.copyOf(names);
    scales = List.copyOf(scales);
  }

  /**
   * Takes what occurs in two texts and, where there are three origins or more, in two of them: a
   * word of one origin says where a text comes from and not what happened. The commonest come
   * first; a common word counts less, by its inverse document frequency.
   */
  static Dictionary of(List<Example> examples) {
    Map<String, Integer> texts = new TreeMap<>();
    Map<String, Set<String>> origins = new TreeMap<>();
    Set<String> allOrigins = new HashSet<>();
    for (Example example : examples) {
      allOrigins.add(example.origin());
      for (String name : example.observation().features().keySet()) {
        texts.merge(name, 1, Integer::sum);
        origins.computeIfAbsent(name, any -> new HashSet<>()).add(example.origin());
      }
    }
    int fewestOrigins = allOrigins.size() > 2 ? 2 : 1;
    List<String> names = new ArrayList<>();
    origins.forEach(
        (name, of) -> {
          if (of.size() >= fewestOrigins && texts.getOrDefault(name, 0) >= FEWEST_TEXTS) {
            names.add(name);
          }
        });
    names.sort(
        Comparator.comparingInt((String name) -> -texts.getOrDefault(name, 0))
            .thenComparing(Comparator.naturalOrder()));
    List<String> kept = names.stream().limit(MOST).sorted().toList();
    return new Dictionary(
        kept,
        kept.stream()
            .map(name -> scale(name, texts.getOrDefault(name, 0), examples.size()))
            .toList());
  }

  private static double scale(String name, int texts, int all) {
    boolean isWord = name.startsWith("stem:") || name.startsWith("title:");
    return isWord ? Math.log((1.0 + all) / texts) / Math.log(1.0 + all) : 1;
  }
}
