package org.incidentpatterns.markup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads wiki text line by line: headings, lists, tables, code, quotes and panels. */
final class WikiText {
  private static final Pattern HEADING = Pattern.compile("h([1-6])\\.\\s+(.*)");
  private static final Pattern ITEM = Pattern.compile("([*#]{1,20}|-)\\s+(.*)");
  private static final Pattern RULE = Pattern.compile("-{4,}");
  private static final Pattern VERBATIM =
      Pattern.compile("\\{(code|noformat)(?::([^}\\n]{0,100}))?\\}");
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\{(quote|panel|info|note|tip|warning|expand|section|column|excerpt|details)"
              + "(:[^}\\n]{0,200})?\\}");
  private static final String TICK = "(/)";
  private static final String CROSS = "(x)";
  private static final int DEEPEST = 8;

  private final MarkdownWriter writer = new MarkdownWriter();
  private String listMarks = "";
  private @Nullable StringBuilder row;
  private boolean inTable;
  private int quotes;

  /** The text as Markdown. */
  String read(String wiki) {
    String text = PlainCharacters.of(wiki);
    Matcher matcher = VERBATIM.matcher(text);
    boolean codeCloses = true;
    boolean plainCloses = true;
    int position = 0;
    while (matcher.find(position)) {
      String name = matcher.group(1);
      boolean isCode = name.equals("code");
      boolean mayClose = isCode ? codeCloses : plainCloses;
      int end = mayClose ? text.indexOf("{" + name + "}", matcher.end()) : -1;
      addLines(text.substring(position, matcher.start()));
      if (end < 0) {
        codeCloses &= !isCode;
        plainCloses &= isCode;
        position = matcher.end();
        continue;
      }
      endTable();
      String language = matcher.group(2);
      writer.code(
          text.substring(matcher.end(), end).replaceFirst("^[ \\t]*\\n", ""),
          language == null ? "" : language.replaceFirst("\\|.*", ""));
      position = end + name.length() + 2;
    }
    addLines(text.substring(position));
    endAll();
    while (quotes > 0) {
      quotes--;
      writer.endQuote();
    }
    return writer.finish();
  }

  private void addLines(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      // What stands before or behind a code block is no blank line, it only ends there.
      boolean edge = lines.size() > 1 && (i == 0 || i == lines.size() - 1);
      if (!edge || !lines.get(i).isBlank()) {
        addParts(lines.get(i));
      }
    }
  }

  private void addParts(String line) {
    Matcher matcher = BLOCK.matcher(line);
    int position = 0;
    while (matcher.find()) {
      if (!line.substring(position, matcher.start()).isBlank()) {
        addLine(line.substring(position, matcher.start()).strip());
      }
      endAll();
      startBlock(matcher.group(1), matcher.group());
      position = matcher.end();
    }
    String rest = line.substring(position).strip();
    if (position == 0 || !rest.isEmpty()) {
      addLine(rest);
    }
  }

  private void startBlock(String name, String macro) {
    if (!name.equals("quote")) {
      String inner = macro.substring(1, macro.length() - 1);
      String title = WikiInline.parameter(inner, "title");
      boolean bare = name.equals("expand") && inner.contains(":") && !inner.contains("=");
      writer.label(bare ? inner.substring(inner.indexOf(':') + 1) : title);
    } else if (quotes > 0) {
      quotes--;
      writer.endQuote();
    } else {
      quotes++;
      writer.startQuote();
    }
  }

  private void addLine(String line) {
    StringBuilder open = row;
    if (open != null && !line.isEmpty() && line.charAt(0) != '|' && !endsRow(open)) {
      open.append(' ').append(line);
      return;
    }
    endRow();
    if (line.startsWith("|")) {
      endLists();
      row = new StringBuilder(line);
      return;
    }
    endTable();
    Matcher heading = HEADING.matcher(line);
    Matcher item = ITEM.matcher(line);
    if (line.isEmpty()) {
      endLists();
      writer.endBlock();
    } else if (RULE.matcher(line).matches()) {
      endLists();
      writer.rule();
    } else if (heading.matches()) {
      endLists();
      writer.startHeading(Integer.parseInt(heading.group(1)));
      WikiInline.write(heading.group(2), writer);
      writer.endHeading();
    } else if (line.toLowerCase(Locale.ROOT).startsWith("bq. ")) {
      endLists();
      writer.startQuote();
      WikiInline.write(line.substring(4), writer);
      writer.endQuote();
    } else if (item.matches()) {
      addItem(item.group(1), item.group(2));
    } else {
      if (!writer.inline().isEmpty()) {
        writer.lineBreak();
      }
      WikiInline.write(line, writer);
    }
  }

  private static boolean endsRow(StringBuilder row) {
    return row.length() > 1 && row.charAt(row.length() - 1) == '|';
  }

  private void addItem(String written, String text) {
    String marks = written.length() > DEEPEST ? written.substring(0, DEEPEST) : written;
    int common = 0;
    while (common < Math.min(marks.length(), listMarks.length())
        && marks.charAt(common) == listMarks.charAt(common)) {
      common++;
    }
    endListsDownTo(common);
    boolean sibling = common == marks.length();
    if (sibling) {
      writer.endItem();
    }
    boolean done = text.startsWith(TICK);
    boolean task = done || text.startsWith(CROSS);
    for (int i = common; i < marks.length(); i++) {
      writer.startList(marks.charAt(i) == '#', 0);
      if (i + 1 < marks.length()) {
        writer.startItem(null);
      }
    }
    writer.startItem(task ? done : null);
    listMarks = marks;
    WikiInline.write(task ? text.substring(TICK.length()) : text, writer);
  }

  private void endListsDownTo(int depth) {
    for (int i = listMarks.length(); i > depth; i--) {
      writer.endItem();
      writer.endList();
    }
    listMarks = listMarks.substring(0, Math.min(depth, listMarks.length()));
  }

  private void endLists() {
    endListsDownTo(0);
  }

  private void endRow() {
    StringBuilder open = row;
    if (open == null) {
      return;
    }
    row = null;
    if (!inTable) {
      writer.startTable();
      inTable = true;
    }
    writer.startRow();
    WikiRow.write(open.toString(), writer);
    writer.endRow();
  }

  private void endTable() {
    endRow();
    if (inTable) {
      inTable = false;
      writer.endTable();
    }
  }

  private void endAll() {
    endTable();
    endLists();
    writer.endBlock();
  }
}
