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
    final int outerDepth;
    int number;
    boolean hasItems;

    Container(boolean list, boolean ordered, int number, int outerDepth) {
      this.list = list;
      this.ordered = ordered;
      this.number = number;
      this.outerDepth = outerDepth;
    }
  }

  private final MarkdownLines lines = new MarkdownLines();
  private final InlineText inline = new InlineText();
  private final Deque<Container> containers = new ArrayDeque<>();
  private final List<String> row = new ArrayList<>();
  private int openLists;
  private int tables;
  private int headingLevel;
  private boolean headerRow;
  private boolean firstRow;

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
      lines.gap();
      paragraph.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::line);
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
      lines.gap();
      lines.atMargin("#".repeat(headingLevel) + " " + title);
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
      lines.tight(openLists++ > 0);
      containers.push(new Container(true, ordered, first, lines.depth()));
    }
  }

  void endList() {
    endBlock();
    if (tables == 0) {
      containers.pop();
      lines.tight(--openLists > 0);
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
    if (inList && list.hasItems) {
      lines.tight(true);
    }
    String bullet = inList && list.ordered ? Math.max(list.number, 1) + ". " : "- ";
    if (inList) {
      list.number = Math.max(list.number, 1) + 1;
      list.hasItems = true;
    }
    lines.marker(done == null ? bullet : bullet + (done ? "[x] " : "[ ] "));
    push(" ".repeat(bullet.length()));
  }

  void endItem() {
    endBlock();
    if (tables == 0) {
      pop();
      lines.marker("");
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
    containers.push(new Container(false, false, 0, lines.depth()));
    if (containers.size() <= 2 * DEEPEST) {
      lines.deeper(deeper);
    }
  }

  private void pop() {
    lines.backTo(containers.pop().outerDepth);
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
        lines.gap();
      }
      lines.line("| " + String.join(" | ", row) + " |");
      if (firstRow && headerRow) {
        lines.line("|" + " --- |".repeat(row.size()));
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
    lines.gap();
    lines.line(fence + (language.matches("[A-Za-z0-9+#_-]{1,20}") ? language : ""));
    plain.lines().forEach(lines::line);
    lines.line(fence);
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
    if (tables == 0 && !lines.isEmpty()) {
      lines.gap();
      lines.line("---");
    }
  }

  /** The document. */
  String finish() {
    endBlock();
    return lines.text();
  }
}
