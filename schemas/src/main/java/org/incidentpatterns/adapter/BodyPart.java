package org.incidentpatterns.adapter;

import java.util.Locale;
import java.util.Optional;

/** What can be read from the text of a postmortem where its tool has no field for it. */
public enum BodyPart {
  /** Start, detection, mitigation and so on, and severity, services and teams. */
  FACTS,
  TIMELINE,
  ACTION_ITEMS;

  /** The word used in YAML. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of that word; empty if it is none. */
  public static Optional<BodyPart> of(String word) {
    for (BodyPart part : values()) {
      if (part.word().equals(word)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }
}
