package org.incidentpatterns.cli;

import org.jspecify.annotations.Nullable;

/** Which Spark to use. */
final class Masters {
  private Masters() {}

  /** What was asked for; else what spark-submit set, which is left to it; else this machine. */
  static @Nullable String orDefault(@Nullable String asked) {
    if (asked != null) {
      return asked;
    }
    return System.getProperty("spark.master") == null ? "local[*]" : null;
  }
}
