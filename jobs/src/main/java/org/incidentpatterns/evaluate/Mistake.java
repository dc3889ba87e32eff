package org.incidentpatterns.evaluate;

import java.util.Comparator;
import java.util.List;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;

/**
 * A text of which our primary label is not accepted.
 *
 * @param labelled what would have been right, the most fitting first
 */
public record Mistake(String id, String title, String origin, List<String> labelled, Label found) {
  public Mistake {
    labelled = List.copyOf(labelled);
  }

  /** The worst of an axis: what was claimed with the highest confidence first, abstentions last. */
  static List<Mistake> worst(Axis axis, List<Judged> texts, int most) {
    return texts.stream()
        .filter(text -> text.isLabelled(axis) && !text.isRight(axis))
        .map(text -> of(axis, text))
        .sorted(
            Comparator.comparing((Mistake mistake) -> !mistake.found().isKnown())
                .thenComparingDouble(mistake -> -mistake.found().confidence())
                .thenComparing(Mistake::id))
        .limit(most)
        .toList();
  }

  private static Mistake of(Axis axis, Judged text) {
    return new Mistake(
        text.text().postmortem().id(),
        text.text().postmortem().title(),
        text.text().origin(),
        text.accepted(axis),
        text.found(axis));
  }
}
