package org.incidentpatterns.report.model;

import java.util.List;

/**
 * How often the labels are right, measured against postmortems that people labelled.
 *
 * @param postmortems how many were labelled by hand
 * @param source which ones, such as {@code 2024-Q1 to 2025-Q3}
 * @param axes in the order of the report's axes
 */
public record Accuracy(long postmortems, String source, List<AxisRow> axes) {

  /**
   * One axis.
   *
   * @param f1 0 to 1, over all its categories
   */
  public record AxisRow(String axis, String title, double f1, List<CategoryRow> categories) {}

  /**
   * One category.
   *
   * @param labelled postmortems that people gave this label
   * @param precision of the labels given, how many were right
   * @param recall of the true labels, how many were found
   * @param f1 the harmonic mean of both, 0 to 1
   */
  public record CategoryRow(
      String category, String title, long labelled, Share precision, Share recall, double f1) {}
}
