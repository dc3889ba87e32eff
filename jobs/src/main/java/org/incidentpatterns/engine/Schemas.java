package org.incidentpatterns.engine;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.table.Column;
import org.incidentpatterns.table.Table;
import org.incidentpatterns.table.Type;
import org.incidentpatterns.table.Type.ListOf;
import org.incidentpatterns.table.Type.Scalar;
import org.incidentpatterns.table.Type.Structure;

/** Our tables as Spark schemas. */
public final class Schemas {
  private Schemas() {}

  /** The schema of a table, its columns in order. */
  public static StructType of(Table table) {
    return of(table.columns());
  }

  /** The schema of a row of these columns. */
  public static StructType of(List<Column> columns) {
    return DataTypes.createStructType(
        columns.stream()
            .map(column -> field(column.name(), type(column.type()), column.nullable()))
            .toArray(StructField[]::new));
  }

  /** One field. */
  public static StructField field(String name, DataType type, boolean nullable) {
    return DataTypes.createStructField(name, type, nullable);
  }

  private static DataType type(Type type) {
    if (type instanceof ListOf list) {
      return DataTypes.createArrayType(type(list.element()), false);
    }
    if (type instanceof Structure structure) {
      return of(structure.columns());
    }
    return switch ((Scalar) type) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case WHOLE -> DataTypes.LongType;
      case NUMBER -> DataTypes.DoubleType;
      case FLAG -> DataTypes.BooleanType;
      case TIME -> DataTypes.TimestampType;
      case DAY -> DataTypes.DateType;
      case BYTES -> DataTypes.BinaryType;
    };
  }
}
