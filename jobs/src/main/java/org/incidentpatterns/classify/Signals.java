package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the text speaks of people. Never a category, never counted per person.
 *
 * @param stopsAtPerson the sentence with which the analysis stops at a person; null if it does not
 * @param blamingPhrases sentences that blame, in reading order
 */
public record Signals(@Nullable Quote stopsAtPerson, List<Quote> blamingPhrases)
    implements Serializable {
  public Signals {
    blamingPhrases = List.copyOf(blamingPhrases);
  }
}
