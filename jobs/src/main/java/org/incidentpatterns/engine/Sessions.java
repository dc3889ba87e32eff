package org.incidentpatterns.engine;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Spark sessions for a batch that nobody watches. */
public final class Sessions {
  private Sessions() {}

  /** What the figures rely on, wherever it runs. */
  private static final Map<String, String> NEEDED =
      new TreeMap<>(
          Map.of(
              // The zone decides what a timestamp without one means; ours have all been read
              // already.
              "spark.sql.session.timeZone", "UTC",
              // Rows carry java.time values.
              "spark.sql.datetime.java8API.enabled", "true",
              // A file that cannot be read must fail the run, not shorten it.
              "spark.sql.files.ignoreCorruptFiles", "false",
              "spark.sql.files.ignoreMissingFiles", "false",
              "spark.sql.parquet.compression.codec", "zstd",
              // Files hold whole tables of a few megabytes; a summary file of all schemas helps
              // nobody.
              "mapreduce.fileoutputcommitter.marksuccessfuljobs", "false"));

  /** What makes one machine quick and quiet; a cluster brings its own. */
  private static final Map<String, String> LOCAL =
      new TreeMap<>(
          Map.of(
              "spark.ui.enabled", "false",
              "spark.driver.host", "localhost",
              "spark.driver.bindAddress", "127.0.0.1",
              "spark.eventLog.enabled", "false",
              "spark.sql.shuffle.partitions", "4",
              // Plans are described for a user interface that nobody sees; short is quick.
              "spark.sql.ui.explainMode", "simple",
              "spark.sql.maxPlanStringLength", "1000",
              "spark.sql.adaptive.coalescePartitions.parallelismFirst", "false",
              "spark.sql.autoBroadcastJoinThreshold", "33554432"));

  /**
   * Starts or joins a session.
   *
   * @param master such as {@code local[*]} or {@code spark://host:7077}; null to take what
   *     spark-submit gives
   */
  public static SparkSession start(@Nullable String master) {
    SparkSession.Builder builder = SparkSession.builder().appName("incident-patterns");
    NEEDED.forEach(builder::config);
    if (master != null) {
      builder.master(master);
      if (master.startsWith("local")) {
        LOCAL.forEach(builder::config);
      }
    }
    return builder.getOrCreate();
  }
}
