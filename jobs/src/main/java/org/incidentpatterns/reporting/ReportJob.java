package org.incidentpatterns.reporting;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.incidentpatterns.patterns.FollowThroughJob;
import org.incidentpatterns.patterns.InvestmentJob;
import org.incidentpatterns.patterns.PracticeJob;
import org.incidentpatterns.patterns.RecurrenceJob;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label.Basis;

/**
 * Makes the report models of all quarters asked for.
 *
 * <p>Input: the datasets of the run. Output: one {@link QuarterReport} a quarter. Cost: about
 * twenty small queries in all, however many quarters; what is collected does not grow with the
 * number of incidents.
 */
public final class ReportJob {
  private static final int SHOWN_INCIDENTS = 50;
  private static final int SHOWN_PATTERNS = 20;
  private static final int SHOWN_FILES = 50;
  private static final int SHOWN_DISAGREEMENTS = 50;
  private static final String PLACE = "place";

  private ReportJob() {}

  /** Makes the reports, oldest first. */
  public static List<QuarterReport> run(ReportInputs inputs, ReportContext context) {
    QuarterAssembler assembler = new QuarterAssembler(rows(inputs, context), context);
    return context.reports().stream().map(assembler::assemble).toList();
  }

  private static ReportRows rows(ReportInputs inputs, ReportContext context) {
    Dataset<Row> incidents = inputs.classified().where(col("kind").equalTo("incident"));
    Dataset<Row> repeats = RecurrenceJob.repeats(inputs.patterns());
    Dataset<Row> flagged =
        incidents.join(
            repeats,
            col("source").equalTo(col("repeat_source")).and(col("id").equalTo(col("repeat_id"))),
            "left");
    Dataset<Row> fileRows = inputs.inputs().orderBy("path");
    return new ReportRows(
        byQuarter(inputs.classified().groupBy("quarter", "kind").count()),
        byQuarter(inputs.distributions().where(col("dimension").equalTo("all"))),
        byQuarter(matrix(incidents)),
        byQuarter(noticed(flagged)),
        byQuarter(recurrences(RecurrenceJob.recurrences(inputs.patterns()))),
        byQuarter(recurrenceTotals(RecurrenceJob.recurrences(inputs.patterns()))),
        byQuarter(flagged.where(col("is_repeat")).groupBy("quarter").count()),
        byQuarter(inputs.durations()),
        byQuarter(unusable(incidents)),
        Grouped.collect(
            FollowThroughJob.standings(
                inputs.items(),
                context.reports().stream().map(context::period).toList(),
                context.settings().deadlines(),
                context.calendar()),
            "report"),
        byQuarter(backlog(inputs.items(), context)),
        byQuarter(PracticeJob.run(inputs.classified(), repeats, context.settings().postmortems())),
        byQuarter(InvestmentJob.run(inputs.classified(), repeats).orderBy("quarter", "position")),
        byQuarter(shown(flagged)),
        byQuarter(changes(incidents)),
        byQuarter(labelCounts(incidents)),
        byQuarter(disagreements(incidents)),
        byQuarter(given(incidents)),
        byQuarter(inputs.relabelled()),
        fileRows.limit(SHOWN_FILES).collectAsList(),
        fileRows
            .agg(
                ofIncidents("seen"),
                ofIncidents("kept"),
                ofIncidents("merged"),
                ofIncidents("quarantined"),
                ofIncidents("skipped"),
                count(lit(1)).as("all_files"))
            .head(),
        setAside(inputs.quarantine()).collectAsList());
  }

  private static Column ofIncidents(String column) {
    return coalesce(sum(when(col("holds").equalTo("incidents"), col(column))), lit(0L)).as(column);
  }

  private static Grouped byQuarter(Dataset<Row> small) {
    return Grouped.collect(small, "quarter");
  }

  private static Column primary(Axis axis) {
    return expr(
        "filter(labels, label -> label.axis = '%s' and label.is_primary)[0].category"
            .formatted(axis.word()));
  }

  private static Dataset<Row> matrix(Dataset<Row> incidents) {
    return incidents
        .groupBy(
            col("quarter"),
            primary(Axis.ROOT_CAUSE).as("cause"),
            primary(Axis.DETECTION).as("detection"))
        .count();
  }

  private static Dataset<Row> noticed(Dataset<Row> flagged) {
    Column factors =
        expr(
            "transform(filter(labels, label -> label.axis = '%s' and label.category not in ('%s', '%s')), "
                    .formatted(
                        Axis.CONTRIBUTING_FACTOR.word(), Axis.NOT_DOCUMENTED, Axis.UNDETERMINED)
                + "label -> label.category)");
    Column open =
        when(
                coalesce(col("fix_was_open"), lit(false)),
                expr("array('%s')".formatted(InvestmentJob.OPEN_ACTIONS)))
            .otherwise(expr("cast(array() as array<string>)"));
    Column alerting = primary(Axis.DETECTION).equalTo("automated_alerting");
    return flagged
        .select(
            col("quarter"),
            alerting.as("alerting"),
            col("detect_seconds"),
            explode(concat(factors, open)).as("candidate"))
        .groupBy("quarter", "candidate")
        .agg(
            count(lit(1)).as("incidents"),
            sum(when(col("alerting"), 1L).otherwise(0L)).as("alerting_first"),
            max(when(col("alerting"), col("detect_seconds"))).as("slowest"),
            sum(when(col("alerting").and(col("detect_seconds").isNull()), 1L).otherwise(0L))
                .as("untimed"));
  }

