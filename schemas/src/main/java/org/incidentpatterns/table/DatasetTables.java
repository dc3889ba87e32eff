package org.incidentpatterns.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table of a snapshot. */
public final class DatasetTables {
  private DatasetTables() {}

  /** All tables, in the order of the data dictionary. */
  public static final List<Table> ALL =
      Stream.of(IncidentTables.ALL, RunTables.ALL, PatternTables.ALL)
          .flatMap(List::stream)
          .toList();

  /** The table of that name. */
  public static Optional<Table> of(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
