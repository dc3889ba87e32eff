package org.incidentpatterns.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;

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

  /** The same in lines of at most so many characters; words that are longer are cut. */
  static List<String> wrapped(String text, int width) {
    String plain = of(text).stripTrailing();
    return plain.length() <= width
        ? List.of(plain)
        : Arrays.asList(WordUtils.wrap(plain, width, "\n", true).split("\n", -1));
  }

  /** The same where every line but the first is indented, and the first begins with a lead. */
  static List<String> hanging(String lead, String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : wrapped(text, Math.max(20, width - lead.length()))) {
      lines.add((lines.isEmpty() ? lead : " ".repeat(lead.length())) + line);
    }
    return lines;
  }
}