  /** Patterns of a quarter: those that came back first, then the most frequent. */
  private static Dataset<Row> recurrences(Dataset<Row> recurrences) {
    WindowSpec order =
        Window.partitionBy("quarter")
            .orderBy(
                col("seen_now").gt(0).desc(),
                col("seen").desc(),
                col("last_seen_at").desc(),
                col("pattern_id"));
    return recurrences
        .where(col("seen").geq(3))
        .withColumn(PLACE, row_number().over(order))
        .where(col(PLACE).leq(SHOWN_PATTERNS))
        .orderBy("quarter", PLACE);
  }

  private static Dataset<Row> recurrenceTotals(Dataset<Row> recurrences) {
    Column cameBack =
        col("seen_now").gt(0).and(col("seen").gt(col("seen_now")).or(col("seen_now").gt(1)));
    return recurrences
        .groupBy("quarter")
        .agg(
            count(lit(1)).as("patterns"),
            sum(when(col("seen").equalTo(2), 1L).otherwise(0L)).as("seen_twice"),
            sum(when(cameBack, col("closed")).otherwise(0L)).as("closed"),
            sum(when(cameBack, col("still_open")).otherwise(0L)).as("still_open"),
            sum(when(cameBack, col("never_filed")).otherwise(0L)).as("never_filed"));
  }

  private static Dataset<Row> unusable(Dataset<Row> incidents) {
    Column missing =
        col("detect_seconds")
            .isNull()
            .or(col("mitigate_seconds").isNull())
            .or(col("resolve_seconds").isNull());
    return firstOf(incidents.where(missing), SHOWN_INCIDENTS).select("quarter", "id");
  }

  private static Dataset<Row> backlog(Dataset<Row> items, ReportContext context) {
    return items
        .groupBy("quarter")
        .agg(
            count(lit(1)).as("items"),
            sum(when(col("status").isin("open", "in_progress"), 1L).otherwise(0L)).as("open"),
            sum(when(col("is_overdue"), 1L).otherwise(0L)).as("overdue"),
            max(when(col("is_overdue"), datediff(lit(context.asOfDay()), col("deadline_on"))))
                .cast("long")
                .as("oldest"));
  }

  /** The incidents of each quarter that are shown: those that customers felt most come first. */
  private static Dataset<Row> shown(Dataset<Row> flagged) {
    WindowSpec order =
        Window.partitionBy("quarter")
            .orderBy(
                col("customer_minutes").desc_nulls_last(),
                col("severity").asc_nulls_last(),
                col("began_at"),
                col("source"),
                col("id"));
    return flagged
        .withColumn(PLACE, row_number().over(order))
        .where(col(PLACE).leq(SHOWN_INCIDENTS))
        .orderBy("quarter", PLACE)
        .drop("body", "sections", "timeline");
  }

  private static Dataset<Row> changes(Dataset<Row> incidents) {
    return firstOf(incidents.where(expr("size(changes) > 0")), SHOWN_INCIDENTS)
        .select(col("quarter"), col("id"), explode(col("changes")).as("change"))
        .select("quarter", "id", "change.field", "change.message");
  }

  private static Dataset<Row> firstOf(Dataset<Row> incidents, int most) {
    WindowSpec order = Window.partitionBy("quarter").orderBy("began_at", "source", "id");
    return incidents
        .withColumn(PLACE, row_number().over(order))
        .where(col(PLACE).leq(most))
        .orderBy("quarter", PLACE);
  }

  private static Dataset<Row> labelCounts(Dataset<Row> incidents) {
    return incidents
        .select(col("quarter"), explode(col("labels")).as("label"))
        .where(not(col("label.category").isin(Axis.NOT_DOCUMENTED)))
        .groupBy(col("quarter"), col("label.basis").as("basis"))
        .count();
  }

  /** Where the text speaks against a declared label; what the text is surest of comes first. */
  private static Dataset<Row> disagreements(Dataset<Row> incidents) {
    WindowSpec quarter = Window.partitionBy("quarter");
    WindowSpec order =
        quarter.orderBy(col("confidence").desc(), col("source"), col("id"), col("axis"));
    return incidents
        .select(col("quarter"), col("source"), col("id"), explode(col("disagreements")).as("one"))
        .select("quarter", "source", "id", "one.*")
        .withColumn("all_of_quarter", count(lit(1)).over(quarter))
        .withColumn(PLACE, row_number().over(order))
        .where(col(PLACE).leq(SHOWN_DISAGREEMENTS))
        .orderBy("quarter", PLACE);
  }

  private static Dataset<Row> given(Dataset<Row> incidents) {
    Column byPeople =
        expr(
            "exists(labels, other -> other.axis = label.axis and other.basis in ('%s', '%s'))"
                .formatted(Basis.DECLARED.word(), Basis.OVERRIDE.word()));
    return incidents
        .select(col("quarter"), col("labels"), explode(col("labels")).as("label"))
        .where(byPeople)
        .groupBy(col("quarter"), col("label.axis").as("axis"), col("label.category").as("category"))
        .agg(
            count(lit(1)).as("named"),
            sum(when(col("label.is_primary"), 1L).otherwise(0L)).as("primaries"));
  }

  private static Dataset<Row> setAside(Dataset<Row> quarantine) {
    return quarantine
        .groupBy("verdict", "code")
        .agg(
            count(lit(1)).as("records"),
            slice(
                    array_sort(
                        collect_list(
                            when(col("position").equalTo(0), col("file"))
                                .otherwise(
                                    concat(
                                        col("file"),
                                        lit(", record "),
                                        col("position").cast("string"))))),
                    1,
                    5)
                .as("places"),
            min(col("message")).as("message"))
        .orderBy("verdict", "code");
  }
}
