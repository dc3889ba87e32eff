package org.incidentpatterns.markup;

/**
 * Takes out of a text what is no text: control characters, marks that turn or hide what follows.
 */
final class PlainCharacters {
  private static final char REPLACEMENT = '\uFFFD';

  private PlainCharacters() {}

  /**
   * The text with line feeds as line breaks, every other space as a blank, and without control
   * characters, invisible characters, changes of writing direction and halves of a pair. Cost: one
   * pass.
   */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        plain.append('\n');
        if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
      } else if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        plain.append(pair ? c : REPLACEMENT);
        if (pair) {
          plain.append(text.charAt(++i));
        }
      } else if (isLineBreak(c)) {
        plain.append('\n');
      } else if (c == '\t' || !isDropped(c)) {
        plain.append(Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c);
      }
    }
    return plain.toString();
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isDropped(char c) {
    return Character.isISOControl(c)
        || c == '\u00AD'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFEFF';
  }
}
