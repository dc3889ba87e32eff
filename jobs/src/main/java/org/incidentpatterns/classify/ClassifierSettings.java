package org.incidentpatterns.classify;

import java.io.Serializable;

/**
 * How sure a label must be.
 *
 * @param minimumScore below this score no category is named and the axis is "not documented"; 1 is
 *     about one plain sentence in a section that is not about the axis
 * @param minimumFactorScore the same for each contributing factor
 * @param secondCauseShare a further root cause is named if it has this share of the first one's
 *     score, 0 to 1
 * @param abstainBelow a label from the text that is less certain becomes "not documented", 0 to 1
 */
public record ClassifierSettings(
    double minimumScore, double minimumFactorScore, double secondCauseShare, double abstainBelow)
    implements Serializable {
  /** Tuned on labelled public incident reports, for few wrong labels rather than few missing. */
  public static final ClassifierSettings DEFAULT = new ClassifierSettings(0.5, 0.8, 0.7, 0);

  public ClassifierSettings {
    if (!(minimumScore >= 0) || !(minimumFactorScore >= 0)) {
      throw new IllegalArgumentException(
          "Minimum scores cannot be negative: %s, %s".formatted(minimumScore, minimumFactorScore));
    }
    if (!(secondCauseShare >= 0 && secondCauseShare <= 1)) {
      throw new IllegalArgumentException("Share must be 0 to 1, cannot be: " + secondCauseShare);
    }
    if (!(abstainBelow >= 0 && abstainBelow <= 1)) {
      throw new IllegalArgumentException("Confidence must be 0 to 1, cannot be: " + abstainBelow);
    }
  }

  /** The same with another threshold of confidence. */
  public ClassifierSettings withAbstainBelow(double confidence) {
    return new ClassifierSettings(minimumScore, minimumFactorScore, secondCauseShare, confidence);
  }
}
