package org.incidentpatterns.classify;

import org.incidentpatterns.taxonomy.Axis;

/** What a phrase stands for. */
sealed interface Meaning {

  /** A phrase of a category. */
  record OfCategory(Axis axis, String category, String phrase, double weight, boolean negative)
      implements Meaning {}

  /** A phrase that says how a sentence is meant. */
  record OfCue(Cue cue) implements Meaning {}
}
