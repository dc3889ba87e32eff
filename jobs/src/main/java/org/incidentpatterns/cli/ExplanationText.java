package org.incidentpatterns.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incidentpatterns.classify.Classification;
import org.incidentpatterns.classify.Explanation;
import org.incidentpatterns.classify.Quote;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Taxonomy;

/** The working behind a classification as plain text. */
final class ExplanationText {
  private static final int MOST_IGNORED = 12;

  private final Taxonomy taxonomy;

  ExplanationText(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  String of(Postmortem postmortem, Classification classification, Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(postmortem.id() + "  " + plain(postmortem.title()));
    lines.add(
        "%s, line or record %d, read by %s; taxonomy %s"
            .formatted(
                postmortem.provenance().file(),
                postmortem.provenance().position(),
                postmortem.source(),
                taxonomy.version()));
    for (Axis axis : Axis.values()) {
      lines.add("");
      lines.add(axis.title());
      classification.labels(axis).forEach(label -> add(label, lines));
      explanation.sheets().stream()
          .filter(sheet -> sheet.axis() == axis)
          .forEach(sheet -> add(sheet, lines));
    }
    if (!explanation.ignored().isEmpty()) {
      lines.add("");
      lines.add("Found and not counted");
      explanation.ignored().stream().limit(MOST_IGNORED).forEach(ignored -> add(ignored, lines));
      int more = explanation.ignored().size() - MOST_IGNORED;
      if (more > 0) {
        lines.add("  … and " + more + " more");
      }
    }
    Quote stops = classification.signals().stopsAtPerson();
    if (stops != null) {
      lines.add("");
      lines.add("Stops at a person: " + quoted(stops.text()));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private void add(Label label, List<String> lines) {
    lines.add(
        "  %s %s  (%s, confidence %.2f)"
            .formatted(
                label.primary() ? "→" : "+",
                taxonomy.title(label.axis(), label.category()),
                label.basis().word(),
                label.confidence()));
    if (label.quote() != null) {
      lines.add("      %s  [%s]".formatted(quoted(label.quote()), label.section()));
    }
  }

  private void add(Explanation.ScoreSheet sheet, List<String> lines) {
    lines.add(
        String.format(
            Locale.ROOT,
            "    score %5.2f  %s",
            sheet.score(),
            taxonomy.title(sheet.axis(), sheet.category())));
    for (Explanation.Contribution contribution : sheet.contributions()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "          %+5.2f  %s: %s",
              contribution.points(),
              contribution.reason(),
              quoted(contribution.quote().text())));
    }
  }

  private void add(Explanation.Ignored ignored, List<String> lines) {
    lines.add(
        "  %s “%s”: %s: %s"
            .formatted(
                taxonomy.title(ignored.axis(), ignored.category()),
                plain(ignored.phrase()),
                ignored.reason(),
                quoted(ignored.quote().text())));
  }

  private static String quoted(String text) {
    return "“" + plain(text) + "”";
  }

  /** Control characters of a record never reach a terminal. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
