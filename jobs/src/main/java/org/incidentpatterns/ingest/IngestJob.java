package org.incidentpatterns.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
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
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.incidentpatterns.ingest.Outcome.Fate;

/**
 * Reads all input files and keeps each incident once.
 *
 * <p>Input: files. Output: {@link IngestedRows}. Cost: a look at the beginning of each file; then
 * each is read and parsed once, a large file of lines by several tasks; two shuffles of what was
 * read, by incident and by file, and those of {@link JoinJob} for records that lie in several
 * files.
 */
public final class IngestJob {
  private static final String VERSION = "version";
  private static final String COPY = "copy";
  private static final int PORTIONS_A_CORE = 3;
  private static final int MOST_LOOKS = 200;

  private IngestJob() {}

  /**
   * Reads the files.
   *
   * @param files as listed, skipped ones included
   */
  public static IngestedRows run(
      SparkSession spark, List<SourceFile> files, FiscalCalendar calendar) {
    return run(spark, files, calendar, LineParts.BYTES);
  }

  /** The same with parts of another size, in bytes. */
  static IngestedRows run(
      SparkSession spark, List<SourceFile> files, FiscalCalendar calendar, long partBytes) {
    List<ReadTask> tasks = tasks(spark, files, partBytes);
    Dataset<Row> first = checkpointed(read(spark, tasks, calendar));
    Dataset<Row> brokenFirst = broken(first);
    Dataset<Row> pieces = withoutFiles(part(first, OutcomeRows.PIECE), brokenFirst);
    Dataset<Row> second =
        tasks.stream().noneMatch(ReadTask::waits)
            ? spark.createDataFrame(List.of(), OutcomeRows.SCHEMA)
            : checkpointed(
                JoinJob.run(
                    spark,
                    withoutFiles(part(first, OutcomeRows.PENDING), brokenFirst),
                    pieces,
                    files,
                    calendar));
    Dataset<Row> outcomes = first.unionByName(second);
    Dataset<Row> broken = broken(outcomes);
    Dataset<Row> versions = checkpointed(versions(withoutFiles(records(outcomes), broken)));
    Dataset<Row> used = withoutFiles(part(second, OutcomeRows.USED), broken, "record_file");
    Dataset<Row> judged = judged(withoutFiles(pieces, broken), used);
    Dataset<Row> rejections =
        withoutFiles(part(outcomes, OutcomeRows.REJECTION).where(col("position").gt(0)), broken)
            .unionByName(wholeFiles(part(outcomes, OutcomeRows.REJECTION)))
            .unionByName(superseded(versions))
            .unionByName(strayPieces(judged));
    return new IngestedRows(
        versions.where(isKept()).drop(VERSION, COPY, OutcomeRows.FILLED),
        LedgerJob.run(
            summaries(part(outcomes, OutcomeRows.SUMMARY), broken),
            versions,
            judged.where(col("fate").equalTo(Fate.JOINED.rank())),
            rejections),
        rejections);
  }

  /** What reading the files gives, as rows of {@link OutcomeRows}; nothing is kept in memory. */
  static Dataset<Row> outcomes(
      SparkSession spark, List<SourceFile> files, FiscalCalendar calendar) {
    return read(spark, tasks(spark, files, LineParts.BYTES), calendar);
  }

  /** Condition of a version that is kept. */
  static Column isKept() {
    return col(VERSION).equalTo(1).and(col(COPY).equalTo(1));
  }

  /** Condition of a version whose content is there already. */
  static Column isCopy() {
    return col(COPY).gt(1);
  }

  private static List<ReadTask> tasks(SparkSession spark, List<SourceFile> files, long partBytes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int looks = Math.min(MOST_LOOKS, Math.max(1, files.size()));
    return ReadPlan.tasks(
        context.parallelize(files, looks).map(file -> Surveyed.inParts(file, partBytes)).collect());
  }

