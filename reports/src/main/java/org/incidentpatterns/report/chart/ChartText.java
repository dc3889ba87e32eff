package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of strangers inside a drawing: made harmless, and fitted to a width without asking a font.
 * Widths are those of a common sans serif, rounded up, in tenths of the type size.
 */
final class ChartText {
  /** Type size of the charts, in pixels. */
  static final double SIZE = 12.5;

  /** Longest title or id that a description spells out. */
  static final int LONGEST = 200;

  private static final String ELLIPSIS = "…";
  private static final String JOINERS = "\u200c\u200d";
  private static final String NARROW = " iljtfrI.,:;'|!()[]/-·`\"";
  private static final String WIDE = "mwMWQO@%—…&";

  private ChartText() {}

  /** On one line, without control and direction characters, at most {@link #LONGEST} long. */
  static String clean(String text) {
    return clip(tidy(text), LONGEST);
  }

  /** The text, cut to so many characters with an ellipsis at the end. */
  static String clip(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + ELLIPSIS;
  }

  /** One line that is not wider than so many pixels; cut with an ellipsis if need be. */
  static String fit(String text, double width) {
    return lines(text, width, 1).get(0);
  }

  /**
   * The text on at most so many lines, broken between words; the last one cut with an ellipsis if
   * need be.
   *
   * @return at least one line
   */
  static List<String> lines(String text, double width, int most) {
    String rest = clean(text);
    List<String> lines = new ArrayList<>();
    while (lines.size() < most - 1 && width(rest) > width) {
      int end = breakBefore(rest, width);
      if (end <= 0) {
        break;
      }
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(cut(rest, width));
    return lines;
  }

  /** About how wide the text is at the size of the charts, in pixels. */
  static double width(String text) {
    return text.codePoints().mapToDouble(ChartText::width).sum() * SIZE / 10;
  }

  /** The text with the five characters of markup written as entities. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(Math.min(text.length(), LONGEST * 2));
    text.codePoints()
        .limit(LONGEST * 8L)
        .forEach(
            character -> {
              switch (Character.getType(character)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    tidy.append(' ');
                case Character.FORMAT -> {
                  if (JOINERS.indexOf(character) >= 0) {
                    tidy.appendCodePoint(character);
                  }
                }
                case Character.SURROGATE, Character.UNASSIGNED -> {}
                default -> tidy.appendCodePoint(character);
              }
            });
    return tidy.toString().strip().replaceAll("\\s+", " ");
  }

  /** Where the line ends that fits: behind its last space; 0 if its first word is too long. */
  private static int breakBefore(String text, double width) {
    int end = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      if (width(text.substring(0, space)) > width) {
        break;
      }
      end = space;
    }
    return end;
  }

  private static String cut(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end)) + width(ELLIPSIS) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  private static double width(int character) {
    if (NARROW.indexOf(character) >= 0) {
      return 3.6;
    }
    if (WIDE.indexOf(character) >= 0) {
      return 9;
    }
    if (character >= 0x1100) {
      return 10;
    }
    return Character.isUpperCase(character) || Character.isDigit(character) ? 6.8 : 5.9;
  }
}
