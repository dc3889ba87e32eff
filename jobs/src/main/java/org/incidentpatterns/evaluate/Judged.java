package org.incidentpatterns.evaluate;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.incidentpatterns.classify.Classification;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.jspecify.annotations.Nullable;

/**
 * A labelled postmortem and what we make of it.
 *
 * @param leftOut what we make of it without the phrases that occur in texts of its origin alone;
 *     null where there is one origin only
 */
public record Judged(
    LabelledText text, Classification classification, @Nullable Classification leftOut) {
  public Judged {
    Objects.requireNonNull(text, "text is null");
    Objects.requireNonNull(classification, "classification is null");
  }

  /** Whether a person labelled it on that axis. */
  boolean isLabelled(Axis axis) {
    return text.accepted().containsKey(axis);
  }

  /** The category ids that count as right, the most fitting first; none if it is not labelled. */
  List<String> accepted(Axis axis) {
    return text.accepted().getOrDefault(axis, List.of());
  }

  /** Our primary label. */
  Label found(Axis axis) {
    return classification.primary(axis);
  }

  /** All our categories. */
  Set<String> allFound(Axis axis) {
    Set<String> found = new LinkedHashSet<>();
    classification.labels(axis).forEach(label -> found.add(label.category()));
    return found;
  }

  boolean isRight(Axis axis) {
    return accepted(axis).contains(found(axis).category());
  }

  /** Whether our primary label is right without the phrases of its origin alone. */
  boolean isRightLeftOut(Axis axis) {
    return leftOut != null && accepted(axis).contains(leftOut.primary(axis).category());
  }

  boolean isNamed(Axis axis) {
    return accepted(axis).stream().anyMatch(allFound(axis)::contains);
  }

  /** Whether a person gave a category and we gave none. */
  boolean isAbstained(Axis axis) {
    return !found(axis).isKnown() && accepted(axis).stream().noneMatch(Categories::isOpen);
  }

  /** What the person's label is counted as: what we found if it is accepted, else the first. */
  String labelledAs(Axis axis) {
    return isRight(axis) ? found(axis).category() : accepted(axis).get(0);
  }

  /** The axes on which it is labelled. */
  Set<Axis> axes() {
    Set<Axis> axes = EnumSet.noneOf(Axis.class);
    axes.addAll(text.accepted().keySet());
    return axes;
  }
}
