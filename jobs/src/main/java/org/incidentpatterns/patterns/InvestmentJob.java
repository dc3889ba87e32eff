package org.incidentpatterns.patterns;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.transform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.words.FactorAdvice;
import org.incidentpatterns.table.PatternTables;
import org.incidentpatterns.taxonomy.Axis;

/**
 * Orders the candidates for the next engineer-month: each contributing factor named in a quarter,
 * and finishing the action items that were still open when a failure came back.
 *
 * <p>Input: classified incidents and {@link RecurrenceJob#repeats}. Output: rows of the table
 * {@code investments}. Cost: the incidents of one quarter are in memory together, a few dozen bytes
 * each.
 */
public final class InvestmentJob {
  /** The candidate that is no factor. */
  public static final String OPEN_ACTIONS = "open_actions";

  private static final int MOST_IDS = 50;

  private InvestmentJob() {}

  /** Orders the candidates of every quarter. */
  public static Dataset<Row> run(Dataset<Row> classified, Dataset<Row> repeats) {
    FlatMapGroupsFunction<String, Row, Row> order = (quarter, rows) -> order(quarter, rows);
    return classified
        .where(col("kind").equalTo("incident"))
        .join(
            repeats,
            col("source").equalTo(col("repeat_source")).and(col("id").equalTo(col("repeat_id"))),
            "left")
        .select(
            col("quarter"),
            col("id"),
            col("began_at"),
            col("source"),
            col("customer_minutes"),
            coalesce(col("fix_was_open"), lit(false)).as("fix_was_open"),
            transform(
                    filter(
                        col("labels"),
                        label ->
                            label
                                .getField("axis")
                                .equalTo(Axis.CONTRIBUTING_FACTOR.word())
                                .and(
                                    not(
                                        label
                                            .getField("category")
                                            .isin(Axis.NOT_DOCUMENTED, Axis.UNDETERMINED)))),
                    label -> label.getField("category"))
                .as("factors"))
        .groupByKey((MapFunction<Row, String>) row -> row.getAs("quarter"), Encoders.STRING())
        .flatMapGroups(order, Encoders.row(Schemas.of(PatternTables.INVESTMENTS)));
  }

  /** A candidate and what it touches. */
  private record Candidate(String category, Share minutes, Share incidents, List<String> ids) {}

  private static Iterator<Row> order(String quarter, Iterator<Row> rows) {
    List<Row> incidents = new ArrayList<>();
    rows.forEachRemaining(incidents::add);
    incidents.sort(
        Comparator.<Row, Instant>comparing(row -> row.getAs("began_at"))
            .thenComparing(row -> Values.text(row, "source"))
            .thenComparing(row -> Values.text(row, "id")));
    Set<String> categories = new TreeSet<>();
    incidents.forEach(row -> categories.addAll(Values.texts(row, "factors")));
    categories.add(OPEN_ACTIONS);
    List<Candidate> candidates =
        categories.stream()
            .map(category -> candidate(category, incidents))
            .filter(candidate -> candidate.incidents().count() > 0)
            .sorted(
                Comparator.comparingLong((Candidate c) -> -c.minutes().count())
                    .thenComparingLong(c -> -c.incidents().count())
                    .thenComparing(Candidate::category))
            .toList();
    boolean stated = candidates.stream().anyMatch(candidate -> candidate.minutes().of() > 0);
    List<Rank> ranks =
        Ranks.of(
            candidates.stream().map(stated ? Candidate::minutes : Candidate::incidents).toList());
    List<Row> ordered = new ArrayList<>();
    for (int place = 0; place < candidates.size(); place++) {
      ordered.add(row(quarter, place + 1, ranks.get(place), candidates.get(place)));
    }
    return ordered.iterator();
  }

  private static Candidate candidate(String category, List<Row> incidents) {
    List<Row> stating =
        incidents.stream().filter(row -> row.getAs("customer_minutes") != null).toList();
    long[] minutes =
        stating.stream().mapToLong(row -> Values.whole(row, "customer_minutes")).toArray();
    boolean[] touched = new boolean[stating.size()];
    IntStream.range(0, touched.length)
        .forEach(index -> touched[index] = touches(category, stating.get(index)));
    List<String> ids =
        incidents.stream()
            .filter(row -> touches(category, row))
            .map(row -> Values.text(row, "id"))
            .toList();
    return new Candidate(
        category,
        WeightedShares.of(minutes, touched),
        Shares.of(ids.size(), incidents.size()),
        ids.stream().limit(MOST_IDS).toList());
  }

  private static boolean touches(String category, Row incident) {
    return category.equals(OPEN_ACTIONS)
        ? incident.<Boolean>getAs("fix_was_open")
        : Values.texts(incident, "factors").contains(category);
  }

  private static Row row(String quarter, int position, Rank rank, Candidate candidate) {
    Share minutes = candidate.minutes();
    return RowFactory.create(
        position,
        rank.rank(),
        candidate.category(),
        FactorAdvice.of(candidate.category(), candidate.category()).action(),
        minutes.count(),
        minutes.of(),
        minutes.share(),
        minutes.low(),
        minutes.high(),
        candidate.incidents().count(),
        candidate.incidents().of(),
        candidate.ids().toArray(String[]::new),
        quarter);
  }
}
