package org.incidentpatterns.report.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.report.model.IncidentExplanation.AxisPart;
import org.incidentpatterns.report.model.IncidentExplanation.DisagreementPart;
import org.incidentpatterns.report.model.IncidentExplanation.GivenLabel;
import org.incidentpatterns.report.model.IncidentExplanation.Mark;
import org.incidentpatterns.report.model.IncidentExplanation.Piece;
import org.incidentpatterns.report.model.IncidentExplanation.Point;
import org.incidentpatterns.report.model.IncidentExplanation.ScoreSheet;
import org.incidentpatterns.report.model.IncidentExplanation.TextSection;
import org.jspecify.annotations.Nullable;

/**
 * The working behind an incident without what faintly counted: almost every sentence sounds a
 * little like some category, and the few that decided drown among them. What is left out of a score
 * sheet is summed up there; the strongest passage of a label always stays. Passages that counted
 * for nothing else are plain text, the others are numbered anew.
 */
public final class BriefExplanation {
  private final IncidentExplanation incident;

  /** The new numbers of passages by their old ones. */
  private final Map<Integer, Integer> numbers = new HashMap<>();

  private BriefExplanation(IncidentExplanation incident) {
    this.incident = incident;
  }

  /** The short form; the same for an incident in which nothing counted faintly. */
  public static IncidentExplanation of(IncidentExplanation incident) {
    return new BriefExplanation(incident).brief();
  }

  private IncidentExplanation brief() {
    List<TextSection> text = incident.text().stream().map(this::section).toList();
    return new IncidentExplanation(
        incident.id(),
        incident.source(),
        incident.title(),
        incident.quarter(),
        incident.file(),
        incident.position(),
        incident.url(),
        incident.program(),
        incident.taxonomyVersion(),
        incident.axes().stream().map(this::axis).toList(),
        text,
        incident.notCounted(),
        incident.remarks());
  }

  private TextSection section(TextSection section) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : section.pieces()) {
      List<Mark> marks = piece.marks().stream().filter(mark -> !mark.faint()).toList();
      if (piece.passage() > 0 && !marks.isEmpty()) {
        numbers.put(piece.passage(), numbers.size() + 1);
        pieces.add(new Piece(piece.text(), number(piece.passage()), marks));
      } else {
        addPlain(piece.text(), pieces);
      }
    }
    return new TextSection(section.title(), section.heading(), pieces);
  }

  /** What is plain on both sides is one piece, so that lines run on. */
  private static void addPlain(String text, List<Piece> pieces) {
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last != null && last.passage() == 0) {
      pieces.set(pieces.size() - 1, new Piece(last.text() + text, 0, List.of()));
    } else {
      pieces.add(new Piece(text, 0, List.of()));
    }
  }

  private int number(int passage) {
    return numbers.getOrDefault(passage, 0);
  }

  private AxisPart axis(AxisPart axis) {
    return new AxisPart(
        axis.axis(),
        axis.title(),
        axis.labels().stream()
            .map(given -> new GivenLabel(given.label(), number(given.passage())))
            .toList(),
        axis.declared(),
        disagreement(axis.disagreement()),
        axis.sheets().stream().map(this::sheet).toList(),
        axis.weighings());
  }

  private @Nullable DisagreementPart disagreement(@Nullable DisagreementPart part) {
    return part == null
        ? null
        : new DisagreementPart(
            part.categoryTitle(), part.confidence(), part.quote(), number(part.passage()));
  }

  private ScoreSheet sheet(ScoreSheet sheet) {
    List<Point> shown = new ArrayList<>();
    long leftOut = 0;
    double sum = 0;
    for (Point point : sheet.points()) {
      boolean decided = sheet.given() && shown.isEmpty();
      if (decided || !point.isMerelyFaint()) {
        shown.add(
            new Point(
                point.points(),
                point.reason(),
                point.quote(),
                number(point.passage()),
                point.likeness()));
      } else {
        leftOut++;
        sum += point.points();
      }
    }
    return new ScoreSheet(
        sheet.category(), sheet.title(), sheet.given(), sheet.score(), shown, leftOut, sum);
  }
}
