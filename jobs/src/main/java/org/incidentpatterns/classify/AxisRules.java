package org.incidentpatterns.classify;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.taxonomy.Axis;

/**
 * Where in a postmortem an axis is spoken of, and which turns of speech make a sentence count less
 * or not at all.
 *
 * @param weights how much a sentence of a section counts; 0 means not at all
 * @param titleWeight the same for the title
 * @param voids cues whose sentences do not count
 * @param laterShare what each further sentence counts against the one before it
 * @param first whether the first sentence that speaks of the axis counts most (events), instead of
 *     all alike (descriptions)
 */
record AxisRules(
    Axis axis,
    Map<SectionName, Double> weights,
    double titleWeight,
    Set<Cue> voids,
    double laterShare,
    boolean first) {

  static AxisRules of(Axis axis) {
    return switch (axis) {
      case ROOT_CAUSE -> rootCause();
      case CONTRIBUTING_FACTOR -> contributingFactor();
      case TRIGGER -> trigger();
      case DETECTION -> detection();
      case MITIGATION -> mitigation();
    };
  }

  double weight(SectionName section) {
    return weights.getOrDefault(section, 0.0);
  }

  // Finding the sentences that speak of the cause before asking which cause it is matters more than
  // any phrase: action items, lessons and what went well never name a cause.
  private static AxisRules rootCause() {
    Map<SectionName, Double> weights = new EnumMap<>(SectionName.class);
    weights.put(SectionName.ROOT_CAUSE, 2.0);
    weights.put(SectionName.SUMMARY, 0.8);
    weights.put(SectionName.OTHER, 0.8);
    weights.put(SectionName.TRIGGER, 0.6);
    weights.put(SectionName.CONTRIBUTING_FACTORS, 0.3);
    weights.put(SectionName.RESOLUTION, 0.3);
    weights.put(SectionName.DETECTION, 0.2);
    weights.put(SectionName.TIMELINE, 0.15);
    weights.put(SectionName.IMPACT, 0.15);
    return new AxisRules(
        Axis.ROOT_CAUSE, weights, 0.8, EnumSet.of(Cue.PLAN, Cue.MISTAKEN), 0.6, false);
  }

  private static AxisRules contributingFactor() {
    Map<SectionName, Double> weights = new EnumMap<>(SectionName.class);
    weights.put(SectionName.CONTRIBUTING_FACTORS, 1.5);
    weights.put(SectionName.ROOT_CAUSE, 1.1);
    weights.put(SectionName.OTHER, 1.0);
    weights.put(SectionName.DETECTION, 0.9);
    weights.put(SectionName.SUMMARY, 0.8);
    weights.put(SectionName.WENT_POORLY, 0.8);
    weights.put(SectionName.TRIGGER, 0.6);
    weights.put(SectionName.RESOLUTION, 0.4);
    weights.put(SectionName.TIMELINE, 0.3);
    weights.put(SectionName.IMPACT, 0.3);
    return new AxisRules(Axis.CONTRIBUTING_FACTOR, weights, 0.3, EnumSet.of(Cue.PLAN), 0.4, false);
  }

  private static AxisRules trigger() {
    Map<SectionName, Double> weights = new EnumMap<>(SectionName.class);
    weights.put(SectionName.TRIGGER, 3.0);
    weights.put(SectionName.SUMMARY, 1.2);
    weights.put(SectionName.ROOT_CAUSE, 1.0);
    weights.put(SectionName.OTHER, 1.0);
    weights.put(SectionName.TIMELINE, 1.0);
    weights.put(SectionName.CONTRIBUTING_FACTORS, 0.2);
    weights.put(SectionName.RESOLUTION, 0.5);
    weights.put(SectionName.IMPACT, 0.3);
    return new AxisRules(
        Axis.TRIGGER,
        weights,
        0.7,
        EnumSet.of(Cue.PLAN, Cue.MISTAKEN, Cue.HYPOTHETICAL),
        0.7,
        true);
  }

  private static AxisRules detection() {
    Map<SectionName, Double> weights = new EnumMap<>(SectionName.class);
    weights.put(SectionName.DETECTION, 3.0);
    weights.put(SectionName.TIMELINE, 1.2);
    weights.put(SectionName.SUMMARY, 1.0);
    weights.put(SectionName.OTHER, 1.0);
    weights.put(SectionName.ROOT_CAUSE, 0.9);
    weights.put(SectionName.TRIGGER, 0.8);
    weights.put(SectionName.RESOLUTION, 1.0);
    weights.put(SectionName.WENT_WELL, 0.7);
    weights.put(SectionName.IMPACT, 0.9);
    weights.put(SectionName.CONTRIBUTING_FACTORS, 0.6);
    weights.put(SectionName.WENT_POORLY, 0.7);
    return new AxisRules(
        Axis.DETECTION,
        weights,
        0.5,
        EnumSet.of(Cue.PLAN, Cue.HYPOTHETICAL, Cue.RECOVERY),
        0.5,
        true);
  }

  private static AxisRules mitigation() {
    Map<SectionName, Double> weights = new EnumMap<>(SectionName.class);
    weights.put(SectionName.RESOLUTION, 3.0);
    weights.put(SectionName.TIMELINE, 1.0);
    weights.put(SectionName.SUMMARY, 1.0);
    weights.put(SectionName.OTHER, 0.8);
    weights.put(SectionName.ROOT_CAUSE, 0.5);
    weights.put(SectionName.DETECTION, 0.3);
    return new AxisRules(
        Axis.MITIGATION,
        weights,
        0.1,
        EnumSet.of(Cue.PLAN, Cue.MISTAKEN, Cue.HYPOTHETICAL),
        0.7,
        false);
  }
}
