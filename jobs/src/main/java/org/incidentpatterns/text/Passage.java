package org.incidentpatterns.text;

import org.incidentpatterns.postmortem.SectionName;

/**
 * One sentence, list item or table row.
 *
 * @param source the word of the section it stands in, or {@code title}
 * @param section the section it stands in; {@link SectionName#OTHER} for the title
 * @param text as written
 * @param start offset in the text of that section
 * @param index how many passages of that section stand before it
 */
public record Passage(String source, SectionName section, String text, int start, int index) {
  /** Offset behind the passage in the text of its section. */
  public int end() {
    return start + text.length();
  }
}
