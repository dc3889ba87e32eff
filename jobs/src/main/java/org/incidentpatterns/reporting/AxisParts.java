package org.incidentpatterns.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.patterns.Bands;
import org.incidentpatterns.patterns.Levels;
import org.incidentpatterns.patterns.Ranks;
import org.incidentpatterns.patterns.Shares;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.CountingModes;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.model.Trend;
import org.incidentpatterns.report.model.Verdict;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** The parts of a report that come from the table {@code distributions}. */
final class AxisParts {
  private static final Set<String> UNKNOWN = Set.of(Axis.UNDETERMINED, Axis.NOT_DOCUMENTED);

  /** How many categories of each axis get a chart of their own over the quarters. */
  private static final Map<Axis, Integer> TREND_CHARTS =
      Map.of(Axis.ROOT_CAUSE, 6, Axis.CONTRIBUTING_FACTOR, 3, Axis.DETECTION, 3);

  private final Taxonomy taxonomy;
  private final Refs refs;
  private final List<Row> rows;
  private final Corrections corrections;

  AxisParts(Taxonomy taxonomy, Refs refs, List<Row> rows, Corrections corrections) {
    this.taxonomy = taxonomy;
    this.refs = refs;
    this.rows = rows;
    this.corrections = corrections;
  }

  List<AxisView> views() {
    return Arrays.stream(Axis.values()).map(this::view).toList();
  }

  private AxisView view(Axis axis) {
    List<Row> ordered = ordered(axis);
    List<Rank> now = Ranks.of(ordered.stream().map(row -> comparison(row).now()).toList());
    List<Rank> all = Ranks.of(ordered.stream().map(AxisParts::overall).toList());
    List<AxisView.Row> views = new ArrayList<>();
    for (int place = 0; place < ordered.size(); place++) {
      views.add(row(axis, ordered.get(place), now.get(place), all.get(place)));
    }
    long labels =
        ordered.stream()
            .filter(row -> !UNKNOWN.contains(category(row)))
            .mapToLong(row -> Values.whole(row, "any_incidents"))
            .sum();
    long tested = ordered.stream().filter(row -> row.getAs("p_value") != null).count();
    return new AxisView(
        axis.word(), axis.title(), labels, Math.toIntExact(tested), Levels.TOO_FEW_BELOW, views);
  }

  /** This quarter, before, title; undetermined and not documented last. */
  private List<Row> ordered(Axis axis) {
    return rows.stream()
        .filter(row -> axis.word().equals(row.getAs("axis")))
        .sorted(
            Comparator.comparing((Row row) -> unknownLast(category(row)))
                .thenComparing(row -> -Values.whole(row, "incidents"))
                .thenComparing(row -> -Values.whole(row, "baseline_incidents"))
                .thenComparing(row -> taxonomy.title(axis, category(row))))
        .toList();
  }

  private static int unknownLast(String category) {
    return switch (category) {
      case Axis.NOT_DOCUMENTED -> 2;
      case Axis.UNDETERMINED -> 1;
      default -> 0;
    };
  }

  private AxisView.Row row(Axis axis, Row row, Rank now, Rank all) {
    Share share = comparison(row).now();
    long known = Values.whole(row, "known");
    boolean differs = known < share.of() && !UNKNOWN.contains(category(row));
    return new AxisView.Row(
        category(row),
        taxonomy.title(axis, category(row)),
        comparison(row),
        differs ? Shares.of(Math.min(share.count(), known), known) : null,
        corrections.of(axis, category(row), share),
        overall(row).count(),
        now,
        all,
        refs.of(Values.texts(row, "incident_ids")));
  }

  static Comparison comparison(Row row) {
    Verdict verdict = verdict(row);
    Share before =
        verdict == Verdict.NOTHING_TO_COMPARE
            ? null
            : Shares.of(
                Values.whole(row, "baseline_incidents"), Values.whole(row, "baseline_total"));
    return new Comparison(
        Shares.of(Values.whole(row, "incidents"), Values.whole(row, "total")),
        before,
        verdict,
        row.getAs("p_value"),
        row.getAs("p_adjusted"),
        row.getAs("rises_at"),
        row.getAs("falls_at"));
  }

  static Verdict verdict(Row row) {
    String word = Values.text(row, "verdict");
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Share overall(Row row) {
    return Shares.of(
        Values.whole(row, "incidents") + Values.whole(row, "baseline_incidents"),
        Values.whole(row, "total") + Values.whole(row, "baseline_total"));
  }

  private static String category(Row row) {
    return Values.text(row, "category");
  }

  CountingModes countingModes() {
    return new CountingModes(
        ordered(Axis.ROOT_CAUSE).stream()
            .filter(row -> Values.whole(row, "any_incidents") > 0)
            .map(
                row ->
                    new CountingModes.Row(
                        taxonomy.title(Axis.ROOT_CAUSE, category(row)),
                        Values.whole(row, "incidents"),
                        Values.whole(row, "any_incidents"),
                        row.<Double>getAs("shared_incidents")))
            .toList());
  }

  /**
   * The quarters side by side.
   *
   * @param quarters oldest first; the last is this quarter
   * @param all all incidents by quarter
   * @param history the rows of each of these quarters
   */
  Trend trend(
      List<Quarter> quarters, List<Long> all, RateComparison rate, List<List<Row>> history) {
    List<String> labels = quarters.stream().map(Quarter::toString).toList();
    List<Trend.Series> series =
        Stream.of(Axis.ROOT_CAUSE, Axis.CONTRIBUTING_FACTOR, Axis.DETECTION)
            .flatMap(
                axis ->
                    ordered(axis).stream()
                        .filter(row -> isCharted(axis, row))
                        .sorted(Comparator.comparing((Row row) -> -overall(row).count()))
                        .limit(TREND_CHARTS.getOrDefault(axis, 0))
                        .map(row -> series(axis, category(row), labels, all, history)))
            .toList();
    return new Trend(labels, all, rate, series);
  }

  private static boolean isCharted(Axis axis, Row row) {
    boolean enough = overall(row).count() >= Levels.TOO_FEW_BELOW;
    return enough && (axis == Axis.DETECTION || !UNKNOWN.contains(category(row)));
  }

  private Trend.Series series(
      Axis axis, String category, List<String> labels, List<Long> all, List<List<Row>> history) {
    List<Long> counts =
        history.stream()
            .map(quarter -> find(quarter, axis, category))
            .map(row -> row == null ? 0L : Values.whole(row, "incidents"))
            .toList();
    return Bands.series(axis.title(), taxonomy.title(axis, category), labels, counts, all);
  }

  private static @Nullable Row find(List<Row> quarter, Axis axis, String category) {
    for (Row row : quarter) {
      if (axis.word().equals(row.getAs("axis")) && category.equals(row.getAs("category"))) {
        return row;
      }
    }
    return null;
  }
}
