package org.incidentpatterns.report.words;

import java.util.List;
import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.report.model.Header;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.RateComparison;

/** How many incidents there were, and whether that is unusual. */
final class VolumeFinding {
  private VolumeFinding() {}

  static Finding of(FindingInputs inputs) {
    RateComparison rate = inputs.trend().allRate();
    List<IncidentRef> incidents = inputs.incidents().stream().map(IncidentView::ref).toList();
    return new Finding(
        Finding.Kind.VOLUME,
        headline(inputs, rate),
        Wording.sentences(comparison(inputs, rate), nearMisses(inputs.header())),
        null,
        rate,
        "incidents",
        VerdictWords.couldHaveShown(rate),
        inputs.total() == 0 ? silence(rate) : "",
        List.of("trend"),
        incidents);
  }

  private static String headline(FindingInputs inputs, RateComparison rate) {
    if (inputs.total() == 0) {
      return "No incident began in this quarter";
    }
    return switch (rate.verdict()) {
      case RISE -> "More incidents than in " + inputs.quartersBefore();
      case FALL -> "Fewer incidents than in " + inputs.quartersBefore();
      case NO_CLEAR_CHANGE -> "The number of incidents shows no clear change";
      case TOO_FEW_TO_TELL, NOTHING_TO_COMPARE ->
          Wording.capital(Wording.words(inputs.total(), "incident")) + " began in this quarter";
    };
  }

  private static String comparison(FindingInputs inputs, RateComparison rate) {
    if (rate.before() == null) {
      return "";
    }
    String before =
        Wording.capital(inputs.quartersBefore()) + " had " + Numbers.rate(rate.before());
    return inputs.header().baseline().size() == 1 ? before + "." : before + " each on average.";
  }

  private static String silence(RateComparison rate) {
    return VerdictWords.isChange(rate.verdict())
        ? "Make sure that the exports are complete before reading this as good news."
        : "An empty quarter may also be an empty export: the records read are listed at the end.";
  }

  private static String nearMisses(Header header) {
    String quarters =
        header.baseline().isEmpty()
            ? "this quarter"
            : Numbers.word(header.baseline().size() + 1L) + " quarters";
    if (header.nearMisses() == 0 && header.nearMissesBefore() == 0) {
      return "No near miss was recorded in "
          + quarters
          + "; that is a gap in reporting, not a sign of safety.";
    }
    String now =
        Wording.capital(Wording.words(header.nearMisses(), "near miss"))
            + (header.nearMisses() < 2 ? " was" : " were")
            + " recorded";
    return header.baseline().isEmpty()
        ? now + "."
        : now + ", " + Numbers.count(header.nearMissesBefore()) + " before.";
  }
}
