package org.incidentpatterns.classify;

import java.io.Serializable;
import org.incidentpatterns.text.Passage;

/**
 * A sentence as written and where it stands.
 *
 * @param section the word of the section, or {@code title}
 * @param start offset in the text of that section, in UTF-16 units
 * @param end offset behind the quote
 */
public record Quote(String text, String section, int start, int end) implements Serializable {
  static Quote of(Passage passage) {
    return new Quote(passage.text(), passage.source(), passage.start(), passage.end());
  }
}
