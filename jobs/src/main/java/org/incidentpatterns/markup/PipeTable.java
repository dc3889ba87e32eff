package org.incidentpatterns.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * A table written with {@code |}.
 *
 * @param rows the cells of each row, the first row first; without the line of dashes
 */
record PipeTable(List<List<String>> rows) {
  /** What stands in further columns is not read. */
  private static final int MOST_COLUMNS = 50;

  PipeTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The table that begins at a line; it ends with the first line that is no row. */
  static PipeTable at(List<DocumentLine> lines, int start) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = start; i < lines.size() && lines.get(i).isTableRow(); i++) {
      if (!isSeparator(lines.get(i).text())) {
        rows.add(cells(lines.get(i).text()));
      }
    }
    return new PipeTable(rows);
  }

  /** How many lines the table takes. */
  static int length(List<DocumentLine> lines, int start) {
    int end = start;
    while (end < lines.size() && lines.get(end).isTableRow()) {
      end++;
    }
    return end - start;
  }

  private static boolean isSeparator(String line) {
    boolean dash = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      dash |= c == '-';
      if ("|-: \t".indexOf(c) < 0) {
        return false;
      }
    }
    return dash;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 1; i < line.length() && cells.size() < MOST_COLUMNS; i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.toString().isBlank() && cells.size() < MOST_COLUMNS) {
      cells.add(cell.toString().strip());
    }
    return cells;
  }
}