  private static Dataset<Row> read(
      SparkSession spark, List<ReadTask> tasks, FiscalCalendar calendar) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<ReadTask>> portions =
        ReadPlan.portions(tasks, PORTIONS_A_CORE * context.defaultParallelism());
    FlatMapFunction<List<ReadTask>, Row> read = portion -> rows(portion, calendar);
    return spark.createDataset(
        context.parallelize(portions, Math.max(1, portions.size())).flatMap(read).rdd(),
        Encoders.row(OutcomeRows.SCHEMA));
  }

  private static Iterator<Row> rows(List<ReadTask> portion, FiscalCalendar calendar) {
    FileReader reader = new FileReader();
    return new Flattened<>(
        new Flattened<>(portion.iterator(), reader::outcomes),
        outcome -> List.of(OutcomeRows.toRow(outcome, calendar)).iterator());
  }

  private static Dataset<Row> checkpointed(Dataset<Row> rows) {
    return rows.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
  }

  private static Dataset<Row> part(Dataset<Row> outcomes, String column) {
    return outcomes.where(col(column).isNotNull()).select(column + ".*");
  }

  private static Dataset<Row> records(Dataset<Row> outcomes) {
    return outcomes
        .where(col(OutcomeRows.RECORD).isNotNull())
        .select(col(OutcomeRows.RECORD + ".*"), col(OutcomeRows.FILLED));
  }

  /** Files that were set aside whole, each once. */
  private static Dataset<Row> broken(Dataset<Row> outcomes) {
    return broadcast(
        part(outcomes, OutcomeRows.REJECTION)
            .where(col("position").equalTo(0).and(is(Verdict.QUARANTINED)))
            .select(col("file"))
            .distinct());
  }

  /**
   * One reason a file: its parts, and its records that were joined, may each have found one. The
   * messages differ in a line, and the shorter number is the smaller.
   */
  private static Dataset<Row> wholeFiles(Dataset<Row> rejections) {
    WindowSpec earliest =
        Window.partitionBy("file").orderBy(length(col("message")), col("message"));
    return rejections
        .where(col("position").equalTo(0))
        .withColumn(COPY, row_number().over(earliest))
        .where(col(COPY).equalTo(1))
        .drop(COPY);
  }

  private static Column is(Verdict verdict) {
    return col("verdict").equalTo(verdict.word());
  }

  private static Dataset<Row> withoutFiles(Dataset<Row> rows, Dataset<Row> broken) {
    return withoutFiles(rows, broken, "file");
  }

  private static Dataset<Row> withoutFiles(Dataset<Row> rows, Dataset<Row> broken, String column) {
    return rows.join(broken, rows.col(column).equalTo(broken.col("file")), "left_anti");
  }

  /** One summary a file, of all its parts. */
  private static Dataset<Row> summaries(Dataset<Row> parts, Dataset<Row> broken) {
    Column set = broken.col("file").isNotNull();
    return parts
        .groupBy("path")
        .agg(
            first("adapter").as("adapter"),
            first("holds").as("holds"),
            max("verdict").as("read"),
            max("bytes").as("bytes"),
            max("sha256").as("sha256"),
            sum("seen").as("seen"))
        .join(broken, col("path").equalTo(broken.col("file")), "left")
        .select(
            col("path"),
            col("adapter"),
            col("holds"),
            when(set, lit(Verdict.QUARANTINED.word())).otherwise(col("read")).as("verdict"),
            col("bytes"),
            col("sha256"),
            col("seen"));
  }

  /** Numbers the versions of each incident, newest first, and the copies of each version. */
  private static Dataset<Row> versions(Dataset<Row> records) {
    WindowSpec newestFirst =
        Window.partitionBy("source", "id")
            .orderBy(
                col("updated_at").desc_nulls_last(),
                col(OutcomeRows.FILLED).desc(),
                col("content_hash"));
    WindowSpec copies =
        Window.partitionBy("source", "id", "content_hash").orderBy("file", "position");
    return records
        .withColumn(VERSION, dense_rank().over(newestFirst))
        .withColumn(COPY, row_number().over(copies));
  }

  /** Its bytes are gone by now: what was read of it is kept instead. */
  private static Dataset<Row> superseded(Dataset<Row> versions) {
    return versions
        .where(col(VERSION).gt(1).and(col(COPY).equalTo(1)))
        .select(
            col("file"),
            col("position"),
            lit(null).cast("int").as("column"),
            col("id").as("record_id"),
            lit(null).cast("string").as("field"),
            lit(Rejection.SUPERSEDED).as("code"),
            lit(Rejection.SUPERSEDED_MESSAGE).as("message"),
            to_json(struct(col("*"))).cast("binary").as("raw"),
            lit(Verdict.QUARANTINED.word()).as("verdict"));
  }

  /** Pieces with the best of their fates; null if no record asked for them. */
  private static Dataset<Row> judged(Dataset<Row> pieces, Dataset<Row> used) {
    return pieces.join(
        used.groupBy("file", "position").agg(max("fate").as("fate")),
        new String[] {"file", "position"},
        "left");
  }

  private static Dataset<Row> strayPieces(Dataset<Row> judged) {
    return judged
        .where(col("fate").isNull().or(col("fate").notEqual(Fate.JOINED.rank())))
        .select(
            col("file"),
            col("position"),
            lit(null).cast("int").as("column"),
            col("keys").getItem(0).as("record_id"),
            lit(null).cast("string").as("field"),
            choose(StrayPiece::code).as("code"),
            choose(StrayPiece::message).as("message"),
            col("json").cast("binary").as("raw"),
            choose(stray -> (stray.isSkipped() ? Verdict.SKIPPED : Verdict.QUARANTINED).word())
                .as("verdict"));
  }

  /** What is said of a stray piece, by the rules of {@link StrayPiece#of}. */
  private static Column choose(Function<StrayPiece, String> what) {
    Column orphan = col("fate").isNull();
    return when(orphan.and(col("among_records")), what.apply(StrayPiece.UNRELATED))
        .when(orphan, what.apply(StrayPiece.ORPHAN))
        .when(col("fate").equalTo(Fate.DROPPED.rank()), what.apply(StrayPiece.DROPPED))
        .otherwise(what.apply(StrayPiece.SET_ASIDE));
  }
}
