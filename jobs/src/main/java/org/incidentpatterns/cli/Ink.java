package org.incidentpatterns.cli;

/**
 * Emphasis on a terminal. Whatever it says is also said by signs or words, so that nothing is lost
 * without it.
 *
 * @param coloured whether the terminal understands it
 */
record Ink(boolean coloured) {
  private static final String ESCAPE = "\u001b[";

  /** Headings. */
  String strong(String text) {
    return in("1", text);
  }

  /** What a label rests on. */
  String given(String text) {
    return in("1;36", text);
  }

  /** What stands beside. */
  String quiet(String text) {
    return in("2", text);
  }

  private String in(String code, String text) {
    return coloured && !text.isBlank() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
  }
}
