package org.incidentpatterns.classify;

import java.util.Locale;

/** How a sentence is meant. The words of each are listed in {@code cues.yaml}. */
enum Cue {
  CAUSE_NAMED,
  CAUSE_FOLLOWS,
  CAUSE_PRECEDES,
  SYMPTOM,
  HEDGE,
  ASIDE,
  MITIGATING,
  REPAIR,
  NEGATION,
  DENIAL,
  OUTRUN,
  PLAN,
  HYPOTHETICAL,
  RECOVERY,
  MISTAKEN,
  END_NAMED,
  ENDED,
  CAUSE_UNKNOWN,
  FOUND_LATER,
  TRIGGER_UNKNOWN,
  DETECTION_UNKNOWN,
  PERSON,
  HAND,
  BLAME,
  PASSIVE,
  ACTOR,
  VAGUE,
  CONCRETE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
