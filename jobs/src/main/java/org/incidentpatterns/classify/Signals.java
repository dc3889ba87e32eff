package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the text speaks of people. Never a category, never counted per person.
 *
 * @param stopsAtPerson the sentence with which the analysis stops at a person; null if it does not
 * @param blamingPhrases sentences that blame, in reading order
 * @param passiveCauses sentences of the cause that say what was done and not by what, in reading
 *     order: what acted, a script, a pipeline, a habit, is what could be mended
 */
public record Signals(
    @Nullable Quote stopsAtPerson, List<Quote> blamingPhrases, List<Quote> passiveCauses)
    implements Serializable {
  public Signals {
    blamingPhrases = List.copyOf(blamingPhrases);
    passiveCauses = List.copyOf(passiveCauses);
  }
}
