package org.incidentpatterns.taxonomy;

import java.io.Serializable;
import java.util.Locale;

/**
 * Words that point at a category. Their grammar is described at the head of {@code taxonomy.yaml}.
 *
 * @param text the words, with alternatives, optional words and gaps
 * @param weight 0 (says nothing) to 1 (says it outright)
 */
public record Phrase(String text, double weight) implements Serializable {
  public Phrase {
    if (text.isBlank()) {
      throw new IllegalArgumentException("Phrase cannot be blank");
    }
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("Weight must be 0 to 1, cannot be: " + weight);
    }
  }

  /** What two writings of one phrase have in common: case and blanks do not matter. */
  String key() {
    return key(text);
  }

  static String key(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
