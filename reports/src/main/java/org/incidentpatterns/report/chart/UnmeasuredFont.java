package org.incidentpatterns.report.chart;

import java.awt.Font;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;

/**
 * A font that never looks for its file. Batik asks every font for its family, and on a machine
 * without fonts that question alone stops Java; our texts need no font, for the browser has one.
 */
final class UnmeasuredFont extends Font {
  private static final long serialVersionUID = 1L;

  UnmeasuredFont() {
    super(Font.SANS_SERIF, Font.PLAIN, 12);
  }

  @Override
  public String getFamily() {
    return getName();
  }

  /** Itself: a derived font would be an ordinary one again. */
  @Override
  public Font deriveFont(Map<? extends Attribute, ?> attributes) {
    return this;
  }
}
