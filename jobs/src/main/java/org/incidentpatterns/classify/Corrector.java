package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.classify.Explanation.ScoreSheet;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Label.Basis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** Puts the labels that a person set in the place of those that were read or declared. */
final class Corrector {
  private final Taxonomy taxonomy;

  Corrector(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * The labels of one axis, the primary one first.
   *
   * @param given what text and declaration say
   * @param corrections of this incident and axis, at least one
   * @param unknown the sentence that says nobody knows; null if none does
   */
  List<Label> corrected(
      List<Label> given,
      List<Correction> corrections,
      List<ScoreSheet> sheets,
      @Nullable Quote unknown) {
    List<Label> labels = new ArrayList<>();
    List<Correction> left = new ArrayList<>(corrections);
    if (corrections.get(0).replaces() != null) {
      for (Label label : given) {
        List<Correction> here =
            left.stream().filter(one -> label.category().equals(one.replaces())).toList();
        here.forEach(one -> labels.add(label(one, sheets, unknown)));
        left.removeAll(here);
        if (here.isEmpty()) {
          labels.add(label);
        }
      }
    }
    left.forEach(one -> labels.add(label(one, sheets, unknown)));
    return ordered(labels);
  }

  /** Each category once, set by a person before read; what is not known only where it is alone. */
  private static List<Label> ordered(List<Label> labels) {
    boolean anyKnown = labels.stream().anyMatch(Label::isKnown);
    Map<String, Label> byCategory = new LinkedHashMap<>();
    for (Label label : labels) {
      if (label.isKnown() || !anyKnown) {
        byCategory.merge(
            label.category(), label, (one, other) -> one.basis() == Basis.OVERRIDE ? one : other);
      }
    }
    List<Label> ordered = new ArrayList<>();
    byCategory.values().forEach(label -> ordered.add(label.withPrimary(ordered.isEmpty())));
    return ordered;
  }

  private Label label(Correction correction, List<ScoreSheet> sheets, @Nullable Quote unknown) {
    Quote quote =
        correction.category().equals(Axis.UNDETERMINED)
            ? unknown
            : Labeller.quoteFor(correction.category(), sheets);
    return Quote.label(
        correction.axis(),
        correction.category(),
        true,
        1.0,
        Basis.OVERRIDE,
        quote,
        taxonomy.version(),
        correction.reason());
  }
}
