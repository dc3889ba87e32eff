package org.incidentpatterns.report.model;

import java.util.List;

/**
 * Where the next engineer-month would do most.
 *
 * @param statedMinutes customer minutes stated this quarter
 * @param statedBy incidents that state them
 * @param notStated this quarter's incidents that do not, at most 50
 * @param rows best first
 */
public record Investments(
    long statedMinutes, long statedBy, List<IncidentRef> notStated, List<Row> rows) {

  /**
   * One candidate. To touch is not to prevent: these are the incidents in which the factor is
   * named.
   *
   * @param category the factor behind it, or {@code open_actions}
   * @param title such as {@code Make staging match production}
   * @param minutes share of the customer minutes stated; counts are minutes
   * @param incidents share of the incidents
   * @param overall share of the incidents of all quarters shown
   */
  public record Row(
      Rank rank,
      String category,
      String title,
      Share minutes,
      Share incidents,
      Share overall,
      List<IncidentRef> touched) {}
}
