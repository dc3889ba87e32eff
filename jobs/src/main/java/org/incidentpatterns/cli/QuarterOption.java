package org.incidentpatterns.cli;

import java.util.Set;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;

/** The value of {@code --quarter}. */
final class QuarterOption {
  private static final Set<String> WORDS = Set.of("all", "previous");

  private QuarterOption() {}

  /** Refuses what is neither a quarter nor a word for some. */
  static void check(String value) {
    if (WORDS.contains(value)) {
      return;
    }
    try {
      Quarter.parse(value);
    } catch (PipelineException e) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot read --quarter: neither a quarter nor all nor previous: %s (such as 2025-Q4)"
              .formatted(value),
          e);
    }
  }
}
