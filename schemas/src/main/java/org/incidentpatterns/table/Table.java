package org.incidentpatterns.table;

import java.util.List;

/**
 * One table of the dataset.
 *
 * @param name its name in SQL and its folder in a snapshot
 * @param meaning what one row is, one sentence
 * @param sortedBy the columns that its rows are sorted by before they are written
 */
public record Table(String name, String meaning, List<String> sortedBy, List<Column> columns) {
  /** The only partition column; tables that have it are stored by quarter. */
  public static final String QUARTER = "quarter";

  public Table {
    sortedBy = List.copyOf(sortedBy);
    columns = List.copyOf(columns);
    List<String> names = columns.stream().map(Column::name).toList();
    if (names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException("Table " + name + " has a column twice: " + names);
    }
    if (!names.containsAll(sortedBy)) {
      throw new IllegalArgumentException(
          "Table " + name + " is sorted by a column that it has not: " + sortedBy);
    }
  }

  /** Whether it is stored by quarter. */
  public boolean isByQuarter() {
    return columns.stream().anyMatch(column -> column.name().equals(QUARTER));
  }

  /** The names of its columns, in order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
