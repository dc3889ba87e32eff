package org.incidentpatterns.report.words;

import org.incidentpatterns.report.model.DetectionMatrix;
import org.incidentpatterns.report.model.Share;

/** Where customers notice what alerting does not. */
public final class DetectionWords {
  private final DetectionMatrix detection;

  /** The words for one matrix. */
  public DetectionWords(DetectionMatrix detection) {
    this.detection = detection;
  }

  /** The cause that customers notice first most often, against all others. */
  public String gap() {
    DetectionMatrix.Gap gap = detection.gap();
    if (gap == null) {
      return "No root cause has enough incidents to ask where customers notice first.";
    }
    return "Where the root cause is “"
        + Wording.brief(gap.cause())
        + "”, customers noticed first in "
        + share(gap.there())
        + " over all quarters shown; elsewhere in "
        + share(gap.elsewhere())
        + ": "
        + (gap.clear() ? "a clear difference." : "no clear difference.");
  }

  /** How many incidents alerting did not notice first; the incidents and a stop follow. */
  public String missed() {
    int missed = detection.notAlerting().size();
    return missed == 0
        ? "Alerting noticed every incident of this quarter first"
        : Wording.capital(Wording.words(missed, "incident"))
            + Wording.verb(missed, " was", " were")
            + " not noticed first by alerting";
  }

  /** How many of these name a missing alert; the incidents and a stop follow. */
  public String naming() {
    int naming = detection.namingMonitoringGap().size();
    return (naming == 0 ? "None" : Wording.capital(Numbers.word(naming)))
        + " of them "
        + Wording.verb(Math.max(1, naming), "names", "name")
        + " a missing alert or measure";
  }

  private static String share(Share share) {
    return Wording.of(share.count(), share.of(), "incident")
        + (share.of() < MeasureWords.FEWEST_FOR_SHARES
            ? ""
            : " (" + Numbers.percent(share) + ", " + Numbers.interval(share) + ")");
  }
}
