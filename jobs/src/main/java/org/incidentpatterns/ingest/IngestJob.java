package org.incidentpatterns.ingest;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.storage.StorageLevel;
import org.incidentpatterns.calendar.FiscalCalendar;

/**
 * Reads all input files and keeps each incident once.
 *
 * <p>Input: files. Output: {@link IngestedRows}. Cost: each file is read and parsed once, by one
 * task; two shuffles of what was read, by incident and by file.
 */
public final class IngestJob {
  private static final String VERSION = "version";
  private static final String COPY = "copy";
  private static final String NO_SUCH_INCIDENT = "no_such_incident";

  private IngestJob() {}

  /**
   * Reads the files.
   *
   * @param files as listed, skipped ones included
   */
  public static IngestedRows run(
      SparkSession spark, List<SourceFile> files, FiscalCalendar calendar) {
    Dataset<Row> outcomes = outcomes(spark, files, calendar);
    Dataset<Row> summaries = part(outcomes, OutcomeRows.SUMMARY);
    Dataset<Row> broken =
        broadcast(
            summaries
                .where(col("verdict").equalTo(FileSummary.Verdict.QUARANTINED.word()))
                .select(col("path").as("file")));
    Dataset<Row> versions =
        versions(withoutFiles(part(outcomes, OutcomeRows.RECORD), broken))
            .localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> kept =
        versions.where(col(VERSION).equalTo(1).and(col(COPY).equalTo(1))).drop(VERSION, COPY);
    Dataset<Row> items = withoutFiles(part(outcomes, OutcomeRows.ITEM), broken);
    Dataset<Row> orphans = orphans(items, kept);
    Dataset<Row> rejections =
        withoutFiles(records(part(outcomes, OutcomeRows.REJECTION)), broken)
            .unionByName(wholeFiles(part(outcomes, OutcomeRows.REJECTION)))
            .unionByName(superseded(versions))
            .unionByName(orphans);
    return new IngestedRows(
        withItems(kept, items),
        inputs(summaries, versions, rejections, items),
        rejections,
        outcomes);
  }

