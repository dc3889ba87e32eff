package org.incidentpatterns.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.table.DatasetTables;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.table.Table;
import org.junit.jupiter.api.Test;

final class SchemasTest {
  @Test
  void shouldGiveEveryTableItsColumnsInOrder() {
    assertThat(DatasetTables.ALL)
        .allSatisfy(
            table ->
                assertThat(Schemas.of(table).fieldNames())
                    .containsExactlyElementsOf(table.columnNames()));
  }

  @Test
  void shouldSayOfEveryColumnWhetherItMayBeNull() {
    for (Table table : DatasetTables.ALL) {
      StructType schema = Schemas.of(table);
      table
          .columns()
          .forEach(
              column ->
                  assertThat(schema.apply(column.name()).nullable())
                      .as(table.name() + "." + column.name())
                      .isEqualTo(column.nullable()));
    }
  }

  @Test
  void shouldTranslateTheTypes() {
    StructType incidents = Schemas.of(IncidentTables.INCIDENTS);

    assertThat(type(incidents, "id")).isEqualTo(DataTypes.StringType);
    assertThat(type(incidents, "severity")).isEqualTo(DataTypes.IntegerType);
    assertThat(type(incidents, "customer_minutes")).isEqualTo(DataTypes.LongType);
    assertThat(type(incidents, "began_at")).isEqualTo(DataTypes.TimestampType);
    assertThat(type(incidents, "blames")).isEqualTo(DataTypes.BooleanType);
    assertThat(type(incidents, "services"))
        .isEqualTo(DataTypes.createArrayType(DataTypes.StringType, false));
    assertThat(type(Schemas.of(IncidentTables.ACTION_ITEMS), "due_on"))
        .isEqualTo(DataTypes.DateType);
    assertThat(type(Schemas.of(IncidentTables.LABELS), "confidence"))
        .isEqualTo(DataTypes.DoubleType);
  }

  @Test
  void shouldNestGroupsAsLists() {
    ArrayType sections = (ArrayType) type(Schemas.of(IncidentTables.INCIDENTS), "sections");

    assertThat(sections.containsNull()).isFalse();
    assertThat(List.of(((StructType) sections.elementType()).fields()))
        .extracting(StructField::name)
        .containsExactly("name", "heading", "text");
  }

  private static DataType type(StructType schema, String column) {
    return schema.apply(column).dataType();
  }
}
