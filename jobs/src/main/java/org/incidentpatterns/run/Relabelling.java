package org.incidentpatterns.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.classify.RelabelJob;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.publish.Manifest;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.run.Migration.Change;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.table.RunTables;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Compares the labels of a run with those of the published snapshot, where that was made under
 * another taxonomy. A run that repeats the published one tells what that one told.
 */
final class Relabelling {
  /** Fact of a manifest: the version that labels were compared with. */
  static final String FACT = "relabelled_from";

  private final SparkSession spark;
  private final Optional<Path> published;
  private final boolean repeats;
  private final Optional<String> fromVersion;
  private final Taxonomy taxonomy;

  Relabelling(SparkSession spark, Optional<Path> published, String runId, Taxonomy taxonomy)
      throws IOException {
    this.spark = spark;
    this.published = published;
    this.taxonomy = taxonomy;
    this.repeats = Manifest.fact(published, "run_id").filter(runId::equals).isPresent();
    this.fromVersion =
        repeats
            ? Manifest.fact(published, FACT)
            : Manifest.fact(published, "taxonomy_version")
                .filter(version -> !version.equals(taxonomy.version()));
  }

  /** The version that labels are compared with; empty if there is nothing to compare. */
  Optional<String> fromVersion() {
    return fromVersion;
  }

  /** Rows of the table {@code relabelled}; none if there is nothing to compare. */
  Dataset<Row> rows(Dataset<Row> classified) {
    if (fromVersion.isEmpty() || published.isEmpty()) {
      return spark.createDataFrame(List.of(), Schemas.of(RunTables.RELABELLED));
    }
    TableStore before = new TableStore(spark, published.get());
    if (repeats) {
      return before.read(RunTables.RELABELLED);
    }
    return RelabelJob.run(
        classified,
        before.read(IncidentTables.INCIDENTS),
        before.read(IncidentTables.LABELS),
        fromVersion.get(),
        taxonomy.version());
  }

  /**
   * The same for people; null if there is nothing to compare.
   *
   * @param rows as {@link #rows} gives them: a few for each pair of categories and quarter
   */
  @Nullable Migration migration(Dataset<Row> rows) {
    return fromVersion
        .map(
            version ->
                new Migration(
                    version,
                    taxonomy.version(),
                    rows
                        .orderBy("quarter", "axis", "from_category", "to_category", "why")
                        .collectAsList()
                        .stream()
                        .map(this::change)
                        .toList()))
        .orElse(null);
  }

  private Change change(Row row) {
    String axis = Values.text(row, "axis");
    String from = row.getAs("from_category");
    String to = row.getAs("to_category");
    return new Change(
        Values.text(row, "quarter"),
        axis,
        from,
        title(axis, from),
        to,
        title(axis, to),
        Values.text(row, "why"),
        Values.whole(row, "incidents"));
  }

  private @Nullable String title(String axis, @Nullable String category) {
    return category == null ? null : taxonomy.title(Axis.of(axis), category);
  }
}
