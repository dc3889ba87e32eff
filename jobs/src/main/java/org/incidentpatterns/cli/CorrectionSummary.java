package org.incidentpatterns.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.classify.Correction;
import org.incidentpatterns.classify.CorrectionOutcome;
import org.incidentpatterns.report.words.Wording;

/** What a run says of the overrides: how many it applied, and which of them changed nothing. */
final class CorrectionSummary {
  private static final int MOST_ROWS = 10;
  private static final String INDENT = "         ";

  private final CorrectionOutcome outcome;

  CorrectionSummary(CorrectionOutcome outcome) {
    this.outcome = outcome;
  }

  /** Lines for people; none where nothing was set. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int setAside = outcome.unmatched().size() + outcome.ambiguous().size();
    if (outcome.applied() + setAside == 0) {
      return lines;
    }
    lines.add(
        "Set      %s by people; %s changed nothing"
            .formatted(
                Wording.count(outcome.applied(), "label"),
                setAside == 0 ? "no row" : Wording.count(setAside, "row")));
    List<String> rows = new ArrayList<>();
    outcome.unmatched().forEach(row -> rows.add(row(row, "no such incident was kept")));
    outcome
        .ambiguous()
        .forEach(row -> rows.add(row(row, "several sources have that id; fill column source")));
    rows.stream().limit(MOST_ROWS).forEach(lines::add);
    if (rows.size() > MOST_ROWS) {
      lines.add(INDENT + "and " + (rows.size() - MOST_ROWS) + " more (all: --format json)");
    }
    return lines;
  }

  private static String row(Correction row, String why) {
    String source = row.source() == null ? "" : " of " + row.source();
    return "%sline %d: %s%s, %s: %s"
        .formatted(
            INDENT,
            row.line(),
            PlainText.of(row.id()),
            PlainText.of(source),
            row.axis().word(),
            why);
  }

  /** The same with every row. */
  void put(ObjectNode node) {
    node.put("applied", outcome.applied());
    node.put("untouched", outcome.inForce().untouched());
    put(node.putArray("unmatched"), outcome.unmatched());
    put(node.putArray("ambiguous"), outcome.ambiguous());
  }

  private static void put(ArrayNode array, List<Correction> rows) {
    for (Correction row : rows) {
      array
          .addObject()
          .put("line", row.line())
          .put("id", row.id())
          .put("source", row.source())
          .put("axis", row.axis().word())
          .put("category", row.category());
    }
  }
}
