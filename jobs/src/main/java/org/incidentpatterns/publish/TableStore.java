package org.incidentpatterns.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.table.Table;

/** The tables of one snapshot as plain Parquet, by quarter where they have one. */
public final class TableStore {
  private final SparkSession spark;
  private final Path snapshot;

  public TableStore(SparkSession spark, Path snapshot) {
    this.spark = spark;
    this.snapshot = snapshot;
  }

  /** Writes a table: its columns in order, its rows sorted, one file a quarter. */
  public void write(Table table, Dataset<Row> rows) {
    Column[] columns = columns(table);
    Column[] order = table.sortedBy().stream().map(functions::col).toArray(Column[]::new);
    Dataset<Row> ordered = rows.select(columns);
    if (table.isByQuarter()) {
      ordered
          .repartition(functions.col(Table.QUARTER))
          .sortWithinPartitions(order)
          .write()
          .mode(SaveMode.ErrorIfExists)
          .partitionBy(Table.QUARTER)
          .parquet(location(table));
      return;
    }
    ordered
        .coalesce(1)
        .sortWithinPartitions(order)
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(location(table));
  }

  /** Reads a table with the schema it is meant to have. */
  public Dataset<Row> read(Table table) {
    return spark.read().schema(Schemas.of(table)).parquet(location(table)).select(columns(table));
  }

  /** Whether the snapshot has a table: one that an older program made may lack some. */
  public boolean has(Table table) {
    return Files.isDirectory(snapshot.resolve(table.name()));
  }

  /** Where a table lies. */
  public String location(Table table) {
    return snapshot.resolve(table.name()).toString();
  }

  private static Column[] columns(Table table) {
    return table.columnNames().stream().map(functions::col).toArray(Column[]::new);
  }
}
