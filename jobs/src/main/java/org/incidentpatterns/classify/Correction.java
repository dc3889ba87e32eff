package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.Objects;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/**
 * One label that a person set, a row of {@code overrides.csv}.
 *
 * @param id the incident, as its tool names it
 * @param source the adapter that reads it; null where the id alone says which incident is meant
 * @param category a category id of the axis, or undetermined or not documented
 * @param replaces the contributing factor whose place it takes while the others stay; null where
 *     the rows of the incident take the place of all labels of the axis
 * @param reason why, in the words of whoever set it
 * @param line where it stands in the file
 */
public record Correction(
    String id,
    @Nullable String source,
    Axis axis,
    String category,
    @Nullable String replaces,
    String reason,
    long line)
    implements Serializable {
  public Correction {
    Objects.requireNonNull(id, "id is null");
    Objects.requireNonNull(axis, "axis is null");
    Objects.requireNonNull(category, "category is null");
    if (reason.isBlank()) {
      throw new IllegalArgumentException("Reason cannot be blank: " + id);
    }
  }

  /** Whether it speaks of an incident of that id in that source. */
  boolean isAbout(String otherSource, String otherId) {
    return id.equals(otherId) && (source == null || source.equals(otherSource));
  }
}
