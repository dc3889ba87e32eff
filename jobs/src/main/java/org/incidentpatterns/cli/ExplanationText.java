package org.incidentpatterns.cli;

import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.report.model.IncidentExplanation;
import org.incidentpatterns.report.model.IncidentExplanation.AxisPart;
import org.incidentpatterns.report.model.IncidentExplanation.DisagreementPart;
import org.incidentpatterns.report.model.IncidentExplanation.GivenLabel;
import org.incidentpatterns.report.model.IncidentExplanation.NotCounted;
import org.incidentpatterns.report.model.IncidentExplanation.Point;
import org.incidentpatterns.report.model.IncidentExplanation.Remark;
import org.incidentpatterns.report.model.IncidentExplanation.ScoreSheet;
import org.incidentpatterns.report.model.IncidentExplanation.Weighing;
import org.incidentpatterns.report.words.ExplanationWords;
import org.incidentpatterns.report.words.LabelWords;

/** The working behind the labels of one incident as plain text: labels, text, scores, the rest. */
final class ExplanationText {
  private static final int MOST_NOT_COUNTED = 12;

  private final Ink ink;
  private final int width;
  private final boolean all;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param width characters in a line
   * @param all whether to show all that was found and not counted, however much
   */
  ExplanationText(Ink ink, int width, boolean all) {
    this.ink = ink;
    this.width = width;
    this.all = all;
  }

  /** For one incident. */
  String of(IncidentExplanation incident) {
    lines.clear();
    PlainText.hanging(incident.id() + "  ", incident.title(), width)
        .forEach(line -> lines.add(ink.strong(PlainText.of(line))));
    addQuiet(
        "",
        "%s, %s, line or record %d, read by %s; taxonomy %s"
            .formatted(
                incident.quarter(),
                incident.file(),
                incident.position(),
                incident.source(),
                incident.taxonomyVersion()));
    heading("Its labels");
    incident.axes().forEach(this::labels);
    incident.remarks().forEach(this::remark);
    heading("The text");
    lines.addAll(new MarginText(ink, width).of(incident.text()));
    heading("How it was weighed");
    incident.axes().forEach(this::sheets);
    if (!incident.notCounted().isEmpty()) {
      notCounted(incident.notCounted());
    }
    return String.join(System.lineSeparator(), lines);
  }

  private void heading(String title) {
    lines.add("");
    lines.add(ink.strong(title + " " + "─".repeat(width - title.length() - 1)));
  }

  private void add(String lead, String text) {
    lines.addAll(PlainText.hanging(lead, text, width));
  }

  private void addQuiet(String lead, String text) {
    PlainText.hanging(lead, text, width).forEach(line -> lines.add(ink.quiet(line)));
  }

  private void labels(AxisPart axis) {
    lines.add(axis.title());
    for (GivenLabel given : axis.labels()) {
      String sign = given.label().also() ? "  + " : "  → ";
      PlainText.hanging(sign, given.label().categoryTitle() + number(given.passage()), width)
          .forEach(line -> lines.add(ink.given(line)));
      String quote = given.label().quote();
      if (quote != null) {
        add("    ", PlainText.quoted(quote));
      }
      addQuiet("    ", LabelWords.basis(given.label()));
    }
    if (!axis.declared().isEmpty()) {
      addQuiet("    ", ExplanationWords.declared(axis));
    }
    DisagreementPart disagreement = axis.disagreement();
    if (disagreement != null) {
      add("    ", ExplanationWords.disagreement(disagreement) + number(disagreement.passage()));
    }
  }

  private void remark(Remark remark) {
    add("", ExplanationWords.title(remark) + ": " + PlainText.quoted(remark.quote()));
  }

  private static String number(int passage) {
    return passage == 0 ? "" : "  [" + passage + "]";
  }

  private void sheets(AxisPart axis) {
    lines.add(axis.title());
    if (axis.sheets().isEmpty()) {
      addQuiet("    ", "nothing in the text speaks for a category");
    }
    for (ScoreSheet sheet : axis.sheets()) {
      String line = "  %5s  %s".formatted(ExplanationWords.points(sheet.score()), sheet.title());
      lines.add(sheet.given() ? ink.given(PlainText.of(line) + "  (a label)") : PlainText.of(line));
      for (Point point : sheet.points()) {
        addQuiet(
            "         %+6.2f  ".formatted(point.points()),
            (point.passage() == 0
                    ? PlainText.quoted(point.quote()) + ": "
                    : "[" + point.passage() + "] ")
                + point.reason());
      }
      if (sheet.faintLeftOut() > 0) {
        addQuiet("         ", ExplanationWords.leftOut(sheet));
      }
    }
    weighings(axis.weighings());
  }

  private void weighings(List<Weighing> weighings) {
    if (!weighings.isEmpty()) {
      lines.add("  Rules and trained model together");
    }
    for (Weighing weighing : weighings) {
      String line =
          "  %5s  %s".formatted(ExplanationWords.points(weighing.together()), weighing.title());
      lines.add(
          weighing.given() ? ink.given(PlainText.of(line) + "  (a label)") : PlainText.of(line));
      addQuiet("         ", ExplanationWords.shares(weighing));
      if (!weighing.toward().isEmpty()) {
        addQuiet("         for it: ", ExplanationWords.features(weighing.toward()));
      }
      if (!weighing.against().isEmpty()) {
        addQuiet("         against it: ", ExplanationWords.features(weighing.against()));
      }
    }
  }

  private void notCounted(List<NotCounted> found) {
    heading("Found and not counted");
    int shown = all ? found.size() : Math.min(MOST_NOT_COUNTED, found.size());
    for (NotCounted one : found.subList(0, shown)) {
      add(
          "  ",
          "%s, %s: “%s” %s: %s"
              .formatted(
                  one.axisTitle(),
                  one.categoryTitle(),
                  one.phrase(),
                  ExplanationWords.reason(one),
                  PlainText.quoted(one.quote())));
    }
    if (shown < found.size()) {
      lines.add("  … and " + (found.size() - shown) + " more (--all shows them)");
    }
  }
}
