package org.incidentpatterns.evaluate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.incidentpatterns.taxonomy.Spelling;

/** Words that people write in files of labels. */
final class Words {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final int SHOWN = 80;

  private Words() {}

  /**
   * What two spellings of one word have in common: case and punctuation do not matter. A word of
   * nothing but signs stays as it is, so that it can still be listed.
   */
  static String fold(String word) {
    String folded = Spelling.fold(word);
    return folded.isEmpty() ? word.strip() : folded;
  }

  /** The candidate that is spelt most like a word when both are folded, of equals the first. */
  static String nearest(String word, Collection<String> candidates) {
    Map<String, String> spelt = new LinkedHashMap<>();
    candidates.forEach(candidate -> spelt.putIfAbsent(fold(candidate), candidate));
    return Spelling.nearest(fold(word), spelt.keySet()).map(spelt::get).orElse("");
  }

  /** A word of a file, fit for a message: without control characters, and not too long. */
  static String shown(String word) {
    return shown(word, SHOWN);
  }

  /** The same with another limit, in UTF-16 units. */
  static String shown(String text, int most) {
    String line = CONTROL.matcher(text).replaceAll(" ").strip();
    if (line.length() <= most) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
    return line.substring(0, end) + "…";
  }
}
