package org.incidentpatterns.report.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a share would be if no label were wrong, as far as that can be told.
 *
 * @param share 0 to 1; null unless {@link Outcome#CORRECTED}
 * @param low lower end of the 95 % interval, 0 to 1; null with the share
 * @param high upper end of the interval, 0 to 1; null with the share
 */
public record Correction(
    Outcome outcome, @Nullable Double share, @Nullable Double low, @Nullable Double high) {

  /**
   * People must have given the category to so many postmortems at least. With fewer nobody can say
   * how often it is found: 8 of 10 is 49 to 94 %.
   */
  public static final int FEWEST_WITH = 10;

  /**
   * People must have given another category to so many at least. More, because most incidents are
   * without it: an error in how often it is claimed goes into the share nearly whole.
   */
  public static final int FEWEST_WITHOUT = 20;

  /**
   * What sensitivity + specificity − 1 must be at least: 0 is a label by lot, 1 never errs. The
   * correction divides by it, so at 0.4 every error of the share is multiplied by two and a half.
   */
  public static final double LEAST_INFORMATION = 0.4;

  /** Whether a share could be corrected, or why not. */
  public enum Outcome {
    /** It could. */
    CORRECTED,
    /** People gave the category to too few postmortems, or to too few another one. */
    FEW_LABELLED,
    /** Labels of the category say too little about whether it is there. */
    HARD_TO_TELL,
    /** People's labels are coarser than ours, and any that fits counted as right. */
    COARSE,
    /** Only primary labels were compared, and the share counts all. */
    PRIMARY_ONLY,
    /** People gave all labels of the quarter; there is nothing to correct. */
    GIVEN;

    /** The word used in files and tables, such as {@code few_labelled}. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A share that could not be corrected. */
  public static Correction none(Outcome why) {
    return new Correction(why, null, null, null);
  }
}
