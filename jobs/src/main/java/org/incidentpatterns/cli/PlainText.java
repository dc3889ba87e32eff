package org.incidentpatterns.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text of a record on its way to a terminal. */
final class PlainText {
  /** Controls of both sets, separators that break a line, and marks that turn what follows. */
  private static final Pattern UNWANTED =
      Pattern.compile(
          "[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u061C\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]+");

  private PlainText() {}

  /** One line, without control characters and marks that turn what follows. */
  static String of(String text) {
    return UNWANTED.matcher(text).replaceAll(" ");
  }

  /** The same in quotation marks. */
  static String quoted(String text) {
    return "“" + of(text).strip() + "”";
  }

  /**
   * The same in lines of at most so many characters. Lines end at spaces, else behind the bars of a
   * phrase with alternatives; what is longer still is cut.
   */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = of(text).stripTrailing();
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      int bar = rest.lastIndexOf('|', width - 1) + 1;
      int end = space > width / 2 ? space : bar > 0 ? bar : space > 0 ? space : cut(rest, width);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** Where to cut without tearing a pair of surrogates apart. */
  private static int cut(String text, int width) {
    return Character.isHighSurrogate(text.charAt(width - 1)) ? width - 1 : width;
  }

  /** The same where every line but the first is indented, and the first begins with a lead. */
  static List<String> hanging(String lead, String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : wrapped(text, Math.max(20, width - lead.length()))) {
      lines.add((lines.isEmpty() ? lead : " ".repeat(lead.length())) + line);
    }
    return lines;
  }

  /** As it is if it is not longer than that, else cut, with an ellipsis for its last character. */
  static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
