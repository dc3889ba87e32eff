package org.incidentpatterns.taxonomy;

import java.util.Locale;

/** The five questions that are asked of every postmortem. */
public enum Axis {
  ROOT_CAUSE("Root cause", "root causes"),
  CONTRIBUTING_FACTOR("Contributing factor", "contributing factors"),
  TRIGGER("Trigger", "triggers"),
  DETECTION("Noticed first", "who noticed first"),
  MITIGATION("Ended by", "how they were ended");

  /** Category id on every axis: the text says that nobody knows. */
  public static final String UNDETERMINED = "undetermined";

  /** Category id on every axis: the text does not say. */
  public static final String NOT_DOCUMENTED = "not_documented";

  private final String title;
  private final String plural;

  Axis(String title, String plural) {
    this.title = title;
    this.plural = plural;
  }

  /** The axis as a reader sees it beside one label. */
  public String title() {
    return title;
  }

  /** The axis as a reader sees it in a sentence. */
  public String plural() {
    return plural;
  }

  /** The word used in files and tables, such as {@code root_cause}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The axis of that word; refuses any other. */
  public static Axis of(String word) {
    for (Axis axis : values()) {
      if (axis.word().equals(word)) {
        return axis;
      }
    }
    throw new IllegalArgumentException("No such axis: " + word);
  }
}
