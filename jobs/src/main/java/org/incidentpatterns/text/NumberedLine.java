package org.incidentpatterns.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.text.Lines.Line;

/** A line such as "3. Detection", "C. DETECTION" or "B2: How was it noticed?" above its text. */
final class NumberedLine {
  private static final Pattern LINE =
      Pattern.compile(
          "^ {0,3}(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}[.):]?|[A-Z]\\d?[.):])\\s+([\\p{Lu}][^|]{1,80}?)\\s*:?\\s*$");

  private NumberedLine() {}

  /** What stands behind the number; empty if there is none, or the next item of a list below. */
  static String title(Line line, Line next) {
    char first = line.first();
    if (!Character.isDigit(first) && !Character.isUpperCase(first)) {
      return "";
    }
    Matcher matcher = LINE.matcher(line.text());
    return matcher.matches() && !LINE.matcher(next.text()).matches() ? matcher.group(1) : "";
  }

  static boolean isSentence(String title) {
    return ".,;".indexOf(title.charAt(title.length() - 1)) >= 0;
  }
}
