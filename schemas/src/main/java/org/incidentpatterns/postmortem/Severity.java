package org.incidentpatterns.postmortem;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How bad it was.
 *
 * @param level 1 (worst) to 5, or null where the tool's word means none of them
 * @param label the word as the tool wrote it, or null where it wrote none
 */
public record Severity(@Nullable Integer level, @Nullable String label) implements Serializable {
  /** Neither a level nor a label. */
  public static final Severity UNKNOWN = new Severity(null, null);

  public Severity {
    if (level != null && (level < 1 || level > 5)) {
      throw new IllegalArgumentException("Severity must be 1 to 5, cannot be: " + level);
    }
  }
}
