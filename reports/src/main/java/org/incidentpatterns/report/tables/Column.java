package org.incidentpatterns.report.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: its header and what stands in a row.
 *
 * @param header in snake_case, as in the dataset
 * @param value text, a number, a boolean, a date, or null for an empty cell
 */
public record Column<T>(String header, Function<T, @Nullable Object> value) {
  /** A column of that header. */
  static <T> Column<T> of(String header, Function<T, @Nullable Object> value) {
    return new Column<>(header, value);
  }
}
