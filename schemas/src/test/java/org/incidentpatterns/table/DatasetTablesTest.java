package org.incidentpatterns.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.incidentpatterns.table.Type.ListOf;
import org.incidentpatterns.table.Type.Scalar;
import org.incidentpatterns.table.Type.Structure;
import org.junit.jupiter.api.Test;

final class DatasetTablesTest {
  @Test
  void shouldNameEveryTableOnce() {
    assertThat(DatasetTables.ALL).extracting(Table::name).doesNotHaveDuplicates();
    assertThat(DatasetTables.ALL)
        .allSatisfy(table -> assertThat(DatasetTables.of(table.name())).contains(table));
    assertThat(DatasetTables.of("no_such_table")).isEmpty();
  }

  @Test
  void shouldSayInOneSentenceWhatEveryRowAndEveryColumnIs() {
    assertThat(DatasetTables.ALL).extracting(Table::meaning).allMatch(text -> text.endsWith("."));
    assertThat(columns())
        .extracting(Column::meaning)
        .allMatch(text -> text.matches("[A-Z0-9\"a-z].+\\."));
  }

  @Test
  void shouldSayOfEveryColumnThatMayBeNullWhenItIs() {
    assertThat(columns().filter(Column::nullable))
        .isNotEmpty()
        .allSatisfy(column -> assertThat(column.type()).isInstanceOf(Scalar.class));
  }

  @Test
  void shouldStoreByQuarterAndByNothingElse() {
    assertThat(DatasetTables.ALL)
        .filteredOn(Table::isByQuarter)
        .allSatisfy(
            table -> {
              List<String> names = table.columnNames();
              assertThat(names.get(names.size() - 1)).isEqualTo(Table.QUARTER);
              assertThat(table.sortedBy().get(0)).isEqualTo(Table.QUARTER);
            });
  }

  @Test
  void shouldRefuseATableThatNobodyCouldQuery() {
    Column id = Column.text("id", "The id.");

    assertThatThrownBy(() -> new Table("t", "T.", List.of(), List.of(id, id)))
        .hasMessageContaining("has a column twice");
    assertThatThrownBy(() -> new Table("t", "T.", List.of("name"), List.of(id)))
        .hasMessageContaining("sorted by a column that it has not");
    assertThatThrownBy(() -> Column.text("Id", "The id."))
        .hasMessage("Column name must be snake_case, cannot be: Id");
  }

  private static Stream<Column> columns() {
    return DatasetTables.ALL.stream()
        .flatMap(table -> table.columns().stream())
        .flatMap(DatasetTablesTest::withParts);
  }

  private static Stream<Column> withParts(Column column) {
    boolean group = column.type() instanceof ListOf list && list.element() instanceof Structure;
    return group
        ? Stream.concat(Stream.of(column), parts(column).flatMap(DatasetTablesTest::withParts))
        : Stream.of(column);
  }

  private static Stream<Column> parts(Column column) {
    return ((Structure) ((ListOf) column.type()).element()).columns().stream();
  }
}
