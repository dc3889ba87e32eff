package org.incidentpatterns.taxonomy;

import java.util.Collection;
import java.util.Comparator;

/** Says which known word was probably meant. */
final class Nearest {
  private Nearest() {}

  /** {@code (nearest: title)}, with a space before it; empty if nothing is known. */
  static String hint(String word, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String other) -> edits(word, other))
                .thenComparing(Comparator.naturalOrder()))
        .map(" (nearest: %s)"::formatted)
        .orElse("");
  }

  /** How many letters must be put in, taken out or changed (Levenshtein 1966). */
  static int edits(String from, String to) {
    int[] costs = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      costs[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int diagonal = costs[0];
      costs[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int change = diagonal + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
        diagonal = costs[column];
        costs[column] = Math.min(change, 1 + Math.min(costs[column], costs[column - 1]));
      }
    }
    return costs[to.length()];
  }
}
