package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What training made of the labels of one axis.
 *
 * @param axis its word
 * @param used whether the model joins the rules on this axis; if not, it has no features
 * @param why it is or is not, as a sentence
 * @param figures of cross-validation; null where there were too few labels for any
 * @param rulesWeight the power to which the rules' shares are raised, see {@link Opinion}
 * @param modelWeight the same for the model's probabilities
 * @param intercepts one for each category
 */
public record AxisModel(
    String axis,
    boolean used,
    String why,
    @Nullable Figures figures,
    double rulesWeight,
    double modelWeight,
    List<String> categories,
    List<Double> intercepts,
    List<Feature> features)
    implements Serializable {
  public AxisModel {
    Objects.requireNonNull(axis, "axis is null");
    Objects.requireNonNull(why, "why is null");
    categories = List.copyOf(categories);
    intercepts = List.copyOf(intercepts);
    features = List.copyOf(features);
  }

  /** An axis on which the rules stand alone. */
  public static AxisModel unused(String axis, String why, @Nullable Figures figures) {
    return new AxisModel(axis, false, why, figures, 1, 0, List.of(), List.of(), List.of());
  }

  /**
   * A word of the dictionary.
   *
   * @param scale by which its value is multiplied, more for rare words
   * @param coefficients one for each category
   */
  public record Feature(String name, double scale, List<Double> coefficients)
      implements Serializable {
    public Feature {
      Objects.requireNonNull(name, "name is null");
      coefficients = List.copyOf(coefficients);
    }
  }

  /**
   * How often the primary label was right on texts that training had not seen.
   *
   * @param leftOut what was left out together: {@code origins}, or {@code texts} where there are
   *     too few origins
   * @param folds how many times
   * @param texts that carry a label of the axis
   * @param rules texts of which the rules alone are right
   * @param model texts of which the model alone is right
   * @param together texts of which rules and model together are right
   * @param mended texts on which rules and model together do better than the rules alone: right
   *     where they are not, or no category where they name a wrong one
   * @param spoilt texts on which they do worse
   * @param chance that luck mends so many more than it spoils: exact one-sided sign test
   * @param confidence mean confidence of the joint labels, to be held against their share right
   * @param origins in the order of their names
   */
  public record Figures(
      String leftOut,
      int folds,
      long texts,
      long rules,
      long model,
      long together,
      long mended,
      long spoilt,
      double chance,
      double confidence,
      List<OriginFigures> origins)
      implements Serializable {
    public Figures {
      Objects.requireNonNull(leftOut, "leftOut is null");
      origins = List.copyOf(origins);
    }
  }

  /** The same for one origin. */
  public record OriginFigures(String origin, long texts, long rules, long model, long together)
      implements Serializable {
    public OriginFigures {
      Objects.requireNonNull(origin, "origin is null");
    }
  }
}
