package org.incidentpatterns.classify;

import java.util.List;
import org.incidentpatterns.classify.Meaning.OfCategory;
import org.incidentpatterns.classify.Reading.Role;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.text.PhraseMatch;

/** Why words that were found do not count: they are denied, planned, or tell of something else. */
final class Objections {
  /** The one category whose subject can fail to act: "the alert did not fire". */
  private static final String ALERTING = "automated_alerting";

  /** Below this a phrase of a rollback may mean many things. */
  private static final String FELT = "what customers felt";

  private static final String CUSTOMERS = "customer_report";

  /** From here words say that customers told us, and not only what happened to them. */
  private static final double SURE_REPORT = 0.7;

  private static final String MONITORING_GAP = "monitoring_gap";
  private static final double SURE_GAP = 0.9;
  private static final double SURE_ROLLBACK = 0.8;

  private final AxisRules rules;

  /** Whether the postmortem says anywhere that somebody was faster than the alerts. */
  private final boolean outrun;

  Objections(AxisRules rules, List<Reading> readings) {
    this.rules = rules;
    this.outrun =
        readings.stream()
            .anyMatch(
                reading ->
                    reading.has(Cue.OUTRUN) && rules.voids().stream().noneMatch(reading::has));
  }

  /** Why a phrase does not count; empty if it does. */
  String to(Reading reading, PhraseMatch<Meaning> match, OfCategory meaning) {
    for (Cue cue : rules.voids()) {
      if (voids(cue, reading, match)) {
        return cue.word();
      }
    }
    if (!meaning.negative() && reading.isNegated(match)) {
      return "negated";
    }
    if (asksForCause() && isSymptom(reading) && reading.role(match) != Role.CAUSE) {
      return FELT;
    }
    if (rules.axis() == Axis.DETECTION
        && reading.has(Cue.SYMPTOM)
        && meaning.category().equals(CUSTOMERS)
        && meaning.weight() < SURE_REPORT) {
      return FELT;
    }
    if (meaning.category().equals(ALERTING) && reading.isDenied(match)) {
      return "did not happen";
    }
    if (meaning.category().equals(ALERTING) && missesAlerts(reading)) {
      return "tells that there was none";
    }
    if (!to(meaning.category()).isEmpty()) {
      return to(meaning.category());
    }
    if (asksForCause() && isRepair(reading)) {
      return "tells what was done";
    }
    if (rules.axis() == Axis.TRIGGER && undoesChange(reading)) {
      return "tells how it ended";
    }
    return "";
  }

  /** Why nothing in this postmortem speaks for a category; empty if anything may. */
  String to(String category) {
    return outrun && category.equals(ALERTING) ? "others were first" : "";
  }

  /**
   * Whether the sentence as a whole tells of something else, stops at a person, or says who did not
   * notice: then it is not asked what it sounds like.
   */
  boolean silence(Reading reading) {
    return rules.voids().stream().anyMatch(reading::has)
        || reading.has(Cue.PERSON)
        || isQuestion(reading)
        || switch (rules.axis()) {
          case ROOT_CAUSE -> isRepair(reading) || isSymptom(reading);
          case TRIGGER -> isRepair(reading) || undoesChange(reading);
          case DETECTION ->
              reading.has(Cue.OUTRUN)
                  || reading.has(Cue.SYMPTOM)
                  || reading.has(Cue.DETECTION_UNKNOWN);
          case CONTRIBUTING_FACTOR, MITIGATION -> false;
        };
  }

  private static boolean isQuestion(Reading reading) {
    return reading.passage().text().stripTrailing().endsWith("?");
  }

  private boolean asksForCause() {
    return rules.axis() == Axis.ROOT_CAUSE || rules.axis() == Axis.TRIGGER;
  }

  /**
   * Whether the cue makes the words no statement. What might have been stands behind its "would";
   * "the shop asks, it would rather know" is a fact. "This is due to a cut fibre, and we are
   * working on it", "our alarms told us, and we are looking into it": the plan undoes neither.
   */
  private boolean voids(Cue cue, Reading reading, PhraseMatch<Meaning> match) {
    if (cue != Cue.HYPOTHETICAL && cue != Cue.PLAN) {
      return reading.has(cue);
    }
    if (cue == Cue.PLAN && !asksForCause()) {
      return reading.reaches(cue, match);
    }
    boolean behind = cue == Cue.HYPOTHETICAL || reading.role(match) == Role.CAUSE;
    return behind ? reading.hasBefore(cue, match.from()) : reading.has(cue);
  }

  /** Under the heading of the cause a sentence is one only if it tells no cause at all. */
  private static boolean isSymptom(Reading reading) {
    return reading.has(Cue.SYMPTOM)
        && !reading.has(Cue.CAUSE_NAMED)
        && (reading.passage().section() != SectionName.ROOT_CAUSE
            || !(reading.has(Cue.CAUSE_FOLLOWS) || reading.has(Cue.CAUSE_PRECEDES)));
  }

  /** "We found gaps in our alerting" has no alert in it. */
  private static boolean missesAlerts(Reading reading) {
    return reading.matches().stream()
        .anyMatch(
            match ->
                match.meaning() instanceof OfCategory meaning
                    && meaning.category().equals(MONITORING_GAP)
                    && meaning.weight() >= SURE_GAP);
  }

  private static boolean isRepair(Reading reading) {
    return reading.has(Cue.REPAIR)
        && !reading.has(Cue.CAUSE_NAMED)
        && !reading.has(Cue.CAUSE_FOLLOWS);
  }

  /** "Rolled back to the release of the day before" names a release and is no trigger. */
  private static boolean undoesChange(Reading reading) {
    return reading.matches().stream()
        .anyMatch(
            match ->
                match.meaning() instanceof OfCategory meaning
                    && meaning.axis() == Axis.MITIGATION
                    && meaning.category().equals("rollback")
                    && meaning.weight() >= SURE_ROLLBACK);
  }
}
