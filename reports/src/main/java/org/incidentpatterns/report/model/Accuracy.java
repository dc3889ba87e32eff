package org.incidentpatterns.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often the labels are right, measured on postmortems that people labelled.
 *
 * @param postmortems how many were compared
 * @param labels name of the file of people's labels
 * @param labelsSha256 of its bytes, in hex
 * @param taxonomyVersion under which they were labelled by the program; may differ from that of the
 *     report
 * @param origins whose postmortems they are, by name
 * @param axes those that people labelled, in the order of the report's axes
 */
public record Accuracy(
    long postmortems,
    String labels,
    String labelsSha256,
    String taxonomyVersion,
    List<OriginRow> origins,
    List<AxisRow> axes) {

  /** How many postmortems come from where. */
  public record OriginRow(String origin, long postmortems) {}

  /**
   * One axis, primary labels.
   *
   * @param right of those that people labelled on this axis, how many labels are right
   * @param abstained of the same, how many were given no category though people gave one
   * @param coarse of the same, how many of people's labels can mean several of our categories, any
   *     of which counts as right
   * @param kappa agreement beyond chance: 1 is perfect, 0 is chance; null where it is not defined
   * @param f1 mean F1 of the categories that people gave, 0 to 1
   * @param leftOut {@code right} without the phrases that occur in texts of one origin alone, each
   *     origin in turn; null where there is one origin only
   * @param categories in the order of the taxonomy
   * @param confusion the mistakes that occur most often, at most {@value #CONFUSIONS}
   * @param reliability labels by how sure the program was of them, ascending
   * @param origins by name
   */
  public record AxisRow(
      String axis,
      String title,
      Share right,
      Share abstained,
      long coarse,
      @Nullable Double kappa,
      double f1,
      @Nullable Share leftOut,
      List<CategoryRow> categories,
      List<ConfusionRow> confusion,
      List<ReliabilityRow> reliability,
      List<AxisOriginRow> origins) {
    /** So many mistakes are named for each axis. */
    public static final int CONFUSIONS = 5;
  }

  /**
   * One category. Of the labels given, {@code precision} were right; of the true ones, {@code
   * recall} were found.
   *
   * @param f1 the harmonic mean of both, 0 to 1
   */
  public record CategoryRow(
      String category, String title, Share precision, Share recall, double f1) {
    /** Postmortems that people gave it. */
    public long labelled() {
      return recall.of();
    }

    /** Postmortems that the program gave it. */
    public long found() {
      return precision.of();
    }

    /** Postmortems that both gave it. */
    public long agreed() {
      return recall.count();
    }
  }

  /** How often what people gave the one category was given the other; both by title. */
  public record ConfusionRow(String labelled, String found, long postmortems) {}

  /**
   * Labels of about the same confidence.
   *
   * @param from the lowest confidence, 0 to 1
   * @param to the highest, exclusive but for 1
   * @param confidence their mean: how many should be right
   * @param right how many are
   */
  public record ReliabilityRow(double from, double to, double confidence, Share right) {}

  /** One axis on the postmortems of one origin; {@code leftOut} as for the axis. */
  public record AxisOriginRow(String origin, Share right, @Nullable Share leftOut) {}
}
