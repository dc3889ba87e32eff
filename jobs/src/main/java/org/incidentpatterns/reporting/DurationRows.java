package org.incidentpatterns.reporting;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.report.model.Durations;

/** Reads rows of the table {@code durations}. */
final class DurationRows {
  private DurationRows() {}

  static Durations.Stats stats(Row row) {
    return new Durations.Stats(
        Values.whole(row, "usable"),
        Values.whole(row, "incidents"),
        row.getAs("median_minutes"),
        row.getAs("median_low"),
        row.getAs("median_high"),
        row.getAs("p90_minutes"),
        row.getAs("p90_low"),
        row.getAs("p90_high"),
        Values.rows(row, "dots").stream()
            .map(
                dot ->
                    new Durations.Dot(dot.<Double>getAs("minutes"), Values.whole(dot, "incidents")))
            .toList(),
        Values.rows(row, "ranges").stream()
            .map(range -> Values.whole(range, "incidents"))
            .toList());
  }

  /** The figures of a quarter without incidents. */
  static Durations.Stats none() {
    List<Long> ranges =
        LongStream.range(0, Durations.RANGE_LIMITS.size() + 1).mapToObj(range -> 0L).toList();
    return new Durations.Stats(0, 0, null, null, null, null, null, null, List.of(), ranges);
  }
}
