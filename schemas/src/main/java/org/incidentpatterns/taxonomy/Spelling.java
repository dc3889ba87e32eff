package org.incidentpatterns.taxonomy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How words are spelt: what two spellings have in common, and which word was probably meant. */
public final class Spelling {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Spelling() {}

  /** Lower case, with one space for every run of anything but letters and digits. */
  public static String fold(String word) {
    return NOT_A_WORD.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /**
   * The known word that is spelt most like another one, compared as they are written.
   *
   * @param known of equals the first is taken
   * @return empty if nothing is known
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(other -> edits(word, other)));
  }

  /** {@code (nearest: title)}, with a space before it; empty if nothing is known. */
  static String hint(String word, Collection<String> known) {
    return nearest(word, known.stream().sorted().toList())
        .map(" (nearest: %s)"::formatted)
        .orElse("");
  }

  /** How many letters must be put in, taken out or changed (Levenshtein 1966). */
  public static int edits(String from, String to) {
    return LevenshteinDistance.getDefaultInstance().apply(from, to);
  }
}
