package org.incidentpatterns.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.levenshtein;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.ingest.RecordRows;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.table.IncidentTables;
import org.jspecify.annotations.Nullable;

/** The incidents of the published snapshot, asked for by id. */
final class PublishedIncidents {
  private static final int NEAREST = 3;
  private static final String TIMELINE_SOURCE = "timeline_source";

  private final TableStore store;

  PublishedIncidents(TableStore store) {
    this.store = store;
  }

  /**
   * All incidents of that id with their timelines, by source; refuses an id that none has, naming
   * the nearest.
   */
  List<Row> named(String id) {
    Dataset<Row> incidents = store.read(IncidentTables.INCIDENTS);
    List<Row> found =
        incidents
            .where(col("id").equalTo(id))
            .join(timelines(id), incidents.col("source").equalTo(col(TIMELINE_SOURCE)), "left")
            .withColumn(RecordRows.TIMELINE, expr("coalesce(timeline, array())"))
            .orderBy("source")
            .collectAsList();
    if (!found.isEmpty()) {
      return found;
    }
    String nearest =
        incidents
            .select("id")
            .distinct()
            .orderBy(levenshtein(lower(col("id")), lit(id.toLowerCase(Locale.ROOT))), col("id"))
            .limit(NEAREST)
            .collectAsList()
            .stream()
            .map(row -> PlainText.of(Values.text(row, "id")))
            .collect(Collectors.joining(", "));
    throw new PipelineException(
        Code.USAGE,
        "Cannot explain incident: no such id: %s (nearest: %s; list them with: sql \"SELECT id, title FROM incidents\")"
            .formatted(PlainText.of(id), nearest));
  }

  /** What happened when: classification reads it too, and it is a table of its own. */
  private Dataset<Row> timelines(String id) {
    return store
        .read(IncidentTables.TIMELINE)
        .where(col("incident_id").equalTo(id))
        .groupBy(col("source").as(TIMELINE_SOURCE))
        .agg(
            sort_array(collect_list(struct(col("ordinal"), col("at"), col("text"))))
                .as(RecordRows.TIMELINE));
  }

  /** The one of several that is of a source; refuses where that names none, or several remain. */
  static Row one(List<Row> named, @Nullable String source) {
    List<Row> found =
        named.stream().filter(row -> source == null || source.equals(row.getAs("source"))).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    String id = PlainText.of(Values.text(named.get(0), "id"));
    String sources =
        named.stream().map(row -> Values.text(row, "source")).collect(Collectors.joining(", "));
    throw new PipelineException(
        Code.USAGE,
        found.isEmpty()
            ? "Cannot explain incident: %s is not of source: %s (it is of: %s)"
                .formatted(id, source, sources)
            : "Cannot explain incident: several have the id: %s (say which with --source: %s)"
                .formatted(id, sources));
  }

  /** The labels that were published for an incident. */
  List<Row> labels(Row incident) {
    return store
        .read(IncidentTables.LABELS)
        .where(
            col("quarter")
                .equalTo(Values.text(incident, "quarter"))
                .and(col("source").equalTo(Values.text(incident, "source")))
                .and(col("incident_id").equalTo(Values.text(incident, "id"))))
        .orderBy("axis", "category")
        .collectAsList();
  }
}
