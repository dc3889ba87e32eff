package org.incidentpatterns.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Examples dealt into parts, of which each in turn is left out. Texts of one origin (company,
 * template, author) resemble each other, so origins are left out whole where there are enough of
 * them. No chance is involved.
 *
 * @param byOrigin whether origins were kept whole
 * @param parts each left out once, none empty
 */
record Folds(boolean byOrigin, List<List<Example>> parts) {
  /** With fewer, too little would be left to learn from. */
  private static final int FEWEST_ORIGINS = 3;

  Folds {
    parts = parts.stream().filter(part -> !part.isEmpty()).map(List::copyOf).toList();
  }

  /**
   * Deals examples.
   *
   * @param mostOrigins more origins than this share parts
   * @param texts how many parts to make where there are too few origins
   */
  static Folds of(List<Example> examples, int mostOrigins, int texts) {
    Map<String, List<Example>> origins = groups(examples, Example::origin);
    if (origins.size() >= FEWEST_ORIGINS) {
      return new Folds(true, dealt(List.copyOf(origins.values()), mostOrigins));
    }
    return new Folds(false, stratified(examples, texts));
  }

  /** All but one part. */
  List<Example> without(int part) {
    return IntStream.range(0, parts.size())
        .filter(other -> other != part)
        .mapToObj(parts::get)
        .flatMap(List::stream)
        .toList();
  }

  /** The largest first, each into the part that holds least. */
  private static List<List<Example>> dealt(List<List<Example>> groups, int most) {
    List<List<Example>> parts = empty(Math.min(most, groups.size()));
    groups.stream()
        .sorted(Comparator.comparingInt((List<Example> group) -> -group.size()))
        .forEach(
            group ->
                parts.stream()
                    .min(Comparator.comparingInt(List::size))
                    .orElseThrow()
                    .addAll(group));
    return parts;
  }

  /** Every answer goes round the parts in turn, so that each part has its share. */
  private static List<List<Example>> stratified(List<Example> examples, int count) {
    List<List<Example>> parts = empty(count);
    int next = 0;
    for (List<Example> sameAnswer : new TreeMap<>(groups(examples, Example::answer)).values()) {
      for (List<Example> sameText : groups(sameAnswer, Example::text).values()) {
        parts.get(next % count).addAll(sameText);
        next++;
      }
    }
    return parts;
  }

  private static List<List<Example>> empty(int count) {
    return IntStream.range(0, count).<List<Example>>mapToObj(part -> new ArrayList<>()).toList();
  }

  private static Map<String, List<Example>> groups(
      List<Example> examples, Function<Example, String> key) {
    Map<String, List<Example>> groups = new LinkedHashMap<>();
    for (Example example : examples) {
      groups.computeIfAbsent(key.apply(example), any -> new ArrayList<>()).add(example);
    }
    return groups;
  }
}
