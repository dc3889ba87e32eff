package org.incidentpatterns.markup;

/** Cuts a table row of wiki text into its cells: {@code ||head||head||} and {@code |cell|cell|}. */
final class WikiRow {
  private WikiRow() {}

  static void write(String row, MarkdownWriter writer) {
    boolean linksClose = true;
    int cellStart = -1;
    boolean header = false;
    int i = 0;
    while (i < row.length()) {
      char c = row.charAt(i);
      if (c == '[' && linksClose) {
        int end = row.indexOf(']', i);
        linksClose = end >= 0;
        i = linksClose ? end : i + 1;
      } else if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
        i += 2;
      } else if (c == '|') {
        if (cellStart >= 0) {
          cell(row.substring(cellStart, i), header, writer);
        }
        header = i + 1 < row.length() && row.charAt(i + 1) == '|';
        i += header ? 2 : 1;
        cellStart = i;
      } else {
        i++;
      }
    }
    if (cellStart >= 0 && !row.substring(cellStart).isBlank()) {
      cell(row.substring(cellStart), header, writer);
    }
  }

  private static void cell(String text, boolean header, MarkdownWriter writer) {
    writer.startCell(header);
    WikiInline.write(text.strip(), writer);
    writer.endCell(1);
  }
}
