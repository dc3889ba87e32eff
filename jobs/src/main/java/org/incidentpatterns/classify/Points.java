package org.incidentpatterns.classify;

import org.incidentpatterns.text.PhraseMatch;
import org.jspecify.annotations.Nullable;

/**
 * One reason for a category in one sentence, with what it counts.
 *
 * @param match the words; null where the sentence as a whole sounds like the category
 * @param phrase as an explanation names it
 * @param strength 0 to 1, whatever stands around it
 * @param points with its section and the turns of speech around it
 * @param note what made it count more or less; empty if nothing did
 */
record Points(
    @Nullable PhraseMatch<Meaning> match,
    String phrase,
    double strength,
    double points,
    String note) {

  /** Whether both rest on the same words. */
  boolean overlaps(Points other) {
    return match != null
        && other.match != null
        && match.from() < other.match.to()
        && other.match.from() < match.to();
  }
}
