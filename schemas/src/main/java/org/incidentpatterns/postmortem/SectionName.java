package org.incidentpatterns.postmortem;

import java.util.Locale;

/** The parts that postmortem templates share, in the order in which they usually stand. */
public enum SectionName {
  SUMMARY("Summary"),
  IMPACT("Impact"),
  ROOT_CAUSE("Root cause"),
  TRIGGER("Trigger"),
  CONTRIBUTING_FACTORS("Contributing factors"),
  DETECTION("Detection"),
  RESOLUTION("Resolution"),
  TIMELINE("Timeline"),
  WENT_WELL("What went well"),
  WENT_POORLY("What went poorly"),
  LUCKY("Where we got lucky"),
  LESSONS("Lessons"),
  ACTION_ITEMS("Action items"),
  /** Text before the first heading, or under a heading that is none of the above. */
  OTHER("Text");

  private final String title;

  SectionName(String title) {
    this.title = title;
  }

  /** The name as a reader sees it. */
  public String title() {
    return title;
  }

  /** The word used in files and tables, such as {@code root_cause}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The section of that word; {@link #OTHER} if it is none. */
  public static SectionName of(String word) {
    for (SectionName name : values()) {
      if (name.word().equals(word)) {
        return name;
      }
    }
    return OTHER;
  }
}
