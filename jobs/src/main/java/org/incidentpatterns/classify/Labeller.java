package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentpatterns.classify.Explanation.ScoreSheet;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Label.Basis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** Makes labels of score sheets and of what a person declared. */
final class Labeller {
  private static final int MOST_CAUSES = 3;

  private final Taxonomy taxonomy;
  private final ClassifierSettings settings;

  Labeller(Taxonomy taxonomy, ClassifierSettings settings) {
    this.taxonomy = taxonomy;
    this.settings = settings;
  }

  /**
   * The labels that the text gives on one axis, the primary one first.
   *
   * @param unknown the sentence that says nobody knows; null if none does
   */
  List<Label> fromText(Axis axis, List<ScoreSheet> sheets, @Nullable Quote unknown) {
    double minimum =
        axis == Axis.CONTRIBUTING_FACTOR ? settings.minimumFactorScore() : settings.minimumScore();
    double first = sheets.isEmpty() ? 0 : sheets.get(0).score();
    double second = sheets.size() < 2 ? 0 : sheets.get(1).score();
    boolean outright = unknown != null && unknown.section().equals(SectionName.ROOT_CAUSE.word());
    if (unknown != null && (outright || first < 2 * minimum)) {
      return List.of(label(axis, Axis.UNDETERMINED, true, 0.7, Basis.TEXT, unknown));
    }
    if (first < minimum) {
      return List.of(notDocumented(axis));
    }
    List<Label> labels = new ArrayList<>();
    for (ScoreSheet sheet : sheets) {
      boolean primary = labels.isEmpty();
      if (primary || isNamedToo(axis, sheet, labels.size(), minimum, first)) {
        double next = axis == Axis.CONTRIBUTING_FACTOR ? minimum : primary ? second : first;
        double confidence = Calibration.of(axis).confidence(sheet.score(), next);
        if (confidence < settings.abstainBelow()) {
          // What is less certain than the first cause is no better for standing alone.
          if (axis != Axis.CONTRIBUTING_FACTOR) {
            break;
          }
          continue;
        }
        labels.add(
            label(
                axis,
                sheet.category(),
                primary,
                confidence,
                Basis.TEXT,
                sheet.contributions().get(0).quote()));
      }
    }
    return labels.isEmpty() ? List.of(notDocumented(axis)) : labels;
  }

  private boolean isNamedToo(
      Axis axis, ScoreSheet sheet, int before, double minimum, double first) {
    return switch (axis) {
      case CONTRIBUTING_FACTOR -> sheet.score() >= minimum;
      case ROOT_CAUSE ->
          before < MOST_CAUSES
              && sheet.score() >= 2 * minimum
              && sheet.score() >= settings.secondCauseShare() * first;
      case TRIGGER, DETECTION, MITIGATION -> false;
    };
  }

  /** What a person picked on an axis, as categories; words that nobody listed are left out. */
  List<Category> declared(Axis axis, Declared declared) {
    List<String> words =
        switch (axis) {
          case ROOT_CAUSE -> listOf(declared.rootCause());
          case TRIGGER -> listOf(declared.trigger());
          case DETECTION -> listOf(declared.detection());
          case MITIGATION -> listOf(declared.mitigation());
          case CONTRIBUTING_FACTOR -> declared.contributingFactors();
        };
    List<Category> categories = new ArrayList<>();
    for (String word : words) {
      Optional<Category> category = taxonomy.declared(axis, word);
      if (category.isPresent() && !categories.contains(category.get())) {
        categories.add(category.get());
      }
    }
    return categories;
  }

  private static List<String> listOf(@Nullable String word) {
    return word == null ? List.of() : List.of(word);
  }

  /** Declared labels first, then what the text adds. */
  List<Label> withDeclared(
      Axis axis, List<Category> declared, List<Label> text, List<ScoreSheet> sheets) {
    List<Label> labels = new ArrayList<>();
    for (Category category : declared) {
      labels.add(
          label(
              axis,
              category.id(),
              labels.isEmpty(),
              1.0,
              Basis.DECLARED,
              quoteFor(category.id(), sheets)));
    }
    if (axis == Axis.CONTRIBUTING_FACTOR) {
      for (Label label : text) {
        boolean known = declared.stream().anyMatch(c -> c.id().equals(label.category()));
        if (label.isKnown() && !known) {
          labels.add(label.withPrimary(false));
        }
      }
    }
    return labels;
  }

  /** Where text and declaration name different categories; further causes of the text may agree. */
  static List<Disagreement> disagreements(
      Map<Axis, List<Category>> declared, Map<Axis, List<Label>> text) {
    List<Disagreement> disagreements = new ArrayList<>();
    declared.forEach(
        (axis, categories) -> {
          Label found = text.getOrDefault(axis, List.of()).get(0);
          boolean agrees = categories.stream().anyMatch(c -> c.id().equals(found.category()));
          if (!categories.isEmpty()
              && axis != Axis.CONTRIBUTING_FACTOR
              && found.isKnown()
              && !agrees) {
            disagreements.add(
                new Disagreement(
                    axis,
                    categories.get(0).id(),
                    found.category(),
                    found.confidence(),
                    Quote.of(found)));
          }
        });
    return disagreements;
  }

  /** The strongest sentence for a category; null if none speaks for it. */
  static @Nullable Quote quoteFor(String category, List<ScoreSheet> sheets) {
    for (ScoreSheet sheet : sheets) {
      if (sheet.category().equals(category)) {
        return sheet.contributions().get(0).quote();
      }
    }
    return null;
  }

  private Label notDocumented(Axis axis) {
    return label(axis, Axis.NOT_DOCUMENTED, true, 1.0, Basis.TEXT, null);
  }

  private Label label(
      Axis axis,
      String category,
      boolean primary,
      double confidence,
      Basis basis,
      @Nullable Quote quote) {
    return Quote.label(axis, category, primary, confidence, basis, quote, taxonomy.version(), null);
  }
}
