package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.container.StrictJson;
import org.incidentpatterns.files.InputLister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast ingest reads, beside Spark's own readers over the same file in the same session. Takes a
 * minute and tells only on a quiet machine, so it is run with {@code -Dspeed=true}.
 */
@ExtendWith(SparkExtension.class)
final class ReadingSpeedIT {
  private static final long BYTES = 150_000_000;
  private static final int PASSES = 4;
  private static final FiscalCalendar CALENDAR = new FiscalCalendar(ZoneOffset.UTC, Month.JANUARY);
  private static final List<String> COLUMNS =
      List.of("id", "title", "severity", "services", "teams", "started_at", "resolved_at", "body");

  @TempDir Path folder;
  private final SparkSession spark;

  ReadingSpeedIT(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeEach
  void shouldBeAskedFor() {
    assumeThat(Boolean.getBoolean("speed")).as("give -Dspeed=true to measure").isTrue();
  }

  @Test
  void shouldReadJsonLinesBesideSparkItself() throws Exception {
    Path file = folder.resolve("incidents.jsonl");
    List<ObjectNode> incidents = incidents();
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int copy = 0; Files.size(file) < BYTES; copy++) {
        for (ObjectNode incident : incidents) {
          writer.write(numbered(incident, copy).toString());
          writer.newLine();
        }
        writer.flush();
      }
    }
    compare(file, spark.read().schema(spark.read().json(file.toString()).schema()), "json");
  }

  @Test
  void shouldReadCsvBesideSparkItself() throws Exception {
    Path file = folder.resolve("incidents.csv");
    List<ObjectNode> incidents = incidents();
    try (BufferedWriter writer = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      csv.printRecord(COLUMNS);
      for (int copy = 0; Files.size(file) < BYTES; copy++) {
        for (ObjectNode incident : incidents) {
          ObjectNode record = numbered(incident, copy);
          csv.printRecord(COLUMNS.stream().map(column -> cell(record.path(column))).toList());
        }
        csv.flush();
      }
    }
    DataFrameReader reader =
        spark
            .read()
            .schema(spark.read().option("header", true).csv(file.toString()).limit(0).schema())
            .option("header", true)
            .option("multiLine", true)
            .option("escape", "\"");
    compare(file, reader, "csv");
  }

  private void compare(Path file, DataFrameReader reader, String format) throws Exception {
    List<SourceFile> sources =
        InputLister.list(List.of(file)).stream()
            .map(found -> new SourceFile(found, ExportFolder.OPTIONS))
            .toList();
    double megabytes = Files.size(file) / 1e6;
    double core = 0;
    double job = 0;
    double own = 0;
    // Turn about, so that a noisy moment does not fall on one of them alone.
    for (int pass = 0; pass < PASSES; pass++) {
      core = Math.max(core, megabytes / seconds(() -> readInOneThread(sources)));
      job =
          Math.max(
              job, megabytes / seconds(() -> count(IngestJob.outcomes(spark, sources, CALENDAR))));
      own =
          Math.max(
              own, megabytes / seconds(() -> count(reader.format(format).load(file.toString()))));
    }
    System.out.printf(
        Locale.ROOT,
        "reading %s, %.0f MB: records in one thread %.0f MB/s, job %.0f MB/s, Spark's reader %.0f"
            + " MB/s; job to Spark %.2f%n",
        format,
        megabytes,
        core,
        job,
        own,
        job / own);
    assertThat(job).isPositive();
  }

  private static long readInOneThread(List<SourceFile> sources) {
    long records = 0;
    FileReader reader = new FileReader();
    for (SourceFile source : sources) {
      ReadTask task = ReadPlan.tasks(List.of(Surveyed.whole(source))).get(0);
      for (var outcomes = reader.outcomes(task); outcomes.hasNext(); outcomes.next()) {
        records++;
      }
    }
    return records;
  }

  /** All columns are made, nothing is kept. */
  private static long count(Dataset<Row> rows) {
    rows.write().format("noop").mode("overwrite").save();
    return 0;
  }

  private static double seconds(Callable<Long> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e9;
  }

  private static List<ObjectNode> incidents() throws IOException {
    List<ObjectNode> incidents = new ArrayList<>();
    Path sample = Path.of("..", "sample-data", "halden", "incidents.jsonl");
    for (String line : Files.readAllLines(sample)) {
      try {
        if (StrictJson.MAPPER.readTree(line) instanceof ObjectNode incident) {
          incidents.add(incident);
        }
      } catch (JsonProcessingException e) {
        // The sample has a broken line on purpose.
      }
    }
    return incidents;
  }

  private static ObjectNode numbered(ObjectNode incident, int copy) {
    return incident.deepCopy().put("id", incident.path("id").asText() + "-" + copy);
  }

  private static String cell(JsonNode value) {
    if (!value.isArray()) {
      return value.asText("");
    }
    List<String> texts = new ArrayList<>();
    value.forEach(text -> texts.add(text.asText()));
    return String.join(";", texts);
  }
}
