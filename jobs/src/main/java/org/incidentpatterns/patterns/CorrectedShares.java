package org.incidentpatterns.patterns;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.incidentpatterns.report.model.Correction;
import org.incidentpatterns.report.model.Correction.Outcome;
import org.incidentpatterns.report.model.Share;

/**
 * Shares corrected for how often labels are wrong. A category that is missed in one of four cases
 * is larger than it looks; one that is claimed in one of ten cases where it is not looks larger
 * than it is.
 *
 * <p>The share is Rogan and Gladen's (1978), cut at 0 and 1:
 *
 * <pre>(share + specificity − 1) / (sensitivity + specificity − 1)</pre>
 *
 * The interval is that of Lang and Reiczigel (2014, Preventive Veterinary Medicine 113: 13–22). It
 * knows that the share comes from few incidents, and sensitivity and specificity from few
 * postmortems. Labels that people gave are taken as right: their share is Wilson's, and the two
 * parts are joined by the recovery of variances from limits (Zou and Donner 2008).
 */
public final class CorrectedShares {
  private static final double Z =
      NormalDistribution.of(0, 1).inverseSurvivalProbability(Levels.INTERVAL_ERROR / 2);

  private CorrectedShares() {}

  /**
   * The share of a category among all incidents, corrected.
   *
   * @param read of the incidents that we labelled, those with the category
   * @param given of the incidents that people labelled, those with the category
   * @param errors how often our labels of the category are wrong
   * @throws IllegalArgumentException if there is no incident at all
   */
  public static Correction of(Share read, Share given, LabelErrors errors) {
    if (read.of() + given.of() == 0) {
      throw new IllegalArgumentException("Share of nothing cannot be corrected");
    }
    if (read.of() == 0) {
      return Correction.none(Outcome.GIVEN);
    }
    if (errors.labelled() < Correction.FEWEST_WITH || errors.others() < Correction.FEWEST_WITHOUT) {
      return Correction.none(Outcome.FEW_LABELLED);
    }
    if (errors.sensitivity() + errors.specificity() - 1 < Correction.LEAST_INFORMATION) {
      return Correction.none(Outcome.HARD_TO_TELL);
    }
    double weight = (double) read.of() / (read.of() + given.of());
    double share = weight * roganGladen(read, errors);
    Interval interval = langReiczigel(read, errors);
    double below = square(share - weight * interval.low());
    double above = square(weight * interval.high() - share);
    if (given.of() > 0) {
      Interval wilson = Shares.wilson(given.count(), given.of());
      double known = (double) given.count() / given.of();
      share += (1 - weight) * known;
      below += square((1 - weight) * (known - wilson.low()));
      above += square((1 - weight) * (wilson.high() - known));
    }
    return new Correction(
        Outcome.CORRECTED,
        share,
        Math.max(0, share - Math.sqrt(below)),
        Math.min(1, share + Math.sqrt(above)));
  }

  private static double roganGladen(Share read, LabelErrors errors) {
    double apparent = (double) read.count() / read.of();
    return cut(
        (apparent + errors.specificity() - 1) / (errors.sensitivity() + errors.specificity() - 1));
  }

  /** Around the share, which it always holds. */
  private static Interval langReiczigel(Share read, LabelErrors errors) {
    double incidents = read.of() + Z * Z;
    double apparent = (read.count() + Z * Z / 2) / incidents;
    double with = errors.labelled() + 2;
    double sensitivity = (errors.right() + 1) / with;
    double without = errors.others() + 2;
    double specificity = (errors.othersRight() + 1) / without;
    double information = sensitivity + specificity - 1;
    double middle = (apparent + specificity - 1) / information;

    double ofSensitivity = sensitivity * (1 - sensitivity) / with;
    double ofSpecificity = specificity * (1 - specificity) / without;
    double shift = 2 * Z * Z * (middle * ofSensitivity - (1 - middle) * ofSpecificity);
    double variance =
        apparent * (1 - apparent) / incidents
            + square(middle) * ofSensitivity
            + square(1 - middle) * ofSpecificity;
    double reach = Z * Math.sqrt(variance) / information;

    double share = roganGladen(read, errors);
    return new Interval(
        Math.min(share, cut(middle + shift - reach)), Math.max(share, cut(middle + shift + reach)));
  }

  private static double cut(double share) {
    return Math.max(0, Math.min(1, share));
  }

  private static double square(double number) {
    return number * number;
  }
}
