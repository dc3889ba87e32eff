package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.List;
import org.incidentpatterns.postmortem.SectionName;
import org.jspecify.annotations.Nullable;

/**
 * How the text is written, and how it speaks of people. Never a category, never counted per person.
 *
 * @param stopsAtPerson the sentence with which the analysis stops at a person; null if it does not
 * @param blamingPhrases sentences that blame, in reading order
 * @param passiveCauses sentences of the cause that say what was done and not by what, in reading
 *     order: what acted, a script, a pipeline, a habit, is what could be mended
 * @param missingSections parts that a postmortem should have and this text has not, in the order of
 *     {@link #EXPECTED}
 */
public record Signals(
    @Nullable Quote stopsAtPerson,
    List<Quote> blamingPhrases,
    List<Quote> passiveCauses,
    List<SectionName> missingSections)
    implements Serializable {
  /** The parts that a postmortem should have, in the order of a report. */
  public static final List<SectionName> EXPECTED =
      List.of(
          SectionName.SUMMARY,
          SectionName.ROOT_CAUSE,
          SectionName.RESOLUTION,
          SectionName.CONTRIBUTING_FACTORS,
          SectionName.TIMELINE,
          SectionName.ACTION_ITEMS,
          SectionName.IMPACT,
          SectionName.DETECTION,
          SectionName.LESSONS,
          SectionName.TRIGGER,
          SectionName.WENT_WELL);

  public Signals {
    blamingPhrases = List.copyOf(blamingPhrases);
    passiveCauses = List.copyOf(passiveCauses);
    missingSections = List.copyOf(missingSections);
  }
}
