package org.incidentpatterns.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a text with their offsets. */
final class Lines {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R");

  /**
   * One line.
   *
   * @param end offset behind the last character, without the line break
   * @param next offset of the next line
   */
  record Line(int start, int end, int next, String text) {
    /** The first character that is no white space; NUL if there is none. */
    char first() {
      for (int i = 0; i < text.length(); i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          return text.charAt(i);
        }
      }
      return 0;
    }

    /** Whether {@link #first} is one of these. */
    boolean beginsWithOneOf(String characters) {
      return characters.indexOf(first()) >= 0;
    }

    boolean isBlank() {
      return text.isBlank();
    }

    int indent() {
      int width = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ') {
          width++;
        } else if (c == '\t') {
          width += 4;
        } else {
          break;
        }
      }
      return width;
    }
  }

  private Lines() {}

  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      int next = end;
      if (next < text.length()) {
        next += text.startsWith("\r\n", end) ? 2 : 1;
      }
      lines.add(new Line(start, end, next, text.substring(start, end)));
      start = next;
    }
    return lines;
  }

  /** Offset of the first blank line, or the length of the text. */
  static int endOfParagraph(String text) {
    Matcher matcher = BLANK_LINE.matcher(text);
    return matcher.find() ? matcher.start() : text.length();
  }
}
