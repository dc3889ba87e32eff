package org.incidentpatterns.evaluate;

import java.util.List;
import java.util.Objects;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/**
 * How often the labels of a rulebook are right, measured on postmortems that people labelled.
 *
 * <p>Where a person's label accepts several categories, the one that was found counts as the
 * person's if it is among them, else the first. Contributing factors are the exception: there a
 * person's label is all of the categories, each counted by itself.
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
    Objects.requireNonNull(labelsSha256, "labelsSha256 is null");
    Objects.requireNonNull(taxonomyVersion, "taxonomyVersion is null");
    origins = List.copyOf(origins);
    axes = List.copyOf(axes);
  }

  /** How many texts come from where. */
  public record Origin(String origin, long texts) {
    public Origin {
      Objects.requireNonNull(origin, "origin is null");
    }
  }

  /**
   * One axis, primary labels.
   *
   * @param labelled texts that carry a label of the axis
   * @param right texts of which our primary label is accepted
   * @param named texts of which any of our labels is accepted; more than {@code right} only on axes
   *     where we give several
   * @param abstained texts that a person gave a category and we did not (undetermined, not
   *     documented)
   * @param coarse texts whose label accepts more than one category
   * @param kappa Cohen's kappa (1960), 1 is perfect and 0 is chance; null where it is not defined
   * @param macroF1 mean F1 of the categories that any text carries, 0 to 1
   * @param leftOut texts right when each origin is judged without the phrases that occur in texts
   *     of that origin alone; null where there is one origin only
   * @param categories those that were labelled or found, in the order of the taxonomy
   * @param confusion what was labelled against what was found, also where both agree, where any
   *     text is; none for contributing factors, of which a text has several
   * @param reliability labels by confidence, bins of a tenth that hold any, ascending; without
   *     those that say not documented, which have no confidence
   * @param byOrigin in the order of their names
   */
  public record AxisFigures(
      Axis axis,
      long labelled,
      long right,
      long named,
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
      Objects.requireNonNull(axis, "axis is null");
      requirePart(right, labelled);
      requirePart(abstained, labelled);
      requirePart(named, labelled);
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
  public record CategoryFigures(String category, long labelled, long found, long right) {
    public CategoryFigures {
      Objects.requireNonNull(category, "category is null");
      requirePart(right, labelled);
      requirePart(right, found);
    }

    /** The harmonic mean of precision and recall, 0 to 1; 0 where nothing was right. */
    public double f1() {
      return labelled + found == 0 ? 0 : 2.0 * right / (labelled + found);
    }
  }

  /** How many texts that a person gave the one category got the other. */
  public record Confusion(String labelled, String found, long texts) {
    public Confusion {
      Objects.requireNonNull(labelled, "labelled is null");
      Objects.requireNonNull(found, "found is null");
    }
  }

  /**
   * Labels of about the same confidence.
   *
   * @param from lowest confidence of the bin, 0 to 1
   * @param to highest, exclusive but for 1
   * @param labels how many
   * @param confidence their mean
   * @param right how many of them are right
   */
  public record Reliability(double from, double to, long labels, double confidence, long right) {
    public Reliability {
      requirePart(right, labels);
    }
  }

  /** One origin. */
  public record OriginFigures(String origin, long labelled, long right, @Nullable Long leftOut) {
    public OriginFigures {
      Objects.requireNonNull(origin, "origin is null");
      requirePart(right, labelled);
    }
  }

  private static void requirePart(long part, long whole) {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException("Not a part: %d of %d".formatted(part, whole));
    }
  }
}
