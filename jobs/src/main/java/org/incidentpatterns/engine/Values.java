package org.incidentpatterns.engine;

import java.util.List;
import org.apache.spark.sql.Row;

/** Reads values that may be missing out of rows, by the name of their column. */
public final class Values {
  private Values() {}

  /** A list of texts; Spark gives a sequence of its own. */
  public static List<String> texts(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  /** A list of rows. */
  public static List<Row> rows(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  /** A 64-bit number that is never null. */
  public static long whole(Row row, String column) {
    return row.getLong(row.fieldIndex(column));
  }

  /** A text that is never null. */
  public static String text(Row row, String column) {
    return row.getString(row.fieldIndex(column));
  }
}
