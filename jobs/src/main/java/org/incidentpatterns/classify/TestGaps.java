package org.incidentpatterns.classify;

import java.util.List;
import java.util.Map;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.jspecify.annotations.Nullable;

/**
 * A missing test can be the cause or a circumstance. Where the text takes it for the cause, the
 * sentences that say so must not be counted a second time as a contributing factor.
 */
final class TestGaps {
  static final String CAUSE = "testing_gap";

  private TestGaps() {}

  static List<Reading> withoutCause(
      Axis axis, List<Reading> readings, Map<Axis, List<Label>> labels) {
    @Nullable List<Label> causes = labels.get(Axis.ROOT_CAUSE);
    if (axis != Axis.CONTRIBUTING_FACTOR
        || causes == null
        || !causes.get(0).category().equals(CAUSE)) {
      return readings;
    }
    return readings.stream().filter(reading -> !saysCause(reading)).toList();
  }

  private static boolean saysCause(Reading reading) {
    return reading.passage().section() != SectionName.CONTRIBUTING_FACTORS
        && reading.matches().stream()
            .anyMatch(
                match ->
                    match.meaning() instanceof Meaning.OfCategory meaning
                        && meaning.axis() == Axis.ROOT_CAUSE
                        && meaning.category().equals(CAUSE)
                        && meaning.weight() >= 0.5);
  }
}
