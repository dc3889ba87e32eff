package org.incidentpatterns.postmortem;

import java.util.Locale;
import java.util.Optional;

/** What a record tells of. Figures are about {@link #INCIDENT} unless they say otherwise. */
public enum Kind {
  INCIDENT,
  NEAR_MISS,
  DRILL,
  MAINTENANCE;

  /** The word used in files and tables, such as {@code near_miss}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word in any case, with space, dash or underscore; empty if it is none. */
  public static Optional<Kind> of(String word) {
    String name = word.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    for (Kind kind : values()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
