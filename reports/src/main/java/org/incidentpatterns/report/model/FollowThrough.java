package org.incidentpatterns.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Are promises kept? Action items of this quarter's incidents, as of the clock of the run.
 *
 * @param items filed this quarter
 * @param itemsAll filed in all quarters shown
 * @param bySeverity worst severity first
 * @param measures past the deadline, without owning team, without due date, vague
 * @param promised what hurt against what was promised, most hurtful first
 * @param earlierOpen items of the quarters before still open
 * @param earlierOverdue of these, past their deadline
 * @param oldestOverdueDays how long the oldest of them is overdue; null if none is
 * @param policy the deadlines in words
 */
public record FollowThrough(
    long items,
    long itemsAll,
    List<SeverityRow> bySeverity,
    List<MeasureRow> measures,
    List<PromisedRow> promised,
    long earlierOpen,
    long earlierOverdue,
    @Nullable Long oldestOverdueDays,
    String policy) {

  /** Items by severity of their incident. */
  public record SeverityRow(
      String severity,
      long incidents,
      long filed,
      long done,
      long inTime,
      long overdue,
      long noDeadline) {}

  /**
   * A share of items or postmortems, now and before.
   *
   * @param id stable word, such as {@code overdue}
   * @param title such as {@code Past the deadline}
   * @param of such as {@code of items with a deadline}
   */
  public record MeasureRow(String id, String title, String of, Comparison shares) {}

  /** One contributing factor: incidents that name it, and action items that address it. */
  public record PromisedRow(String category, String title, Share incidents, Share items) {}
}
