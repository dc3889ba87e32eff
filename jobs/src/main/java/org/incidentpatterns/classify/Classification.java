package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.List;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;

/**
 * All that was said of one postmortem.
 *
 * @param labels in the order of the axes, the primary one of each axis first; every axis has
 *     exactly one primary label
 * @param disagreements where the text speaks against a declared label
 */
public record Classification(List<Label> labels, Signals signals, List<Disagreement> disagreements)
    implements Serializable {
  public Classification {
    labels = List.copyOf(labels);
    disagreements = List.copyOf(disagreements);
  }

  /** The labels of one axis, the primary one first. */
  public List<Label> labels(Axis axis) {
    return labels.stream().filter(label -> label.axis() == axis).toList();
  }

  /** The one primary label of an axis. */
  public Label primary(Axis axis) {
    return labels(axis).get(0);
  }
}
