package org.incidentpatterns.report.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be said about a change, and only these. */
public enum Verdict {
  /** Larger than chance explains. */
  RISE,
  /** Smaller than chance explains. */
  FALL,
  /** Chance alone could make this difference. */
  NO_CLEAR_CHANGE,
  /** Fewer incidents in all quarters than a test is made for. */
  TOO_FEW_TO_TELL,
  /** There are no quarters before to compare with. */
  NOTHING_TO_COMPARE;

  /** The word used in files and tables, such as {@code no_clear_change}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
