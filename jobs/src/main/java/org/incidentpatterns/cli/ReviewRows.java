package org.incidentpatterns.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.report.tables.Column;
import org.incidentpatterns.report.tables.Table;
import org.incidentpatterns.report.words.ExplanationWords;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/** The labels that a person should look at, and the forms in which they are printed. */
final class ReviewRows {
  private static final String TEXT_SAYS = "text_says";

  private ReviewRows() {}

  /**
   * Labels of incidents in the order in which they are to be looked at: disagreements, then the
   * least certain. What a person has set already is left out.
   *
   * @param axis null for all
   * @param below of labels from the text only those less certain; null for all
   */
  static Dataset<Row> of(TableStore store, @Nullable String axis, @Nullable Double below) {
    Dataset<Row> titles =
        store.read(IncidentTables.INCIDENTS).select(col("id"), col("source"), col("title"));
    Dataset<Row> labels =
        store
            .read(IncidentTables.LABELS)
            .where(col("basis").isin("text", "model"))
            .where(col("is_primary").or(col("axis").equalTo(Axis.CONTRIBUTING_FACTOR.word())))
            .where(below == null ? lit(true) : col("confidence").lt(below));
    Dataset<Row> disagreements =
        store
            .read(IncidentTables.DISAGREEMENTS)
            .withColumnRenamed("declared_category", "category")
            .withColumnRenamed("text_category", TEXT_SAYS)
            .withColumn("basis", lit("declared"));
    return disagreements
        .unionByName(labels, /* allowMissingColumns= */ true)
        .where(col("kind").equalTo("incident"))
        .where(axis == null ? lit(true) : col("axis").equalTo(axis))
        .withColumnRenamed("incident_id", "id")
        .join(titles, List.of("source", "id").toArray(String[]::new))
        .orderBy(
            col(TEXT_SAYS).isNotNull().desc(),
            col("confidence"),
            col("quarter").desc(),
            col("source"),
            col("id"),
            col("axis"),
            col("category"))
        .select(
            "id",
            "source",
            "quarter",
            "axis",
            "category",
            "confidence",
            "basis",
            TEXT_SAYS,
            "title",
            "section",
            "quote");
  }

  /** A line a label, under it the title and the sentence as far as they fit. */
  static void table(List<Row> rows, Ink ink, int width, PrintWriter out) {
    if (rows.isEmpty()) {
      out.println("Nothing to review.");
      return;
    }
    int ids =
        Math.min(
            24, rows.stream().mapToInt(row -> Values.text(row, "id").length()).max().orElse(0));
    for (Row row : rows) {
      String textSays = row.getAs(TEXT_SAYS);
      String label =
          "%s: %s".formatted(Values.text(row, "axis"), Values.text(row, "category"))
              + (textSays == null ? "" : " (declared; the text says " + textSays + ")");
      String head =
          "%s  %-7s  %s  %s"
              .formatted(
                  ExplanationWords.points(row.<Double>getAs("confidence")),
                  Values.text(row, "quarter"),
                  padded(PlainText.of(Values.text(row, "id")), ids),
                  label);
      out.println(ink.strong(head));
      out.println(
          "      " + PlainText.shortened(PlainText.of(Values.text(row, "title")), width - 6));
      String quote = row.getAs("quote");
      if (quote != null) {
        out.println("      " + ink.quiet(PlainText.shortened(PlainText.quoted(quote), width - 6)));
      }
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** The columns of overrides.csv, the category as it is and the reason still to be given. */
  static void csv(List<Row> rows, PrintWriter out) throws IOException {
    List<Column<Row>> columns = new ArrayList<>();
    Stream.of("id", "source", "axis", "category").forEach(name -> columns.add(column(name, name)));
    columns.add(new Column<>("reason", row -> null));
    columns.add(column("current", "category"));
    Stream.of("confidence", "basis", TEXT_SAYS, "quarter", "title", "section", "quote")
        .forEach(name -> columns.add(column(name, name)));
    new Table<>("review", columns, rows).writeTo(out);
  }

  private static Column<Row> column(String header, String from) {
    return new Column<>(header, row -> Objects.requireNonNullElse(row.<Object>getAs(from), ""));
  }
}
