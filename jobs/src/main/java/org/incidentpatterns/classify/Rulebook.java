package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Phrase;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * All that decides how a postmortem is labelled; the same rulebook gives the same text the same
 * labels. Travels to the tasks of a job.
 *
 * @param taxonomy the categories and the words that point at them
 * @param settings how sure a label must be
 * @param corrections labels that people set, which are the last word
 * @param model what was learnt from labels; null where the rules stand alone
 */
public record Rulebook(
    Taxonomy taxonomy, ClassifierSettings settings, Corrections corrections, @Nullable Model model)
    implements Serializable {
  public Rulebook {
    Objects.requireNonNull(taxonomy, "taxonomy is null");
    Objects.requireNonNull(settings, "settings is null");
    Objects.requireNonNull(corrections, "corrections is null");
  }

  /** A rulebook in which nobody corrected anything, and nothing was learnt. */
  public Rulebook(Taxonomy taxonomy, ClassifierSettings settings) {
    this(taxonomy, settings, Corrections.NONE, null);
  }

  /** The same with other corrections. */
  public Rulebook with(Corrections others) {
    return new Rulebook(taxonomy, settings, others, model);
  }

  /** The same with a model that joins the rules; with null, without. */
  public Rulebook withModel(@Nullable Model joining) {
    return new Rulebook(taxonomy, settings, corrections, joining);
  }

  /** The same with a taxonomy in which these phrases do not stand. */
  public Rulebook without(Set<MatchedPhrase> phrases) {
    List<Category> categories =
        taxonomy.categories().stream().map(category -> without(category, phrases)).toList();
    return new Rulebook(new Taxonomy(taxonomy.version(), categories), settings, corrections, model);
  }

  private static Category without(Category category, Set<MatchedPhrase> phrases) {
    List<Phrase> left =
        category.phrases().stream()
            .filter(
                phrase ->
                    !phrases.contains(
                        new MatchedPhrase(category.axis(), category.id(), phrase.text())))
            .toList();
    return new Category(
        category.axis(),
        category.id(),
        category.title(),
        category.definition(),
        category.not(),
        category.declared(),
        left,
        category.addressedBy());
  }

  /** What the product comes with. */
  public static Rulebook standard() {
    return new Rulebook(Taxonomy.standard(), ClassifierSettings.DEFAULT);
  }
}
