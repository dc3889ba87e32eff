package org.incidentpatterns.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the incidents of the quarter spread over the categories of one axis. Root cause, trigger,
 * detection and mitigation count each incident once, under its primary label; an incident can have
 * several contributing factors.
 *
 * @param axis its word, such as {@code root_cause}
 * @param title as a reader sees it, such as {@code Root cause}
 * @param labels labels given this quarter, "not documented" left out
 * @param tested categories that were tested together
 * @param tooFewBelow categories with fewer incidents in all quarters are not tested or charted
 * @param rows sorted: this quarter, before, title; undetermined and not documented last. Categories
 *     without any incident in any quarter are left out, not documented never
 */
public record AxisView(
    String axis, String title, long labels, int tested, int tooFewBelow, List<Row> rows) {

  /**
   * One category.
   *
   * @param known the same count as a share of the incidents whose category is known; null where all
   *     are known, and for undetermined and not documented
   * @param corrected the share of all as it would be without wrong labels; null while nobody has
   *     measured how often they are
   * @param total incidents with it in all quarters shown
   * @param rankNow rank this quarter
   * @param incidents this quarter's, at most 50
   */
  public record Row(
      String category,
      String title,
      Comparison shares,
      @Nullable Share known,
      @Nullable Correction corrected,
      long total,
      Rank rankNow,
      Rank rankAll,
      List<IncidentRef> incidents) {

    /** A category of an axis on which every incident is documented, and no label was checked. */
    public Row(
        String category,
        String title,
        Comparison shares,
        long total,
        Rank rankNow,
        Rank rankAll,
        List<IncidentRef> incidents) {
      this(category, title, shares, null, null, total, rankNow, rankAll, incidents);
    }
  }
}
