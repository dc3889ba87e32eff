package org.incidentpatterns.patterns;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.incidentpatterns.classify.Signals;
import org.incidentpatterns.ingest.RecordRows;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.Severity;
import org.incidentpatterns.postmortem.Times;

/**
 * How postmortems of incidents and near misses are written, by quarter. A postmortem counts as
 * written once it is published, or, for tools that do not say, once it has a root-cause section.
 *
 * <p>Input: classified incidents and {@link RecurrenceJob#repeats}. Output: one row a quarter, sums
 * of what each incident is. Cost: one pass.
 */
public final class PracticeJob {
  /** The sections that are looked for, in the order of a report. */
  public static final List<SectionName> SECTIONS = Signals.EXPECTED;

  private static final int MOST_IDS = 50;
  private static final int MOST_QUOTES = 3;

  private PracticeJob() {}

  /**
   * Sums by quarter: {@code incidents}, {@code written}, {@code due}, {@code due_and_written},
   * {@code stops_at_person} and {@code blames} of those written, {@code has_<section>} of those
   * written, {@code tells_cause} and {@code passive_cause} of those written: their text has a
   * section on cause or trigger, and a sentence there that says what was done and not what acted.
   * Besides, {@code missing}: up to 50 ids of postmortems due and not written; and {@code
   * passive_causes}: up to three of these sentences, each with the source and id of its incident,
   * in the order in which a report lists incidents.
   */
  public static Dataset<Row> run(
      Dataset<Row> classified, Dataset<Row> repeats, PostmortemPolicy policy) {
    Dataset<Row> judged = judged(classified, repeats, policy);
    Column missing = col("due").and(col("written").equalTo(false));
    List<Column> sums = new ArrayList<>();
    sums.add(ones(col("written")).as("written"));
    sums.add(ones(col("due")).as("due"));
    sums.add(ones(col("due").and(col("written"))).as("due_and_written"));
    sums.add(ones(col("written").and(col("stops_at_person"))).as("stops_at_person"));
    sums.add(ones(col("written").and(col("blames"))).as("blames"));
    sums.add(ones(col("tells_cause")).as("tells_cause"));
    sums.add(ones(col("is_passive")).as("passive_cause"));
    for (SectionName section : SECTIONS) {
      sums.add(ones(col("written").and(has(section))).as("has_" + section.word()));
    }
    sums.add(
        transform(
                sort_array(
                    collect_list(
                        when(
                            missing.and(col("place").leq(MOST_IDS)),
                            struct(col("began_at"), col("id"))))),
                dated -> dated.getField("id"))
            .as("missing"));
    sums.add(passiveCauses().as("passive_causes"));
    return judged
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy(col("quarter"), missing)
                        .orderBy("began_at", "source", "id")))
        .withColumn("passive_place", row_number().over(felt()))
        .groupBy("quarter")
        .agg(sum(lit(1L)).as("incidents"), sums.toArray(Column[]::new));
  }

  /** Those that customers felt most come first, as in the list of incidents. */
  private static WindowSpec felt() {
    return Window.partitionBy("quarter", "is_passive")
        .orderBy(
            col("kind"),
            col("customer_minutes").desc_nulls_last(),
            col("severity").asc_nulls_last(),
            col("began_at"),
            col("source"),
            col("id"));
  }

  private static Column passiveCauses() {
    Column shown = col("is_passive").and(col("passive_place").leq(MOST_QUOTES));
    Column placed = struct(col("passive_place"), col("source"), col("id"), col("passive"));
    return transform(
        sort_array(collect_list(when(shown, placed))),
        one ->
            struct(
                one.getField("source").as("source"),
                one.getField("id").as("id"),
                one.getField("passive").getField("quote").as("quote"),
                one.getField("passive").getField("section").as("section")));
  }

  private static Column ones(Column condition) {
    return sum(when(condition, 1L).otherwise(0L));
  }

  private static Dataset<Row> judged(
      Dataset<Row> classified, Dataset<Row> repeats, PostmortemPolicy policy) {
    UserDefinedFunction due =
        udf(
            (UDF6<String, Integer, Instant, Instant, Instant, Boolean, Boolean>)
                (kind, severity, started, mitigated, resolved, third) ->
                    policy
                        .due(
                            Kind.of(kind).orElse(Kind.INCIDENT),
                            new Severity(severity, null),
                            new Times(
                                started, null, null, mitigated, resolved, null, null, null, null),
                            third)
                        .isPresent(),
            DataTypes.BooleanType);
    Dataset<Row> incidents =
        classified.where(col("kind").isin(Kind.INCIDENT.word(), Kind.NEAR_MISS.word()));
    return incidents
        .join(
            repeats,
            col("source").equalTo(col("repeat_source")).and(col("id").equalTo(col("repeat_id"))),
            "left")
        .withColumn("names", transform(col("sections"), section -> section.getField("name")))
        .withColumn(
            "written",
            col("published_at")
                .isNotNull()
                .or(array_contains(col("names"), SectionName.ROOT_CAUSE.word())))
        .withColumn(
            "due",
            due.apply(
                col("kind"),
                col("severity"),
                col("started_at"),
                col("mitigated_at"),
                col("resolved_at"),
                coalesce(col("is_third"), lit(false))))
        .withColumn("passive", get(filter(col("signals"), PracticeJob::isPassive), lit(0)))
        .withColumn("tells_cause", col("written").and(tellsCause()))
        .withColumn("is_passive", col("written").and(col("passive").isNotNull()));
  }

  private static Column isPassive(Column signal) {
    return signal.getField("signal").equalTo("passive_cause");
  }

  /** Whether the text, as it was read, has a section in which a passive cause is looked for. */
  private static Column tellsCause() {
    return not(isMissing(SectionName.ROOT_CAUSE)).or(not(isMissing(SectionName.TRIGGER)));
  }

  private static Column isMissing(SectionName section) {
    return exists(
        col("signals"),
        signal ->
            signal
                .getField("signal")
                .equalTo("missing_section")
                .and(signal.getField("section").equalTo(section.word())));
  }

  private static Column has(SectionName section) {
    Column named = array_contains(col("names"), section.word());
    return switch (section) {
      case SUMMARY -> named.or(col("summary").isNotNull());
      case IMPACT -> named.or(col("impact").isNotNull());
      case TIMELINE -> named.or(size(col(RecordRows.TIMELINE)).gt(0));
      case ACTION_ITEMS -> named.or(size(col(RecordRows.ACTION_ITEMS)).gt(0));
      default -> named;
    };
  }
}
