package org.incidentpatterns.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentpatterns.postmortem.ActionItem;

/** Reads a table of action items by the titles of its columns. */
final class ActionItemTable {
  private final OwnerTeams teams;
  private final Map<Integer, String> columns = new HashMap<>();

  private ActionItemTable(OwnerTeams teams) {
    this.teams = teams;
  }

  /** The items in the order of the rows; none if no column is known. */
  static List<ActionItem> read(PipeTable table, OwnerTeams teams) {
    ActionItemTable reader = new ActionItemTable(teams);
    if (table.rows().isEmpty() || !reader.readHeader(table.rows().get(0))) {
      return List.of();
    }
    List<ActionItem> items = new ArrayList<>();
    table.rows().stream().skip(1).map(reader::item).forEach(item -> item.ifPresent(items::add));
    return items;
  }

  private boolean readHeader(List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      MarkupWords.STANDARD
          .meaning("action_item_columns", Marks.removed(header.get(i)))
          .filter(meaning -> !columns.containsValue(meaning))
          .ifPresent(meaning -> columns.put(column, meaning));
    }
    if (columns.isEmpty()) {
      return false;
    }
    for (int i = 0; i < header.size() && !columns.containsValue("title"); i++) {
      columns.putIfAbsent(i, "title");
    }
    return true;
  }

  private Optional<ActionItem> item(List<String> row) {
    ActionItemDraft item = new ActionItemDraft(teams);
    String title = "";
    for (int i = 0; i < row.size(); i++) {
      String meaning = columns.getOrDefault(i, "type");
      String value = row.get(i);
      if (meaning.equals("title")) {
        title = value;
      } else if (!value.isBlank()) {
        take(item, meaning, value);
      }
    }
    DocumentLine line = DocumentLine.of(title).stream().findFirst().orElse(null);
    if (line != null) {
      item.tick(line.done());
      ActionItemLine.read(line.text(), item);
    }
    return item.finish();
  }

  /**
   * A cell that holds more than its column says, such as {@code PAY-881 **DONE**}, is read word by
   * word.
   */
  private static void take(ActionItemDraft item, String meaning, String value) {
    DocumentLine line = DocumentLine.of(value).stream().findFirst().orElse(null);
    if (meaning.equals("status") && line != null && line.done() != null) {
      item.tick(line.done());
    } else if (!item.take(meaning, value)) {
      ActionItemLine.readParts(value, item);
    }
  }
}
