package org.incidentpatterns.report.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.incidentpatterns.report.model.IncidentExplanation.AxisPart;
import org.incidentpatterns.report.model.IncidentExplanation.DeclaredWord;
import org.incidentpatterns.report.model.IncidentExplanation.DisagreementPart;
import org.incidentpatterns.report.model.IncidentExplanation.Feature;
import org.incidentpatterns.report.model.IncidentExplanation.NotCounted;
import org.incidentpatterns.report.model.IncidentExplanation.Remark;
import org.incidentpatterns.report.model.IncidentExplanation.ScoreSheet;
import org.incidentpatterns.report.model.IncidentExplanation.TextSection;
import org.incidentpatterns.report.model.IncidentExplanation.Weighing;

/** The sentences that the page and the terminal share when they explain an incident. */
public final class ExplanationWords {
  private ExplanationWords() {}

  /** What responders picked on an axis, and what that means; empty if nothing. */
  public static String declared(AxisPart axis) {
    return Wording.sentences(
        axis.declared().stream().map(ExplanationWords::declared).toArray(String[]::new));
  }

  private static String declared(DeclaredWord word) {
    String meaning = word.categoryTitle();
    return "Declared in the tool: “%s”%s"
        .formatted(
            word.word(),
            meaning == null
                ? ", a word that no category lists, so the text decides."
                : meaning.equals(word.word()) ? "." : ", which means " + meaning + ".");
  }

  /** That the text speaks against a declared label. */
  public static String disagreement(DisagreementPart disagreement) {
    return "The text says otherwise: %s, confidence %s. The declared label counts until somebody settles it."
        .formatted(disagreement.categoryTitle(), points(disagreement.confidence()));
  }

  /** A score or a confidence: {@code 1.50}. */
  public static String points(double points) {
    return String.format(Locale.ROOT, "%.2f", points);
  }

  /** What a score sheet leaves out; empty if nothing. */
  public static String leftOut(ScoreSheet sheet) {
    return sheet.faintLeftOut() == 0
        ? ""
        : (sheet.points().isEmpty() ? "" : "and ")
            + Wording.count(sheet.faintLeftOut(), "sentence")
            + Wording.verb(
                sheet.faintLeftOut(),
                " that faintly sounds like it, ",
                " that faintly sound like it, ")
            + points(sheet.faintPoints())
            + Wording.verb(sheet.faintLeftOut(), " points", " points together");
  }

  /** What rules and model give an answer. */
  public static String shares(Weighing weighing) {
    return "rules %s, trained model %s, together %s"
        .formatted(points(weighing.rules()), points(weighing.model()), points(weighing.together()));
  }

  /** Features and what they weigh: {@code “disk” +0.41, section Root cause +0.12}. */
  public static String features(List<Feature> features) {
    return features.stream()
        .map(feature -> feature.title() + String.format(Locale.ROOT, " %+.2f", feature.logits()))
        .map(text -> text.replace(" -", " −"))
        .collect(Collectors.joining(", "));
  }

  /** Why a phrase did not count. */
  public static String reason(NotCounted phrase) {
    return switch (phrase.reason()) {
      case "plan" -> "speaks of what is still to be done";
      case "hypothetical" -> "speaks of what might have been";
      case "mistaken" -> "was thought or tried, and was wrong";
      case "negated" -> "is denied";
      case "did not happen" -> "is said not to have happened";
      case "what customers felt" -> "is what customers felt, no cause";
      case "tells how it ended" -> "tells how it ended";
      case "section does not tell of it" ->
          "stands in a section that does not tell of it (%s)".formatted(phrase.section());
      default -> phrase.reason().replace('_', ' ');
    };
  }

  /** What a remark is about. */
  public static String title(Remark remark) {
    return remark.kind().equals("blames")
        ? "The text blames somebody"
        : "The stated cause stops at a person, which marks an analysis that ended early";
  }

  /** The heading of a section: which part it is, and how it was written. */
  public static String heading(TextSection section) {
    return section.heading().isEmpty()
        ? section.title()
        : section.title() + " (" + section.heading() + ")";
  }
}
