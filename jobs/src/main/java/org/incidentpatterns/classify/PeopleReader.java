package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.text.PhraseMatch;
import org.jspecify.annotations.Nullable;

/** Finds where a text stops at a person, blames one, or hides what acted. */
final class PeopleReader {
  /** An analysis that goes on for more sentences than this has not stopped. */
  private static final int SHORT_ANALYSIS = 1;

  private PeopleReader() {}

  /**
   * @param things names of services and teams, which are no persons
   * @param hasActionItems whether the record lists action items beside its text
   */
  static Signals signals(List<Reading> readings, Set<String> things, boolean hasActionItems) {
    List<Quote> blaming = new ArrayList<>();
    List<Quote> passive = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading.has(Cue.BLAME)) {
        blaming.add(Quote.of(reading.passage()));
      }
      if (isPassive(reading)) {
        passive.add(Quote.of(reading.passage()));
      }
    }
    return new Signals(stop(readings, things), blaming, passive, missing(readings, hasActionItems));
  }

  private static @Nullable Quote stop(List<Reading> readings, Set<String> things) {
    long causeSentences = readings.stream().filter(PeopleReader::isCause).count();
    for (Reading reading : readings) {
      boolean counts =
          isCause(reading)
              || reading.passage().section() == SectionName.SUMMARY
              || reading.has(Cue.CAUSE_FOLLOWS);
      if (counts && reading.has(Cue.PERSON) && !reading.has(Cue.PLAN)) {
        return Quote.of(reading.passage());
      }
      if (isCause(reading)
          && causeSentences <= SHORT_ANALYSIS
          && beginsWithAHand(reading, things)) {
        return Quote.of(reading.passage());
      }
    }
    return null;
  }

  private static List<SectionName> missing(List<Reading> readings, boolean hasActionItems) {
    Set<SectionName> present = EnumSet.noneOf(SectionName.class);
    readings.forEach(reading -> present.add(reading.passage().section()));
    if (hasActionItems) {
      present.add(SectionName.ACTION_ITEMS);
    }
    return Signals.EXPECTED.stream().filter(section -> !present.contains(section)).toList();
  }

  private static boolean isPassive(Reading reading) {
    return (isCause(reading) || reading.passage().section() == SectionName.TRIGGER)
        && reading.has(Cue.PASSIVE)
        && !reading.has(Cue.ACTOR)
        && !reading.has(Cue.PLAN);
  }

  private static boolean isCause(Reading reading) {
    return reading.passage().section() == SectionName.ROOT_CAUSE;
  }

  /** "Jonas entered ...": a name, which is no service of ours, and what a hand does. */
  private static boolean beginsWithAHand(Reading reading, Set<String> things) {
    String text = reading.passage().text();
    if (reading.tokens().isEmpty() || !Character.isUpperCase(text.charAt(0))) {
      return false;
    }
    String first = text.substring(0, reading.tokens().get(0).end());
    boolean isName = first.chars().allMatch(Character::isLetter) && !things.contains(first);
    return isName && reading.matches().stream().anyMatch(match -> isHandAt(match, 1));
  }

  private static boolean isHandAt(PhraseMatch<Meaning> match, int from) {
    return Reading.isCue(match, Cue.HAND) && match.from() == from;
  }
}
