package org.incidentpatterns.run;

import static org.apache.spark.sql.functions.base64;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.is_valid_utf8;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/** Rejected records: what the dataset says of them, and their raw bytes, which lie beside it. */
final class Quarantine {
  private static final String FOLDER = "quarantine";
  private static final String RAW_BYTES = "raw_bytes";

  private Quarantine() {}

  /** The rejections of a run, with the place of their raw bytes where there are any. */
  static Dataset<Row> rows(Dataset<Row> rejections, String runId) {
    return rejections
        .withColumn("column", col("column").cast("long"))
        .withColumnRenamed("raw", RAW_BYTES)
        .withColumn("raw", when(col(RAW_BYTES).isNotNull(), lit(FOLDER + "/" + runId)));
  }

  /**
   * Raw bytes of rejected records stay out of the snapshot, readable to their owner alone: as text
   * where they are UTF-8, else as Base64.
   *
   * @param rows as {@link #rows} gives them
   * @param dataset the folder of the dataset
   */
  static void write(Dataset<Row> rows, Path dataset, String runId) throws IOException {
    Path quarantined = dataset.resolve(FOLDER);
    Path folder = quarantined.resolve(runId);
    Files.createDirectories(quarantined);
    Column isText = is_valid_utf8(col(RAW_BYTES));
    rows.where(col(RAW_BYTES).isNotNull())
        .select(
            col("file"),
            col("position"),
            col("record_id"),
            col("field"),
            col("code"),
            col("message"),
            when(isText, col(RAW_BYTES).cast("string")).as("raw_text"),
            when(not(isText), base64(col(RAW_BYTES))).as("raw_base64"))
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .json(folder.toString());
    OwnerOnly.protect(quarantined);
  }
}
