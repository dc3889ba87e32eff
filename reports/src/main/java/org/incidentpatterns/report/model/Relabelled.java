package org.incidentpatterns.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Labels that are others than in the snapshot published before, which was made under another
 * taxonomy: of this quarter, and of the quarters that it is compared with.
 *
 * @param fromVersion taxonomy of the snapshot before
 * @param toVersion taxonomy of this report
 * @param moves what the taxonomy did first, then by axis, the most frequent first; at most 20
 * @param movesLeftOut more of them are in the dataset
 */
public record Relabelled(
    String fromVersion, String toVersion, List<Move> moves, long movesLeftOut) {
  public Relabelled {
    moves = List.copyOf(moves);
  }

  /**
   * Incidents that moved from one category to another.
   *
   * @param axis title of the axis
   * @param fromTitle of the category; null for a contributing factor that was added
   * @param toTitle of the category; null for a contributing factor that was removed
   * @param why {@code taxonomy}; or {@code edited}, {@code override} or {@code model}: another
   *     reason that would do
   * @param incidents of this quarter
   * @param before of the quarters before, together
   */
  public record Move(
      String axis,
      @Nullable String fromTitle,
      @Nullable String toTitle,
      String why,
      long incidents,
      long before) {}
}
