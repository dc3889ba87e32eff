package org.incidentpatterns.markup;

import java.util.regex.Pattern;

/** Takes the marks of Markdown out of a short text. */
final class Marks {
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]]{1,500})\\]\\([^()\\s]{0,2000}\\)");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Marks() {}

  /** Without bold marks; links become their words. */
  static String removed(String text) {
    String words = LINK.matcher(text).replaceAll("$1");
    return SPACE.matcher(words.replace("**", "").replace("__", "")).replaceAll(" ").strip();
  }
}
