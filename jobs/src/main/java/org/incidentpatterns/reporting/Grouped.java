package org.incidentpatterns.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incidentpatterns.calendar.Quarter;

/** Collected rows by the quarter that they are about, in the order of the query. */
record Grouped(Map<String, List<Row>> rows) {

  /** Collects a small result; {@code column} names its quarter. */
  static Grouped collect(Dataset<Row> small, String column) {
    Map<String, List<Row>> rows = new TreeMap<>();
    for (Row row : small.collectAsList()) {
      rows.computeIfAbsent(row.getAs(column), quarter -> new ArrayList<>()).add(row);
    }
    return new Grouped(rows);
  }

  /** The rows of a quarter; empty if it has none. */
  List<Row> of(Quarter quarter) {
    return rows.getOrDefault(quarter.toString(), List.of());
  }
}
