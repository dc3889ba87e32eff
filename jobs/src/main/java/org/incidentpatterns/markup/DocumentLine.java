package org.incidentpatterns.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a section.
 *
 * @param indent how far it is indented, in blanks
 * @param item whether it begins a list item
 * @param done whether the task is done; null if it is no task
 * @param text the line without indent, list mark, quote mark and tick
 */
record DocumentLine(int indent, boolean item, @Nullable Boolean done, String text) {
  private static final Pattern START =
      Pattern.compile("^[ \\t>]*(?:((?:[-*+\u2022\u2013]|\\d{1,3}[.)])\\s+)(?:[-*+]\\s+)?)?");
  private static final Pattern TICK =
      Pattern.compile(
          "^(?:\\[([ xX\u2713\u2714~-]?)\\](?!\\()|([\u2610\u2611\u2612\u2705\u274C\u2714\u2B1C]))\uFE0F?\\s*");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final Pattern HTML_BREAK = Pattern.compile("<br */?>", Pattern.CASE_INSENSITIVE);

  /** The lines of a text; comments are left out, code blocks too. */
  static List<DocumentLine> of(String text) {
    List<DocumentLine> lines = new ArrayList<>();
    boolean code = false;
    String plain = HTML_BREAK.matcher(text).replaceAll(" ");
    for (String line : LINE_BREAK.split(withoutComments(plain), -1)) {
      String stripped = line.strip();
      if (stripped.startsWith("```") || stripped.startsWith("~~~")) {
        code = !code;
      } else if (!code) {
        lines.add(read(line));
      }
    }
    return withFirstIndent(lines);
  }

  /** A section begins with its first word: the indent of a first item is that of the others. */
  private static List<DocumentLine> withFirstIndent(List<DocumentLine> lines) {
    if (lines.isEmpty() || !lines.get(0).item()) {
      return lines;
    }
    DocumentLine first = lines.get(0);
    int indent =
        lines.stream()
            .skip(1)
            .filter(DocumentLine::item)
            .mapToInt(DocumentLine::indent)
            .min()
            .orElse(0);
    lines.set(0, new DocumentLine(indent, true, first.done(), first.text()));
    return lines;
  }

  private static String withoutComments(String text) {
    int start = text.indexOf("<!--");
    if (start < 0) {
      return text;
    }
    StringBuilder rest = new StringBuilder();
    int position = 0;
    while (start >= 0) {
      int end = text.indexOf("-->", start);
      if (end < 0) {
        break;
      }
      rest.append(text, position, start);
      position = end + 3;
      start = text.indexOf("<!--", position);
    }
    return rest.append(text, position, text.length()).toString();
  }

  private static DocumentLine read(String line) {
    Matcher start = START.matcher(line);
    int from = start.lookingAt() ? start.end() : 0;
    boolean item = start.group(1) != null;
    String text = line.substring(from).strip();
    Matcher tick = TICK.matcher(text);
    if (!tick.lookingAt()) {
      return new DocumentLine(indent(line), item, null, text);
    }
    String mark = tick.group(1) == null ? tick.group(2) : tick.group(1);
    boolean done = !mark.isBlank() && "xX\u2713\u2714\u2611\u2705".contains(mark);
    return new DocumentLine(indent(line), item, done, text.substring(tick.end()).strip());
  }

  private static int indent(String line) {
    int width = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ') {
        width++;
      } else if (c == '\t') {
        width += 4;
      } else if (c != '>') {
        break;
      }
    }
    return width;
  }

  boolean isBlank() {
    return text.isEmpty() && !item;
  }

  boolean isTableRow() {
    return !item && text.startsWith("|");
  }
}
