package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of strangers inside a drawing: made harmless, and fitted to a width without asking a font.
 * Widths are those of a bold and wide sans serif (DejaVu Sans Bold), so that text has room in the
 * others too.
 */
final class ChartText {
  /** Type size of the charts, in pixels. */
  static final double SIZE = 12.5;

  /** Longest title or id that a description spells out. */
  static final int LONGEST = 200;

  private static final String ELLIPSIS = "…";
  private static final String JOINERS = "\u200c\u200d";

  /** Widths of the characters from space to tilde, in hundredths of the type size. */
  private static final int[] WIDTHS = {
    35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70,
    70, 70, 40, 40, 84, 84, 84, 58, 100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84,
        85,
    73, 85, 77, 72, 68, 81, 77, 110, 77, 72, 73, 46, 37, 46, 84, 50, 50, 67, 72, 59, 72, 68, 44, 72,
    71, 34, 34, 67, 34, 104, 71, 69, 72, 72, 49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84
  };

  private static final double PLAIN = 0.91;
  private static final double MUTED = 0.87;
  private static final int MIDDLE_DOT = 38;
  private static final int LETTER = 72;
  private static final int WIDEST = 100;

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

  /** The same as {@link #fit} for text that is not strong, which is narrower. */
  static String fitPlain(String text, double width) {
    return fit(text, width / PLAIN);
  }

  /** About how wide the text is in muted ink, which is plain and smaller, in pixels. */
  static double mutedWidth(String text) {
    return width(text) * MUTED;
  }

  /** About how wide the text is in strong ink, in pixels. */
  static double width(String text) {
    return text.codePoints().map(ChartText::width).sum() * SIZE / 100;
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

  /** Behind a word if that leaves enough, else within it. */
  private static String cut(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end)) + width(ELLIPSIS) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    int word = text.lastIndexOf(' ', end);
    return text.substring(0, word > end / 2 ? word : end).stripTrailing() + ELLIPSIS;
  }

  /** Of the letters outside ASCII, those before the scripts of Asia are about as wide as ours. */
  private static int width(int character) {
    if (character >= ' ' && character <= '~') {
      return WIDTHS[character - ' '];
    }
    if (character == '·') {
      return MIDDLE_DOT;
    }
    return Character.isLetter(character) && character < 0x400 ? LETTER : WIDEST;
  }
}
