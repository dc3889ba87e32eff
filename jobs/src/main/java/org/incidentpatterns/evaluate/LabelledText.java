package org.incidentpatterns.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.taxonomy.Axis;

/**
 * A postmortem that a person labelled.
 *
 * @param origin whose postmortem it is, such as a company; texts of one origin are left out
 *     together in cross-validation
 * @param accepted the category ids that count as right for the primary label of an axis, the most
 *     fitting first; an axis that was not labelled is absent. A coarse class of another scheme
 *     stands for several of ours
 */
public record LabelledText(Postmortem postmortem, String origin, Map<Axis, List<String>> accepted) {
  public LabelledText {
    Objects.requireNonNull(postmortem, "postmortem is null");
    Objects.requireNonNull(origin, "origin is null");
    accepted = Map.copyOf(accepted);
    accepted.forEach(
        (axis, categories) -> {
          if (categories.isEmpty()) {
            throw new IllegalArgumentException("Label cannot be empty: " + axis);
          }
        });
  }
}
