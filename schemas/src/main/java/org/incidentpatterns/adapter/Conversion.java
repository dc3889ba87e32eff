package org.incidentpatterns.adapter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a selected value becomes a canonical one. Expressions only select; these convert. */
public enum Conversion {
  /** As it is: the reader of the canonical format knows times, counts, lists and texts. */
  VALUE,
  /** Atlassian Document Format to Markdown. */
  ADF,
  /** HTML to Markdown; Markdown in its place stays as it is. */
  HTML,
  /** Jira or Confluence wiki text to Markdown. */
  WIKI,
  /**
   * What Jira and Confluence call rich text, to Markdown: the document format of the newer
   * interface if it is an object, the wiki text of the older one if it is a text.
   */
  ATLASSIAN,
  /** A text split at a separator into a list; needs {@code with}. */
  SPLIT,
  /** A JSON array written as text into a list. */
  JSON_LIST,
  /** Seconds after another time of the record; needs {@code with}: that canonical field. */
  SECONDS_AFTER,
  /** Seconds since 1970. */
  EPOCH_SECONDS,
  /** Milliseconds since 1970. */
  EPOCH_MILLIS;

  /** The word used in YAML. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it cannot work without the key {@code with}. */
  public boolean needsWith() {
    return this == SPLIT || this == SECONDS_AFTER;
  }

  /** All words, in the order of the constants. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Conversion::word).toList();
  }

  /** The conversion of that word; empty if it is none. */
  public static Optional<Conversion> of(String word) {
    for (Conversion conversion : values()) {
      if (conversion.word().equals(word)) {
        return Optional.of(conversion);
      }
    }
    return Optional.empty();
  }
}
