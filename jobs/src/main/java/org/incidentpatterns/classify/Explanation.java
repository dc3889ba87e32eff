package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.List;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/**
 * The working behind a classification.
 *
 * @param sheets axis by axis, the highest score first
 * @param ignored phrases that were found and did not count
 * @param sections the text as it was read, the title apart; quotes point into these
 * @param weighings how rules and a trained model weighed an answer, axis by axis, the likeliest
 *     first; empty where no model joined
 */
public record Explanation(
    List<ScoreSheet> sheets,
    List<Ignored> ignored,
    List<Section> sections,
    List<Weighing> weighings)
    implements Serializable {
  public Explanation {
    sheets = List.copyOf(sheets);
    ignored = List.copyOf(ignored);
    sections = List.copyOf(sections);
    weighings = List.copyOf(weighings);
  }

  /** The working of the rules alone. */
  public Explanation(List<ScoreSheet> sheets, List<Ignored> ignored, List<Section> sections) {
    this(sheets, ignored, sections, List.of());
  }

  /** The same with what a trained model made of it. */
  public Explanation with(List<Weighing> ofModel) {
    return new Explanation(sheets, ignored, sections, ofModel);
  }

  /**
   * What speaks for one category.
   *
   * @param contributions the strongest first
   */
  public record ScoreSheet(
      Axis axis, String category, double score, List<Contribution> contributions)
      implements Serializable {
    public ScoreSheet {
      contributions = List.copyOf(contributions);
    }
  }

  /**
   * One sentence that counted.
   *
   * @param points what it added before later sentences were discounted
   * @param reason the phrases, the section and the words that made it count more or less
   * @param likeness how much the sentence sounds like the category, 0 to 1, where nothing else
   *     speaks for it; null where a phrase does
   */
  public record Contribution(double points, Quote quote, String reason, @Nullable Double likeness)
      implements Serializable {}

  /**
   * What rules and model give one answer on an axis, see {@link Opinion}.
   *
   * @param answer a category, undetermined or not documented
   * @param rules its share by the rules
   * @param model its probability by the model
   * @param together its probability by both
   * @param toward features that speak most for it, the strongest first, at most five
   * @param against features that speak most against it, the strongest first, at most five
   */
  public record Weighing(
      Axis axis,
      String answer,
      double rules,
      double model,
      double together,
      List<Weight> toward,
      List<Weight> against)
      implements Serializable {
    public Weighing {
      toward = List.copyOf(toward);
      against = List.copyOf(against);
    }
  }

  /**
   * What a feature of the text weighs for an answer, against the mean of all answers.
   *
   * @param feature such as {@code stem:disk} or {@code score:capacity}
   * @param logits natural logarithm; negative if it speaks against
   */
  public record Weight(String feature, double logits) implements Serializable {}

  /** A phrase that did not count, and why. */
  public record Ignored(Axis axis, String category, String phrase, Quote quote, String reason)
      implements Serializable {}
}
