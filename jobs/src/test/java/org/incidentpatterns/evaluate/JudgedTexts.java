package org.incidentpatterns.evaluate;

import static org.incidentpatterns.PostmortemFixtures.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.classify.Classification;
import org.incidentpatterns.classify.Signals;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;

/** Labelled texts with labels of ours, on one axis. */
record JudgedTexts(Axis axis) {
  /**
   * A text.
   *
   * @param accepted what a person gave it
   * @param found what we gave it, the primary one first
   */
  Judged text(String id, String origin, List<String> accepted, double confidence, String... found) {
    return new Judged(labelled(id, origin, accepted), labels(confidence, found), null);
  }

  /** A text that is judged a second time without the phrases of its origin. */
  Judged leftOut(String id, String origin, String accepted, String found, String foundLeftOut) {
    return new Judged(
        labelled(id, origin, List.of(accepted)), labels(0.9, found), labels(0.9, foundLeftOut));
  }

  private LabelledText labelled(String id, String origin, List<String> accepted) {
    return new LabelledText(incident(id).postmortem(), origin, Map.of(axis, accepted));
  }

  private Classification labels(double confidence, String... found) {
    List<Label> labels = new ArrayList<>();
    for (String category : found) {
      labels.add(
          new Label(
              axis,
              category,
              labels.isEmpty(),
              confidence,
              Label.Basis.TEXT,
              "It was the " + category,
              "summary",
              0,
              1,
              "test"));
    }
    return new Classification(
        labels, new Signals(null, List.of(), List.of(), List.of()), List.of());
  }
}
