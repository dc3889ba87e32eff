package org.incidentpatterns.report.words;

import java.util.Locale;
import org.incidentpatterns.report.model.IncidentView.LabelView;
import org.jspecify.annotations.Nullable;

/** What a label rests on, in words. */
public final class LabelWords {
  private LabelWords() {}

  /** Where the label was found and how sure it is. */
  public static String basis(LabelView label) {
    String section = label.section().isEmpty() ? "" : label.section() + "; ";
    String confidence = ", confidence " + String.format(Locale.ROOT, "%.2f", label.confidence());
    return Wording.capital(
        section
            + switch (label.basis()) {
              case "declared" -> "declared by the responders";
              case "override" -> "set by review" + because(label.reason());
              case "model" -> "from the trained model" + confidence;
              default -> "from the text" + confidence;
            });
  }

  private static String because(@Nullable String reason) {
    return reason == null ? "" : ": " + reason;
  }
}
