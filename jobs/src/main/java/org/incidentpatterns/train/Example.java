package org.incidentpatterns.train;

import java.util.List;
import java.util.Objects;
import org.incidentpatterns.classify.Observation;

/**
 * One labelled text on one axis.
 *
 * @param observation what the text shows
 * @param accepted answers that count as right, the most fitting first
 * @param origin whose text it is
 * @param text equal for equal texts, which are never parted by a fold
 */
record Example(Observation observation, List<String> accepted, String origin, String text) {
  Example {
    Objects.requireNonNull(observation, "observation is null");
    Objects.requireNonNull(origin, "origin is null");
    Objects.requireNonNull(text, "text is null");
    accepted = List.copyOf(accepted);
  }

  /**
   * The one answer to learn. Of a coarse label, which stands for several, it is the one that the
   * rules find, so that a model is not taught to leave it for its neighbour.
   */
  String answer() {
    return accepts(observation.answer()) ? observation.answer() : accepted.get(0);
  }

  boolean accepts(String answer) {
    return accepted.contains(answer);
  }
}
