package org.incidentpatterns.text;

/**
 * One word of a text.
 *
 * @param stem lower case, without possessive and ending
 * @param position how far along the text it stands: one further per word, several further behind a
 *     colon or semicolon
 * @param start offset in the text that was read
 * @param end offset behind the word
 */
public record Token(String stem, int position, int start, int end) {
  /** The stem of all numbers: "version 4.2" is as good as "version 7". */
  static final String ANY_NUMBER = "0";

  /** Whether it holds no letter. */
  public boolean isNumber() {
    return stem.equals(ANY_NUMBER);
  }
}
