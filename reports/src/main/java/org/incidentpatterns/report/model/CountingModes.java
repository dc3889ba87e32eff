package org.incidentpatterns.report.model;

import java.util.List;

/**
 * Does the ranking of root causes depend on how one counts?
 *
 * @param rows sorted as in the axis view
 */
public record CountingModes(List<Row> rows) {
  /**
   * One root cause.
   *
   * @param primary incidents with it as primary cause
   * @param any incidents that name it at all
   * @param shared incidents split evenly over the causes each names
   */
  public record Row(String title, long primary, long any, double shared) {}
}
