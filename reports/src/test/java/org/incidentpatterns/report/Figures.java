package org.incidentpatterns.report;

import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Shares with their intervals, as the statistics of the pipeline would give them. */
public final class Figures {
  private static final double Z = 1.959964;

  private Figures() {}

  /** So many of so many with the Wilson interval. */
  public static Share share(long count, long of) {
    if (of == 0) {
      return new Share(count, of, null, null, null);
    }
    double p = (double) count / of;
    double middle = p + Z * Z / (2 * of);
    double reach = Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    double scale = 1 + Z * Z / of;
    return new Share(
        count,
        of,
        p,
        count == 0 ? 0 : (middle - reach) / scale,
        count == of ? 1 : (middle + reach) / scale);
  }

  /** A share beside the one before. */
  public static Comparison comparison(
      Share now, Share before, Verdict verdict, @Nullable Long risesAt, @Nullable Long fallsAt) {
    return new Comparison(
        now, before, verdict, verdict == Verdict.RISE ? 0.003 : 0.2, null, risesAt, fallsAt);
  }

  /** A share with nothing before it. */
  public static Comparison alone(Share now) {
    return new Comparison(now, null, Verdict.NOTHING_TO_COMPARE, null, null, null, null);
  }
}