  private static Dataset<Row> outcomes(
      SparkSession spark, List<SourceFile> files, FiscalCalendar calendar) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    FlatMapFunction<SourceFile, Row> read = file -> read(file, calendar);
    int tasks = Math.max(1, files.size());
    return spark
        .createDataset(
            context.parallelize(files, tasks).flatMap(read).rdd(), Encoders.row(OutcomeRows.SCHEMA))
        .localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
  }

  private static Iterator<Row> read(SourceFile source, FiscalCalendar calendar) {
    Iterator<Outcome> outcomes = new FileReader(source.options()).outcomes(source.file());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return outcomes.hasNext();
      }

      @Override
      public Row next() {
        return OutcomeRows.toRow(outcomes.next(), calendar);
      }
    };
  }

  private static Dataset<Row> part(Dataset<Row> outcomes, String column) {
    return outcomes.where(col(column).isNotNull()).select(column + ".*");
  }

  private static Dataset<Row> records(Dataset<Row> rejections) {
    return rejections.where(col("position").gt(0));
  }

  private static Dataset<Row> wholeFiles(Dataset<Row> rejections) {
    return rejections.where(col("position").equalTo(0));
  }

  private static Dataset<Row> withoutFiles(Dataset<Row> rows, Dataset<Row> broken) {
    return rows.join(broken, rows.col("file").equalTo(broken.col("file")), "left_anti");
  }

  /** Numbers the versions of each incident, newest first, and the copies of each version. */
  private static Dataset<Row> versions(Dataset<Row> records) {
    WindowSpec newestFirst =
        Window.partitionBy("source", "id")
            .orderBy(col("updated_at").desc_nulls_last(), col("content_hash"));
    WindowSpec copies =
        Window.partitionBy("source", "id", "content_hash").orderBy("file", "position");
    return records
        .withColumn(VERSION, dense_rank().over(newestFirst))
        .withColumn(COPY, row_number().over(copies));
  }

  private static Dataset<Row> superseded(Dataset<Row> versions) {
    return versions
        .where(col(VERSION).gt(1).and(col(COPY).equalTo(1)))
        .select(
            col("file"),
            col("position"),
            col("id").as("record_id"),
            lit(null).cast("string").as("field"),
            lit("superseded").as("code"),
            lit("Cannot keep record: a later version of the same id exists (nothing to do)")
                .as("message"),
            col("body").as("raw"),
            quarantined());
  }

  private static Dataset<Row> orphans(Dataset<Row> items, Dataset<Row> kept) {
    Dataset<Row> known = kept.select(col("source").as("known_source"), col("id").as("known_id"));
    return items
        .join(
            known,
            col("source")
                .equalTo(col("known_source"))
                .and(col("incident_id").equalTo(col("known_id"))),
            "left_anti")
        .select(
            col("file"),
            col("position"),
            col("incident_id").as("record_id"),
            lit("incident_id").as("field"),
            lit(NO_SUCH_INCIDENT).as("code"),
            lit("Cannot join action item: its incident is not among the kept ones (add the "
                    + "incident to the export)")
                .as("message"),
            col("item.title").as("raw"),
            quarantined());
  }

  private static Column quarantined() {
    return lit(FileSummary.Verdict.QUARANTINED.word()).as("verdict");
  }

  /** Adds the items of files of their own behind those that the record holds itself. */
  private static Dataset<Row> withItems(Dataset<Row> kept, Dataset<Row> items) {
    Dataset<Row> byIncident =
        items
            .groupBy(col("source").as("item_source"), col("incident_id"))
            .agg(
                array_sort(collect_list(struct(col("file"), col("position"), col("item"))))
                    .as("more"));
    return kept.join(
            byIncident,
            kept.col("source")
                .equalTo(byIncident.col("item_source"))
                .and(kept.col("id").equalTo(byIncident.col("incident_id"))),
            "left")
        .withColumn(
            RecordRows.ACTION_ITEMS,
            when(
                    col("more").isNotNull(),
                    concat(
                        col(RecordRows.ACTION_ITEMS),
                        transform(col("more"), entry -> entry.getField("item"))))
                .otherwise(col(RecordRows.ACTION_ITEMS)))
        .drop("more", "item_source", "incident_id");
  }

  /** The ledger of each file: what every piece adds to it, summed in one shuffle. */
  private static Dataset<Row> inputs(
      Dataset<Row> summaries, Dataset<Row> versions, Dataset<Row> rejections, Dataset<Row> items) {
    Column kept = col(VERSION).equalTo(1).and(col(COPY).equalTo(1));
    Column changed = kept.and(size(col(RecordRows.CHANGES)).gt(0));
    Dataset<Row> ofRecords =
        versions.select(
            col("file"),
            ones(kept).as("kept"),
            ones(changed).as("changed"),
            ones(col(COPY).gt(1)).as("merged"),
            lit(0L).as("quarantined"));
    Dataset<Row> ofItems =
        items.select(
            col("file"),
            lit(1L).as("kept"),
            lit(0L).as("changed"),
            lit(0L).as("merged"),
            lit(0L).as("quarantined"));
    // An item counts as kept above; one without its incident moves from there to here.
    Column orphan = ones(col("code").equalTo(NO_SUCH_INCIDENT));
    Dataset<Row> ofRejections =
        records(rejections)
            .select(
                col("file"),
                orphan.multiply(-1L).as("kept"),
                lit(0L).as("changed"),
                lit(0L).as("merged"),
                lit(1L).as("quarantined"));
    Dataset<Row> byFile =
        ofRecords
            .union(ofItems)
            .union(ofRejections)
            .groupBy("file")
            .agg(
                sum("kept").as("kept"),
                sum("changed").as("changed"),
                sum("merged").as("merged"),
                sum("quarantined").as("quarantined"));
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
            when(col("verdict").equalTo(FileSummary.Verdict.QUARANTINED.word()), col("seen"))
                .otherwise(coalesce(col("quarantined"), lit(0L)))
                .as("quarantined"),
            lit(0L).as("skipped"));
  }

  private static Column ones(Column condition) {
    return when(condition, 1L).otherwise(0L);
  }

  private static Column orZero(String column) {
    return coalesce(col(column), lit(0L)).as(column);
  }
}
