package org.incidentpatterns.reporting;

import java.util.List;
import org.apache.spark.sql.Row;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Values;

/**
 * All that the reports of one run need, collected: aggregates, and the incidents that are shown.
 *
 * @param totals records by quarter and kind
 * @param distributions of the dimension all
 * @param matrix incidents by quarter, primary cause and who noticed first
 * @param noticed by quarter and candidate for investment: incidents, noticed by alerting, slowest
 * @param recurrences patterns seen three times or more, at most 20 a quarter
 * @param recurrenceTotals by quarter: patterns, seen twice, and fixes of those that came back
 * @param repeats by quarter: incidents that repeat an earlier failure
 * @param unusable up to 50 incidents a quarter with a duration missing
 * @param standings as in {@code FollowThroughJob.standings}
 * @param backlog by quarter: items open and overdue on the as-of day
 * @param incidents those shown, with their labels, best known first
 * @param disagreements the surest of the text, at most 50 a quarter, each with the number of all
 * @param given by quarter, axis and category: labels of incidents that people labelled on the axis
 * @param relabelled rows of that table
 * @param inputs the first files by path
 * @param inputTotals one row: sums of the ledger, and the number of files
 * @param setAside quarantined and skipped by reason
 */
record ReportRows(
    Grouped totals,
    Grouped distributions,
    Grouped matrix,
    Grouped noticed,
    Grouped recurrences,
    Grouped recurrenceTotals,
    Grouped repeats,
    Grouped durations,
    Grouped unusable,
    Grouped standings,
    Grouped backlog,
    Grouped practice,
    Grouped investments,
    Grouped incidents,
    Grouped changes,
    Grouped labelCounts,
    Grouped disagreements,
    Grouped given,
    Grouped relabelled,
    List<Row> inputs,
    Row inputTotals,
    List<Row> setAside) {
  /** Records of a kind in a quarter. */
  long count(Quarter quarter, String kind) {
    return totals.of(quarter).stream()
        .filter(row -> kind.equals(row.getAs("kind")))
        .mapToLong(row -> Values.whole(row, "count"))
        .sum();
  }

  /** Records of a kind in several quarters. */
  long count(List<Quarter> quarters, String kind) {
    return quarters.stream().mapToLong(quarter -> count(quarter, kind)).sum();
  }
}
