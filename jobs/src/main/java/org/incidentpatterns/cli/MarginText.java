package org.incidentpatterns.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.incidentpatterns.report.model.IncidentExplanation.Mark;
import org.incidentpatterns.report.model.IncidentExplanation.Piece;
import org.incidentpatterns.report.model.IncidentExplanation.TextSection;
import org.incidentpatterns.report.words.ExplanationWords;

/**
 * The text of an incident beside a margin that says what each passage counted for: a thick bar
 * where that became a label, a thin one where it did not. Categories that became no label stand in
 * brackets.
 */
final class MarginText {
  private static final int WIDE = 100;
  private static final int WIDE_MARGIN = 34;
  private static final int NARROW_MARGIN = 28;

  /** The sign of a list item, which stands before a passage and not in it. */
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+•>|#]+|\\d+[.)])\\s*");

  private final Ink ink;
  private final int margin;
  private final int measure;
  private final List<String> lines = new ArrayList<>();

  /** The sign of the item that the next passage is. */
  private String item = "";

  MarginText(Ink ink, int width) {
    this.ink = ink;
    this.margin = width < WIDE ? NARROW_MARGIN : WIDE_MARGIN;
    this.measure = width - margin;
  }

  /** The lines of all sections. */
  List<String> of(List<TextSection> sections) {
    lines.clear();
    for (TextSection section : sections) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      for (String line : PlainText.wrapped(ExplanationWords.heading(section), measure)) {
        lines.add(" ".repeat(margin) + ink.strong(line));
      }
      section.pieces().forEach(this::add);
    }
    if (sections.isEmpty()) {
      lines.add("It has no text.");
    }
    return lines;
  }

  private void add(Piece piece) {
    if (piece.passage() > 0) {
      addPassage(piece);
      return;
    }
    List<String> written = List.of(piece.text().split("\n", -1));
    for (int index = 0; index < written.size(); index++) {
      String line = written.get(index);
      boolean last = index == written.size() - 1;
      if (last && ITEM.matcher(line).matches()) {
        item = line.strip() + " ";
      } else if (!line.isBlank()) {
        // What follows a passage in its line begins with a space.
        addPlain(index == 0 ? line.strip() : line);
      } else if (index > 0 && !last && !lines.get(lines.size() - 1).isBlank()) {
        lines.add("");
      }
    }
  }

  private void addPlain(String line) {
    PlainText.wrapped(line, measure).forEach(part -> lines.add(" ".repeat(margin) + part));
  }

  private void addPassage(Piece piece) {
    boolean given = piece.marks().stream().anyMatch(Mark::given);
    List<String> notes = notes(piece);
    List<String> text = PlainText.hanging(item, piece.text(), measure);
    item = "";
    for (int index = 0; index < Math.max(notes.size(), text.size()); index++) {
      String note = index < notes.size() ? notes.get(index) : "";
      String line = index < text.size() ? text.get(index) : "";
      String padded = note + " ".repeat(margin - 2 - note.length()) + (given ? "┃ " : "╎ ");
      lines.add(
          (given ? ink.given(padded) + ink.strong(line) : ink.quiet(padded) + line)
              .stripTrailing());
    }
  }

  /** What stands in the margin: the number, and axis and category of each mark. */
  private List<String> notes(Piece piece) {
    String number = "[" + piece.passage() + "] ";
    List<String> notes = new ArrayList<>();
    for (Mark mark : piece.marks()) {
      String lead = notes.isEmpty() ? number : " ".repeat(number.length());
      String what = mark.axisTitle() + ": " + mark.category();
      notes.addAll(PlainText.hanging(lead, mark.given() ? what : "(" + what + ")", margin - 3));
    }
    return notes.stream()
        .map(note -> note.substring(0, Math.min(note.length(), margin - 2)))
        .toList();
  }
}
