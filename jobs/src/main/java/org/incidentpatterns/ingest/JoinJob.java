package org.incidentpatterns.ingest;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.struct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.container.JsonText;

/**
 * Brings records together with their pieces from other files, and reads them.
 *
 * <p>Input: records that wait and pieces, as columns of {@link OutcomeRows}. Output: more outcomes.
 * Cost: two shuffles of the records that wait and of all pieces; records of tools without such
 * files do not pass here.
 */
final class JoinJob {
  private static final String PIECES = "pieces";

  private JoinJob() {}

  static Dataset<Row> run(
      SparkSession spark,
      Dataset<Row> pending,
      Dataset<Row> pieces,
      List<SourceFile> files,
      FiscalCalendar calendar) {
    Dataset<Row> byKey =
        pieces
            .withColumn("key", explode(col("keys")))
            .groupBy("adapter", "join", "key")
            .agg(
                collect_list(struct(col("file"), col("position"), col("join"), col("json")))
                    .as(PIECES));
    Dataset<Row> found =
        pending
            .select(col("file"), col("position"), col("adapter"), explode(col("keys")).as("tie"))
            .select("file", "position", "adapter", "tie.*")
            .join(byKey, new String[] {"adapter", "join", "key"})
            .groupBy("file", "position")
            .agg(array_sort(flatten(collect_list(col(PIECES)))).as(PIECES));
    Dataset<Row> complete = pending.join(found, new String[] {"file", "position"}, "left");
    Broadcast<Map<String, SourceOptions>> options =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(byPath(files));
    MapPartitionsFunction<Row, Row> read = rows -> new Reader(options.value(), calendar).read(rows);
    return complete
        .select("file", "position", "adapter", "json", "raw", PIECES)
        .mapPartitions(read, Encoders.row(OutcomeRows.SCHEMA));
  }

  private static Map<String, SourceOptions> byPath(List<SourceFile> files) {
    return new HashMap<>(
        files.stream()
            .collect(
                Collectors.toMap(file -> file.file().path(), SourceFile::options, (a, b) -> a)));
  }

  /** Reads the records of one partition. */
  private static final class Reader {
    private final Map<String, SourceOptions> options;
    private final FiscalCalendar calendar;
    private final Map<String, RecordConverter> converters = new HashMap<>();

    Reader(Map<String, SourceOptions> options, FiscalCalendar calendar) {
      this.options = options;
      this.calendar = calendar;
    }

    Iterator<Row> read(Iterator<Row> rows) {
      return new Flattened<>(rows, row -> outcomes(row).iterator());
    }

    private List<Row> outcomes(Row row) {
      String file = row.getAs("file");
      long position = row.<Long>getAs("position");
      Map<String, List<JsonNode>> parts = new TreeMap<>();
      Set<String> seen = new HashSet<>();
      List<Row> pieces =
          row.isNullAt(row.fieldIndex(PIECES)) ? List.of() : row.getList(row.fieldIndex(PIECES));
      for (Row piece : pieces) {
        // A piece may be tied to its record in more ways than one.
        if (seen.add(piece.getString(0) + '\u0000' + piece.getLong(1))) {
          parts
              .computeIfAbsent(piece.getString(2), join -> new ArrayList<>())
              .add(JsonText.read(piece.getString(3)));
        }
      }
      Outcome outcome = convert(row, file, position, parts);
      List<Row> rows = new ArrayList<>();
      rows.add(OutcomeRows.toRow(outcome, calendar));
      for (Row piece : pieces) {
        rows.add(
            OutcomeRows.toRow(
                new Outcome.Used(
                    piece.getString(0), piece.getLong(1), Outcome.Fate.of(outcome), file),
                calendar));
      }
      return rows;
    }

    private Outcome convert(
        Row row, String file, long position, Map<String, List<JsonNode>> parts) {
      SourceOptions source = options.get(file);
      if (source == null) {
        throw new IllegalStateException("No such file in this run: " + file);
      }
      String adapter = row.getAs("adapter");
      RecordConverter converter =
          converters.computeIfAbsent(
              adapter + '\u0000' + source.zone() + '\u0000' + source.timeFormats(),
              key -> new RecordConverter(source.adapters().named(adapter), source));
      byte[] raw = row.getAs("raw");
      ObjectNode node = (ObjectNode) JsonText.read(row.getAs("json"));
      try {
        return converter.convert(file, position, node, raw, parts);
      } catch (TimeReader.NoZoneException e) {
        return FileOutcomes.noZone(file, position, e);
      }
    }
  }
}
