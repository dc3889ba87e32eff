package org.incidentpatterns.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run under another taxonomy than that of the published snapshot labels otherwise.
 *
 * @param fromVersion taxonomy of the published snapshot
 * @param toVersion taxonomy of the run
 * @param changes by quarter, axis and category; empty if no label is another
 */
public record Migration(String fromVersion, String toVersion, List<Change> changes) {
  /**
   * One row of the table {@code relabelled}, with titles for people.
   *
   * @param axis word of the axis
   * @param from category id; null for a contributing factor that was added
   * @param to category id; null for a contributing factor that was removed
   * @param fromTitle null where {@code from} is, as is {@code toTitle}
   * @param why as in the table
   */
  public record Change(
      String quarter,
      String axis,
      @Nullable String from,
      @Nullable String fromTitle,
      @Nullable String to,
      @Nullable String toTitle,
      String why,
      long incidents) {}

  public Migration {
    changes = List.copyOf(changes);
  }
}
