package org.incidentpatterns.report.words;

import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Verdict;
import org.jspecify.annotations.Nullable;

/** What a verdict is called, and what a quarter of this size could have shown. */
public final class VerdictWords {
  private VerdictWords() {}

  /** The word beside the sign; empty where there is nothing to compare with. */
  public static String word(Verdict verdict) {
    return switch (verdict) {
      case RISE -> "rise";
      case FALL -> "fall";
      case NO_CLEAR_CHANGE -> "no clear change";
      case TOO_FEW_TO_TELL -> "too few to tell";
      case NOTHING_TO_COMPARE -> "";
    };
  }

  /** Whether the verdict says that something changed. */
  public static boolean isChange(Verdict verdict) {
    return verdict == Verdict.RISE || verdict == Verdict.FALL;
  }

  /** The counts at which the test would have called a change: {@code 9 or more}. */
  public static String thresholds(@Nullable Long fallsAt, @Nullable Long risesAt) {
    List<String> counts = new ArrayList<>();
    if (fallsAt != null) {
      counts.add(Numbers.count(fallsAt) + " or fewer");
    }
    if (risesAt != null) {
      counts.add(Numbers.count(risesAt) + " or more");
    }
    return counts.isEmpty() ? Numbers.NONE : String.join(", ", counts);
  }

  /** What no clear change leaves open; empty for every other verdict. */
  public static String couldHaveShown(Comparison comparison, String noun) {
    if (comparison.verdict() != Verdict.NO_CLEAR_CHANGE) {
      return "";
    }
    return "The difference cannot be told from chance: with "
        + Wording.count(comparison.now().of(), noun)
        + threshold(comparison.fallsAt(), comparison.risesAt());
  }

  /** The same for a number per quarter. */
  public static String couldHaveShown(RateComparison rate) {
    if (rate.verdict() != Verdict.NO_CLEAR_CHANGE) {
      return "";
    }
    if (rate.fallsAt() == null && rate.risesAt() == null) {
      return "No number of incidents could have shown a change against so few before.";
    }
    return "A change would have shown at " + thresholds(rate.fallsAt(), rate.risesAt()) + ".";
  }

  private static String threshold(@Nullable Long fallsAt, @Nullable Long risesAt) {
    if (risesAt != null) {
      return ", a rise would show from " + Numbers.count(risesAt) + ".";
    }
    if (fallsAt != null) {
      return ", a fall would show at " + Numbers.count(fallsAt) + " or fewer.";
    }
    return " no count could have shown a change.";
  }
}
