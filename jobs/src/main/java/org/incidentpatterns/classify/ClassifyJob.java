package org.incidentpatterns.classify;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.ingest.RecordRows;
import org.incidentpatterns.table.Column;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.taxonomy.Label;

/**
 * Labels every postmortem on the five axes.
 *
 * <p>Input: postmortems, rows of {@link RecordRows#SCHEMA}. Output: the same rows with what
 * classification adds. Cost: one pass over the text; the matcher is built once a partition.
 */
public final class ClassifyJob {
  private static final String LABELS = "labels";

  private static final StructType LABEL =
      Schemas.of(
          IncidentTables.LABELS.columns().stream()
              .filter(
                  column ->
                      !List.of("incident_id", "source", "kind", "quarter").contains(column.name()))
              .toList());

  /** Postmortems with {@code labels} and the columns of the table that classification gives. */
  public static final StructType SCHEMA =
      RecordRows.SCHEMA
          .add(LABELS, DataTypes.createArrayType(LABEL, false), false)
          .add("stops_at_person", DataTypes.BooleanType, false)
          .add("blames", DataTypes.BooleanType, false);

  private ClassifyJob() {}

  /** Labels all postmortems. */
  public static Dataset<Row> run(Dataset<Row> records, Rulebook rulebook) {
    MapPartitionsFunction<Row, Row> label =
        rows -> {
          Classifier classifier = new Classifier(rulebook);
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return rows.hasNext();
            }

            @Override
            public Row next() {
              return classified(rows.next(), classifier);
            }
          };
        };
    return records.mapPartitions(label, Encoders.row(SCHEMA));
  }

  /** Rows of the table {@code labels}. */
  public static Dataset<Row> labels(Dataset<Row> classified) {
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    for (Column column : IncidentTables.LABELS.columns()) {
      columns.add(
          switch (column.name()) {
            case "incident_id" -> col("id").as("incident_id");
            case "source", "kind", "quarter" -> col(column.name());
            default -> col("label." + column.name());
          });
    }
    return classified
        .select(
            col("id"), col("source"), col("kind"), col("quarter"), explode(col(LABELS)).as("label"))
        .select(columns.toArray(org.apache.spark.sql.Column[]::new));
  }

  private static Row classified(Row row, Classifier classifier) {
    Classification classification = classifier.classify(RecordRows.fromRow(row));
    Object[] values = new Object[SCHEMA.length()];
    for (int index = 0; index < RecordRows.SCHEMA.length(); index++) {
      values[index] = row.get(index);
    }
    int next = RecordRows.SCHEMA.length();
    values[next] = classification.labels().stream().map(ClassifyJob::row).toArray(Row[]::new);
    values[next + 1] = classification.signals().stopsAtPerson() != null;
    values[next + 2] = !classification.signals().blamingPhrases().isEmpty();
    return RowFactory.create(values);
  }

  private static Row row(Label label) {
    return RowFactory.create(
        label.axis().word(),
        label.category(),
        label.primary(),
        label.confidence(),
        label.basis().word(),
        label.quote(),
        label.section(),
        label.start(),
        label.end(),
        label.taxonomyVersion());
  }
}
