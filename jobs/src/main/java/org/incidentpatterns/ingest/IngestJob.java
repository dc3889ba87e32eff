package org.incidentpatterns.ingest;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
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
 * <p>Input: files. Output: {@link Ingested}. Cost: each file is read and parsed once, by one task;
 * two shuffles of what was read, by incident and by file.
 */
public final class IngestJob {
  private static final String VERSION = "version";
  private static final String COPY = "copy";

  private IngestJob() {}

  /**
   * Reads the files.
   *
   * @param files as listed, skipped ones included
   */
  public static Ingested run(SparkSession spark, List<SourceFile> files, FiscalCalendar calendar) {
    Dataset<Row> outcomes = outcomes(spark, files, calendar);
    Dataset<Row> summaries = part(outcomes, OutcomeRows.SUMMARY);
    Dataset<Row> broken =
        broadcast(
            summaries
                .where(col("verdict").equalTo(FileSummary.Verdict.QUARANTINED.word()))
                .select(col("path").as("file")));
    Dataset<Row> versions =
        versions(withoutFiles(part(outcomes, OutcomeRows.RECORD), broken))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> kept =
        versions.where(col(VERSION).equalTo(1).and(col(COPY).equalTo(1))).drop(VERSION, COPY);
    Dataset<Row> items = withoutFiles(part(outcomes, OutcomeRows.ITEM), broken);
    Dataset<Row> orphans = orphans(items, kept);
    Dataset<Row> rejections =
        withoutFiles(part(outcomes, OutcomeRows.REJECTION), broken)
            .unionByName(part(outcomes, OutcomeRows.REJECTION).where(col("position").equalTo(0)))
            .unionByName(superseded(versions))
            .unionByName(orphans);
    return new Ingested(
        withItems(kept, items),
        inputs(summaries, versions, rejections, items),
        rejections
            .withColumn("verdict", lit("quarantined"))
            .unionByName(skippedFiles(part(outcomes, OutcomeRows.SUMMARY))),
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
        .persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static Iterator<Row> read(SourceFile source, FiscalCalendar calendar) {
    List<Row> rows = new ArrayList<>();
    new FileReader(source.options())
        .read(source.file(), outcome -> rows.add(OutcomeRows.toRow(outcome, calendar)));
    return rows.iterator();
  }

  private static Dataset<Row> part(Dataset<Row> outcomes, String column) {
    return outcomes.where(col(column).isNotNull()).select(column + ".*");
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
            col("body").as("raw"));
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
            lit("no_such_incident").as("code"),
            lit("Cannot join action item: its incident is not among the kept ones (add the "
                    + "incident to the export)")
                .as("message"),
            col("item.title").as("raw"));
  }

  private static Dataset<Row> skippedFiles(Dataset<Row> summaries) {
    return summaries
        .where(col("verdict").equalTo(FileSummary.Verdict.SKIPPED.word()))
        .select(
            col("path").as("file"),
            lit(0L).as("position"),
            lit(null).cast("string").as("record_id"),
            lit(null).cast("string").as("field"),
            lit("not_an_export").as("code"),
            lit("Cannot use file: hidden, unfinished, or no ending of an export (rename it if it is "
                    + "one)")
                .as("message"),
            lit(null).cast("string").as("raw"),
            lit("skipped").as("verdict"));
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

  private static Dataset<Row> inputs(
      Dataset<Row> summaries, Dataset<Row> versions, Dataset<Row> rejections, Dataset<Row> items) {
    Dataset<Row> records =
        versions
            .groupBy("file")
            .agg(
                sum(when(col(VERSION).equalTo(1).and(col(COPY).equalTo(1)), 1L).otherwise(0L))
                    .as("kept_records"),
                sum(when(col(COPY).gt(1), 1L).otherwise(0L)).as("merged_records"),
                sum(when(
                            col(VERSION)
                                .equalTo(1)
                                .and(col(COPY).equalTo(1))
                                .and(size(col(RecordRows.CHANGES)).gt(0)),
                            1L)
                        .otherwise(0L))
                    .as("changed_records"));
    Dataset<Row> setAside =
        rejections
            .where(col("position").gt(0))
            .groupBy("file")
            .agg(count(lit(1)).as("rejected_records"));
    Dataset<Row> allItems = items.groupBy("file").agg(count(lit(1)).as("all_items"));
    Dataset<Row> orphaned =
        rejections
            .where(col("code").equalTo("no_such_incident"))
            .groupBy("file")
            .agg(count(lit(1)).as("orphaned_items"));
    org.apache.spark.sql.Column broken = col("verdict").equalTo("quarantined");
    org.apache.spark.sql.Column none = lit(0L);
    return summaries
        .join(records, summaries.col("path").equalTo(records.col("file")), "left")
        .drop("file")
        .join(setAside, col("path").equalTo(setAside.col("file")), "left")
        .drop("file")
        .join(allItems, col("path").equalTo(allItems.col("file")), "left")
        .drop("file")
        .join(orphaned, col("path").equalTo(orphaned.col("file")), "left")
        .drop("file")
        .select(
            col("path"),
            col("adapter"),
            col("holds"),
            col("verdict"),
            col("bytes"),
            col("sha256"),
            col("seen"),
            coalesce(col("kept_records"), none)
                .plus(coalesce(col("all_items"), none))
                .minus(coalesce(col("orphaned_items"), none))
                .as("kept"),
            coalesce(col("changed_records"), none).as("changed"),
            coalesce(col("merged_records"), none).as("merged"),
            when(broken, col("seen"))
                .otherwise(coalesce(col("rejected_records"), none))
                .as("quarantined"),
            none.as("skipped"));
  }
}
