package org.incidentpatterns.report.words;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Correction;
import org.incidentpatterns.report.model.Correction.Outcome;

/** Shares corrected for wrong labels: what they mean, and why there are none. */
public final class CorrectionWords {
  private CorrectionWords() {}

  /** Whether any share of an axis could be corrected. */
  public static boolean hasAny(AxisView view) {
    return outcomes(view).anyMatch(outcome -> outcome == Outcome.CORRECTED);
  }

  /** How to read the corrected shares of an axis, or why there are none; empty if not measured. */
  public static String explanation(AxisView view) {
    List<String> reasons =
        Arrays.stream(Outcome.values())
            .filter(outcome -> outcome != Outcome.CORRECTED)
            .filter(outcome -> outcomes(view).anyMatch(outcome::equals))
            .map(
                outcome -> hasAny(view) ? brief(outcome) + ": " + reason(outcome) : reason(outcome))
            .toList();
    if (hasAny(view)) {
      return Wording.sentences(
          "Corrected: the share of all as it would be if no label were wrong.",
          reasons.isEmpty() ? "" : "Not corrected: " + String.join("; ", reasons) + ".");
    }
    return reasons.isEmpty()
        ? ""
        : "No share is corrected for wrong labels: " + String.join("; ", reasons) + ".";
  }

  private static Stream<Outcome> outcomes(AxisView view) {
    return view.rows().stream()
        .map(AxisView.Row::corrected)
        .filter(Objects::nonNull)
        .map(Correction::outcome);
  }

  /** What stands in place of a corrected share. */
  public static String brief(Outcome outcome) {
    return switch (outcome) {
      case CORRECTED -> "";
      case FEW_LABELLED -> "few labels";
      case HARD_TO_TELL -> "hard to tell";
      case COARSE -> "coarse labels";
      case PRIMARY_ONLY -> "primary only";
      case GIVEN -> "by people";
    };
  }

  private static String reason(Outcome outcome) {
    return switch (outcome) {
      case CORRECTED -> "";
      case FEW_LABELLED ->
          "people labelled fewer than "
              + Correction.FEWEST_WITH
              + " postmortems with the category, or fewer than "
              + Correction.FEWEST_WITHOUT
              + " without";
      case HARD_TO_TELL -> "its labels hardly say whether the category is there";
      case COARSE -> "too many of people's labels are coarser than the categories";
      case PRIMARY_ONLY -> "only one factor of each postmortem was compared";
      case GIVEN -> "people gave all labels of the quarter";
    };
  }
}
