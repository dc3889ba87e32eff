package org.incidentpatterns.classify;

import java.io.Serializable;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Label.Basis;
import org.incidentpatterns.text.Passage;
import org.jspecify.annotations.Nullable;

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

  /** The sentence that a label rests on; null if it shows none. */
  public static @Nullable Quote of(Label label) {
    return label.quote() == null || label.section() == null
        ? null
        : new Quote(label.quote(), label.section(), label.start(), label.end());
  }

  /**
   * A label that rests on a sentence.
   *
   * @param quote null where there is none to show
   * @param reason why a person set it; null if none did
   */
  static Label label(
      Axis axis,
      String category,
      boolean primary,
      double confidence,
      Basis basis,
      @Nullable Quote quote,
      String taxonomyVersion,
      @Nullable String reason) {
    return new Label(
        axis,
        category,
        primary,
        confidence,
        basis,
        quote == null ? null : quote.text(),
        quote == null ? null : quote.section(),
        quote == null ? -1 : quote.start(),
        quote == null ? -1 : quote.end(),
        taxonomyVersion,
        reason);
  }
}
