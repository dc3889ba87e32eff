package org.incidentpatterns.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks as the plain Markdown that the section reader understands. Callers open and close
 * in turn, as a tree does. What is nested deeper than {@link #DEEPEST} is written at that depth, so
 * that the result grows with the text alone. Within a table there is only the text of its cells.
 */
final class MarkdownWriter {
  private static final int DEEPEST = 8;
  private static final int MOST_COLUMNS = 50;

  /** What is open: a list, one of its items, or a quote. */
  private static final class Container {
    final boolean list;
    final boolean ordered;
    final int outerPrefix;
    int number;
    boolean hasItems;

    Container(boolean list, boolean ordered, int number, int outerPrefix) {
      this.list = list;
      this.ordered = ordered;
      this.number = number;
      this.outerPrefix = outerPrefix;
    }
  }

  private final StringBuilder out = new StringBuilder();
  private final InlineText inline = new InlineText();
  private final Deque<Container> containers = new ArrayDeque<>();
  private final StringBuilder prefix = new StringBuilder();
  private final List<String> row = new ArrayList<>();
  private int lists;
  private int tables;
  private int headingLevel;
  private boolean headerRow;
  private boolean firstRow;
  private boolean tight;
  private String marker = "";
  private int markerAt;

  /** The words of the paragraph, heading or cell that is being written. */
  InlineText inline() {
    return inline;
  }

  /** A line break within a paragraph. */
  void lineBreak() {
    if (tables > 0 || headingLevel > 0) {
      inline.add(" ", false);
    } else {
      inline.lineBreak();
    }
  }

  /** Ends the paragraph, if there is one. */
  void endBlock() {
    if (tables > 0 || headingLevel > 0) {
      inline.add(" ", false);
      return;
    }
    String paragraph = inline.take();
    if (!paragraph.isEmpty()) {
      gap();
      paragraph.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::line);
    }
  }

  void startHeading(int level) {
    endBlock();
    if (tables == 0) {
      headingLevel = Math.min(Math.max(level, 1), 6);
    }
  }

  /** Headings stand at the margin wherever they are, else they would be none. */
  void endHeading() {
    if (headingLevel == 0) {
      endBlock();
      return;
    }
    String title = inline.take().replace("**", "");
    if (!title.isEmpty()) {
      gap();
      out.append("#".repeat(headingLevel)).append(' ').append(title).append('\n');
    }
    headingLevel = 0;
  }

  /** A bold line that names what follows, such as the title of a panel. */
  void label(String title) {
    endBlock();
    inline.bold(1);
    inline.add(PlainCharacters.of(title), false);
    inline.bold(-1);
    endBlock();
  }

  void startList(boolean ordered, int first) {
    endBlock();
    if (tables == 0) {
      tight = lists++ > 0;
      containers.push(new Container(true, ordered, first, prefix.length()));
    }
  }

  void endList() {
    endBlock();
    if (tables == 0) {
      containers.pop();
      tight = --lists > 0;
    }
  }

  /**
   * @param done whether a task is done; null if the item is no task
   */
  void startItem(@Nullable Boolean done) {
    if (tables > 0) {
      inline.separator();
      return;
    }
    endBlock();
    Container list = containers.peek();
    boolean inList = list != null && list.list;
    tight |= inList && list.hasItems;
    String bullet = inList && list.ordered ? Math.max(list.number, 1) + ". " : "- ";
    if (inList) {
      list.number = Math.max(list.number, 1) + 1;
      list.hasItems = true;
    }
    markerAt = prefix.length();
    marker = done == null ? bullet : bullet + (done ? "[x] " : "[ ] ");
    push(" ".repeat(bullet.length()));
  }

  void endItem() {
    endBlock();
    if (tables == 0) {
      pop();
      marker = "";
    }
  }

  void startQuote() {
    endBlock();
    if (tables == 0) {
      push("> ");
    }
  }

  void endQuote() {
    endBlock();
    if (tables == 0) {
      pop();
    }
  }

  private void push(String deeper) {
    containers.push(new Container(false, false, 0, prefix.length()));
    if (containers.size() <= 2 * DEEPEST) {
      prefix.append(deeper);
    }
  }

  private void pop() {
    prefix.setLength(containers.pop().outerPrefix);
  }

  void startTable() {
    endBlock();
    tables++;
    if (tables == 1) {
      firstRow = true;
      row.clear();
    }
  }

  void endTable() {
    endBlock();
    if (tables == 1) {
      endRow();
    }
    tables--;
    endBlock();
  }

  void startRow() {
    if (tables == 1) {
      endRow();
      headerRow = true;
    }
  }

  void endRow() {
    endBlock();
    if (tables != 1) {
      return;
    }
    if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
      if (firstRow) {
        gap();
      }
      line("| " + String.join(" | ", row) + " |");
      if (firstRow && headerRow) {
        line("|" + " --- |".repeat(row.size()));
      }
      firstRow = false;
    }
    row.clear();
  }

  void startCell(boolean header) {
    if (tables == 1) {
      inline.take();
      headerRow &= header;
    } else {
      endBlock();
    }
  }

  /**
   * @param columns how many columns the cell spans
   */
  void endCell(int columns) {
    if (tables != 1) {
      endBlock();
      return;
    }
    row.add(inline.take().replace('\n', ' ').replace("|", "\\|"));
    for (int i = 1; i < columns && row.size() < MOST_COLUMNS; i++) {
      row.add("");
    }
  }

  /** Code of several lines, as it is; within a table it is one line. */
  void code(String code, String language) {
    String plain = PlainCharacters.of(code).stripTrailing();
    if (plain.isBlank()) {
      return;
    }
    if (tables > 0 || headingLevel > 0) {
      inline.code(plain);
      return;
    }
    endBlock();
    String fence = "`".repeat(Math.max(3, longestRun(plain) + 1));
    gap();
    line(fence + (language.matches("[A-Za-z0-9+#_-]{1,20}") ? language : ""));
    plain.lines().forEach(this::line);
    line(fence);
  }

  private static int longestRun(String code) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** A line across; none at the very start, where it would look like front matter. */
  void rule() {
    endBlock();
    if (tables == 0 && !out.isEmpty()) {
      gap();
      line("---");
    }
  }

  /** The document. */
  String finish() {
    endBlock();
    return out.toString().strip();
  }

  private void gap() {
    if (!out.isEmpty() && !tight) {
      out.append('\n');
    }
    tight = false;
  }

  private void line(String text) {
    if (marker.isEmpty()) {
      out.append(prefix);
    } else {
      out.append(prefix, 0, markerAt).append(marker);
      int indent = marker.indexOf(' ') + 1;
      if (markerAt + indent < prefix.length()) {
        out.append(prefix, markerAt + indent, prefix.length());
      }
      marker = "";
    }
    out.append(text);
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append('\n');
  }
}
