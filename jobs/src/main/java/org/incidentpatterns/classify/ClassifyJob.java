package org.incidentpatterns.classify;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.ingest.RecordRows;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.table.Column;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.table.Table;
import org.incidentpatterns.taxonomy.Label;

/**
 * Labels every postmortem on the five axes.
 *
 * <p>Input: postmortems, rows of {@link RecordRows#SCHEMA}. Output: the same rows with what
 * classification adds. Cost: one pass over the text; the matcher is built once a partition.
 */
public final class ClassifyJob {
  private static final String LABELS = "labels";
  private static final String DISAGREEMENTS = "disagreements";
  private static final String SIGNALS = "signals";

  /** Columns that the tables take from the incident. */
  private static final List<String> OF_INCIDENT =
      List.of("incident_id", "source", "kind", "quarter");

  /**
   * Postmortems with {@code labels}, {@code disagreements}, {@code signals} and the columns of the
   * table that classification gives.
   */
  public static final StructType SCHEMA =
      RecordRows.SCHEMA
          .add(LABELS, part(IncidentTables.LABELS), false)
          .add("stops_at_person", DataTypes.BooleanType, false)
          .add("blames", DataTypes.BooleanType, false)
          .add(DISAGREEMENTS, part(IncidentTables.DISAGREEMENTS), false)
          .add(SIGNALS, part(IncidentTables.PRACTICE_SIGNALS), false);

  private ClassifyJob() {}

  /**
   * Labels all postmortems. What the examples teach is learnt once, here, and sent to every
   * executor; the phrases are compiled once for each partition.
   */
  public static Dataset<Row> run(Dataset<Row> records, Rulebook rulebook) {
    Broadcast<Likeness> likeness =
        JavaSparkContext.fromSparkContext(records.sparkSession().sparkContext())
            .broadcast(Likeness.of(rulebook.taxonomy()));
    MapPartitionsFunction<Row, Row> label =
        rows -> {
          Classifier classifier = new Classifier(rulebook, likeness.value());
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
    return parts(classified, LABELS, IncidentTables.LABELS);
  }

  /** Rows of the table {@code disagreements}. */
  public static Dataset<Row> disagreements(Dataset<Row> classified) {
    return parts(classified, DISAGREEMENTS, IncidentTables.DISAGREEMENTS);
  }

  /** Rows of the table {@code practice_signals}. */
  public static Dataset<Row> signals(Dataset<Row> classified) {
    return parts(classified, SIGNALS, IncidentTables.PRACTICE_SIGNALS);
  }

  /** What an incident holds of such a table: a list of groups. */
  private static ArrayType part(Table table) {
    return DataTypes.createArrayType(
        Schemas.of(
            table.columns().stream()
                .filter(column -> !OF_INCIDENT.contains(column.name()))
                .toList()),
        false);
  }

  private static Dataset<Row> parts(Dataset<Row> classified, String list, Table table) {
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      columns.add(
          switch (column.name()) {
            case "incident_id" -> col("id").as("incident_id");
            case "source", "kind", "quarter" -> col(column.name());
            default -> col("part." + column.name());
          });
    }
    return classified
        .select(
            col("id"), col("source"), col("kind"), col("quarter"), explode(col(list)).as("part"))
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
    values[next + 3] =
        classification.disagreements().stream().map(ClassifyJob::row).toArray(Row[]::new);
    values[next + 4] = rows(classification.signals()).toArray(Row[]::new);
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
        label.reason(),
        label.taxonomyVersion());
  }

  private static List<Row> rows(Signals signals) {
    List<Row> rows = new ArrayList<>();
    if (signals.stopsAtPerson() != null) {
      rows.add(row("stops_at_person", signals.stopsAtPerson()));
    }
    signals.blamingPhrases().forEach(quote -> rows.add(row("blames", quote)));
    signals.passiveCauses().forEach(quote -> rows.add(row("passive_cause", quote)));
    for (SectionName section : signals.missingSections()) {
      rows.add(RowFactory.create("missing_section", null, section.word(), -1));
    }
    return rows;
  }

  private static Row row(String signal, Quote quote) {
    return RowFactory.create(signal, quote.text(), quote.section(), quote.start());
  }

  private static Row row(Disagreement disagreement) {
    Quote quote = disagreement.quote();
    return RowFactory.create(
        disagreement.axis().word(),
        disagreement.declared(),
        disagreement.text(),
        disagreement.confidence(),
        quote == null ? null : quote.text(),
        quote == null ? null : quote.section());
  }
}
