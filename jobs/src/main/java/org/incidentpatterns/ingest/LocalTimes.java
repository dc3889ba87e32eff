package org.incidentpatterns.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.jspecify.annotations.Nullable;

/**
 * Reads times in declared local formats, such as {@code dd/MMM/yy h:mm a}. The names of months and
 * halves of the day are English in any case; impossible days are not rounded.
 */
final class LocalTimes {
  /** Java 20 and later write a narrow no-break space before AM. */
  private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u202f\\s]+");

  /** A year without an era, which strict reading asks for, is the letter u. */
  private static final Pattern YEAR = Pattern.compile("y(?=[^']*(?:'[^']*'[^']*)*$)");

  private final List<DateTimeFormatter> formats;

  /**
   * @throws PipelineException if a pattern is none
   */
  LocalTimes(List<String> patterns) {
    formats = patterns.stream().map(LocalTimes::format).toList();
  }

  private static DateTimeFormatter format(String pattern) {
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(YEAR.matcher(pattern).replaceAll("u"))
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot use time format: %s: %s (such as dd/MMM/yy h:mm a)"
              .formatted(e.getMessage(), pattern),
          e);
    }
  }

  /**
   * A time as it was written.
   *
   * @param zone that it names; null if it names none
   */
  record Local(LocalDateTime time, @Nullable ZoneId zone) {}

  /** What the first fitting format reads; null if none fits. */
  @Nullable Local read(String text) {
    String plain = SPACES.matcher(text.strip()).replaceAll(" ");
    for (DateTimeFormatter format : formats) {
      try {
        TemporalAccessor found = format.parse(plain);
        LocalDate day = found.query(TemporalQueries.localDate());
        LocalTime time = found.query(TemporalQueries.localTime());
        if (day != null) {
          return new Local(
              day.atTime(time == null ? LocalTime.MIDNIGHT : time),
              found.query(TemporalQueries.zone()));
        }
      } catch (DateTimeException e) {
        // The next format may fit.
      }
    }
    return null;
  }
}
