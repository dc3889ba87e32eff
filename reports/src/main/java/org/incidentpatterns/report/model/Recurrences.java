package org.incidentpatterns.report.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param quarters the quarters of the strips, oldest first
 * @param repeats incidents that repeat an earlier failure, this quarter against before
 * @param closed earlier occurrences, of the patterns that came back this quarter, whose action
 *     items were all closed before the next occurrence: the fix did not hold
 * @param open the same with an action item still open when the next occurrence came
 * @param neverFiled the same without any action item
 * @param patterns how many patterns there are in all
 * @param seenTwice how many of them were seen exactly twice
 * @param definition what a pattern is, in one sentence
 * @param rows patterns seen three times or more, those of this quarter first; at most 20
 */
public record Recurrences(
    List<String> quarters,
    Comparison repeats,
    long closed,
    long open,
    long neverFiled,
    long patterns,
    long seenTwice,
    String definition,
    List<Row> rows) {

  /**
   * One pattern.
   *
   * @param title the category it belongs to, or the sentence that speaks for its members
   * @param category its category's title
   * @param perQuarter occurrences by quarter
   * @param daysSinceLast days between the latest occurrence of this quarter and the one before it;
   *     null if it did not come back this quarter
   * @param lastSeen day of the latest occurrence
   * @param crossedThree whether its third occurrence fell in this quarter
   * @param services at most ten, sorted
   * @param incidents this quarter's, at most 50
   */
  public record Row(
      String id,
      String title,
      String category,
      List<Long> perQuarter,
      long seen,
      @Nullable Long daysSinceLast,
      LocalDate lastSeen,
      boolean crossedThree,
      long closed,
      long open,
      long neverFiled,
      List<String> services,
      long teams,
      List<IncidentRef> incidents) {}
}
