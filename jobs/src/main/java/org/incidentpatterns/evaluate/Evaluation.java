package org.incidentpatterns.evaluate;

import java.util.List;
import java.util.Objects;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/**
 * How often the labels of a rulebook are right, measured on postmortems that people labelled.
 *
 * <p>Where a person's label accepts several categories, the one that was found counts as the
 * person's if it is among them, else the first.
 *
 * @param labels name of the file of labels, without folders
 * @param labelsSha256 of its bytes, in hex
 * @param taxonomyVersion under which the texts were labelled by us
 * @param texts how many were compared
 * @param origins the texts by origin, in the order of their names
 * @param axes those on which any text carries a label, in the order of {@link Axis}
 */
public record Evaluation(
    String labels,
    String labelsSha256,
    String taxonomyVersion,
    long texts,
    List<Origin> origins,
    List<AxisFigures> axes) {
  public Evaluation {
    Objects.requireNonNull(labels, "labels is null");
    origins = List.copyOf(origins);
    axes = List.copyOf(axes);
  }

  /** How many texts come from where. */
  public record Origin(String origin, long texts) {}

  /**
   * One axis, primary labels.
   *
   * @param labelled texts that carry a label of the axis
   * @param right texts of which our primary label is accepted
   * @param abstained texts that a person gave a category and we did not (undetermined, not
   *     documented)
   * @param coarse texts whose label accepts more than one category
   * @param kappa Cohen's kappa (1960), 1 is perfect and 0 is chance; null where it is not defined
   * @param macroF1 mean F1 of the categories that any text carries
   * @param leftOut texts right when each origin is judged without the phrases that occur in texts
   *     of that origin alone; null where there is one origin only
   * @param categories those that were labelled or found, in the order of the taxonomy
   * @param confusion what was labelled against what was found, where any text is
   * @param reliability labels by confidence, bins of a tenth that hold any, ascending
   * @param byOrigin in the order of their names
   */
  public record AxisFigures(
      Axis axis,
      long labelled,
      long right,
      long abstained,
      long coarse,
      @Nullable Double kappa,
      double macroF1,
      @Nullable Long leftOut,
      List<CategoryFigures> categories,
      List<Confusion> confusion,
      List<Reliability> reliability,
      List<OriginFigures> byOrigin) {
    public AxisFigures {
      categories = List.copyOf(categories);
      confusion = List.copyOf(confusion);
      reliability = List.copyOf(reliability);
      byOrigin = List.copyOf(byOrigin);
    }
  }

  /**
   * One category.
   *
   * @param labelled texts that a person gave it
   * @param found texts that we gave it
   * @param right texts of which both hold
   */
  public record CategoryFigures(String category, long labelled, long found, long right) {}

  /** How many texts that a person gave the one category got the other. */
  public record Confusion(String labelled, String found, long texts) {}

  /**
   * Labels of about the same confidence.
   *
   * @param from lowest confidence of the bin, 0 to 1
   * @param to highest, exclusive but for 1
   * @param labels how many
   * @param confidence their mean
   * @param right how many of them are right
   */
  public record Reliability(double from, double to, long labels, double confidence, long right) {}

  /** One origin. */
  public record OriginFigures(String origin, long labelled, long right, @Nullable Long leftOut) {}
}
