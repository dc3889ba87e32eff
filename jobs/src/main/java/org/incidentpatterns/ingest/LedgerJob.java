package org.incidentpatterns.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incidentpatterns.ingest.FileSummary.Verdict;

/**
 * The ledger of each file: seen = kept + merged + quarantined + skipped. What every piece adds to
 * it is summed in one shuffle.
 */
final class LedgerJob {
  private static final String[] COUNTS = {"kept", "changed", "merged", "quarantined", "skipped"};

  private LedgerJob() {}

  /**
   * Rows of the table {@code inputs}.
   *
   * @param summaries one a file
   * @param versions records, numbered by version and copy
   * @param joined pieces that are part of a kept record
   * @param rejections records and pieces of whole files; the files themselves are passed over
   */
  static Dataset<Row> run(
      Dataset<Row> summaries, Dataset<Row> versions, Dataset<Row> joined, Dataset<Row> rejections) {
    Column kept = IngestJob.isKept();
    Dataset<Row> ofRecords =
        counts(
            versions,
            kept,
            kept.and(size(col(RecordRows.CHANGES)).gt(0)),
            IngestJob.isCopy(),
            lit(false),
            lit(false));
    // A file of records keeps records; the pieces among them become part of one.
    Column merged = col("among_records");
    Dataset<Row> ofPieces = counts(joined, not(merged), lit(false), merged, lit(false), lit(false));
    Dataset<Row> ofRejections =
        counts(
            rejections.where(col("position").gt(0)),
            lit(false),
            lit(false),
            lit(false),
            is(Verdict.QUARANTINED),
            is(Verdict.SKIPPED));
    Dataset<Row> byFile =
        ofRecords
            .union(ofPieces)
            .union(ofRejections)
            .groupBy("file")
            .agg(
                sum("kept").as("kept"),
                sum("changed").as("changed"),
                sum("merged").as("merged"),
                sum("quarantined").as("quarantined"),
                sum("skipped").as("skipped"));
    return summaries
        .join(byFile, col("path").equalTo(col("file")), "left")
        .select(
            col("path"),
            col("adapter"),
            col("holds"),
            col("verdict"),
            col("bytes"),
            col("sha256"),
            col("seen"),
            orZero("kept"),
            orZero("changed"),
            orZero("merged"),
            when(is(Verdict.QUARANTINED), col("seen"))
                .otherwise(coalesce(col("quarantined"), lit(0L)))
                .as("quarantined"),
            orZero("skipped"));
  }

  private static Dataset<Row> counts(Dataset<Row> rows, Column... conditions) {
    Column[] columns = new Column[COUNTS.length + 1];
    columns[0] = col("file");
    for (int count = 0; count < COUNTS.length; count++) {
      columns[count + 1] = when(conditions[count], 1L).otherwise(0L).as(COUNTS[count]);
    }
    return rows.select(columns);
  }

  private static Column is(Verdict verdict) {
    return col("verdict").equalTo(verdict.word());
  }

  private static Column orZero(String column) {
    return coalesce(col(column), lit(0L)).as(column);
  }
}
