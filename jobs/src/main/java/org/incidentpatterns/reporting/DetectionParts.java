package org.incidentpatterns.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.patterns.GapTest;
import org.incidentpatterns.patterns.InvestmentJob;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.DetectionMatrix;
import org.incidentpatterns.report.model.DetectionMatrix.Noticed;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.words.FactorAdvice;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** Primary root cause by who noticed first, and what alerting noticed of each factor. */
final class DetectionParts {
  /** Detection categories in the order in which one would wish them. */
  private final List<String> columns;

  private final Taxonomy taxonomy;
  private final AxisView causes;

  DetectionParts(Taxonomy taxonomy, AxisView causes, boolean hasUndetermined) {
    this.taxonomy = taxonomy;
    this.causes = causes;
    this.columns =
        Stream.concat(
                taxonomy.categories(Axis.DETECTION).stream().map(Category::id),
                hasUndetermined
                    ? Stream.of(Axis.UNDETERMINED, Axis.NOT_DOCUMENTED)
                    : Stream.of(Axis.NOT_DOCUMENTED))
            .toList();
  }

  /**
   * The matrix.
   *
   * @param now counts of this quarter
   * @param before counts of the quarters before
   * @param noticed what alerting noticed of each candidate for investment this quarter
   * @param incidents this quarter's that are shown
   */
  DetectionMatrix matrix(
      List<Row> now, List<Row> before, List<Row> noticed, List<IncidentView> incidents) {
    Map<String, List<Long>> nowCells = cells(now);
    Map<String, List<Long>> beforeCells = cells(before);
    List<Long> none = columns.stream().map(column -> 0L).toList();
    List<DetectionMatrix.Row> rows =
        causes.rows().stream()
            .map(
                cause ->
                    new DetectionMatrix.Row(
                        cause.title(),
                        nowCells.getOrDefault(cause.category(), none),
                        beforeCells.getOrDefault(cause.category(), none)))
            .filter(row -> sum(row.now()) + sum(row.before()) > 0)
            .toList();
    List<IncidentView> notAlerting =
        incidents.stream().filter(incident -> !incident.alertingFirst()).toList();
    return new DetectionMatrix(
        columns.stream().map(id -> taxonomy.title(Axis.DETECTION, id)).toList(),
        rows,
        gap(rows),
        refs(notAlerting),
        refs(
            notAlerting.stream()
                .filter(incident -> incident.factors().contains(FactorAdvice.MONITORING_GAP))
                .toList()),
        byFactor(noticed),
        openActions(noticed));
  }

  private static List<IncidentRef> refs(List<IncidentView> incidents) {
    return incidents.stream().map(IncidentView::ref).toList();
  }

  private Map<String, List<Long>> cells(List<Row> counts) {
    Map<String, long[]> sums = new TreeMap<>();
    for (Row row : counts) {
      int column = columns.indexOf(Values.text(row, "detection"));
      if (column >= 0) {
        sums.computeIfAbsent(Values.text(row, "cause"), cause -> new long[columns.size()])[
                column] +=
            Values.whole(row, "count");
      }
    }
    Map<String, List<Long>> cells = new TreeMap<>();
    sums.forEach((cause, row) -> cells.put(cause, Arrays.stream(row).boxed().toList()));
    return cells;
  }

  private DetectionMatrix.@Nullable Gap gap(List<DetectionMatrix.Row> rows) {
    int customers = columns.indexOf("customer_report");
    if (customers < 0) {
      return null;
    }
    List<GapTest.Group> groups = new ArrayList<>();
    long count = 0;
    long of = 0;
    for (DetectionMatrix.Row row : rows) {
      long reported = row.now().get(customers) + row.before().get(customers);
      long all = sum(row.now()) + sum(row.before());
      count += reported;
      of += all;
      if (!row.title().equals(taxonomy.title(Axis.ROOT_CAUSE, Axis.NOT_DOCUMENTED))) {
        groups.add(new GapTest.Group(row.title(), reported, all));
      }
    }
    return GapTest.widest(groups, count, of)
        .map(gap -> new DetectionMatrix.Gap(gap.id(), gap.there(), gap.elsewhere(), gap.clear()))
        .orElse(null);
  }

  private List<Noticed> byFactor(List<Row> noticed) {
    return noticed.stream()
        .filter(row -> !isOpenActions(row))
        .map(row -> noticed(row, taxonomy.title(Axis.CONTRIBUTING_FACTOR, candidate(row))))
        .sorted(
            Comparator.comparingLong((Noticed factor) -> -factor.incidents())
                .thenComparing(Noticed::category))
        .toList();
  }

  private static @Nullable Noticed openActions(List<Row> noticed) {
    return noticed.stream()
        .filter(DetectionParts::isOpenActions)
        .findFirst()
        .map(row -> noticed(row, FactorAdvice.of(candidate(row), candidate(row)).action()))
        .orElse(null);
  }

  private static boolean isOpenActions(Row noticed) {
    return candidate(noticed).equals(InvestmentJob.OPEN_ACTIONS);
  }

  private static String candidate(Row noticed) {
    return Values.text(noticed, "candidate");
  }

  private static Noticed noticed(Row row, String title) {
    Long slowest = row.getAs("slowest");
    return new Noticed(
        candidate(row),
        title,
        Values.whole(row, "incidents"),
        Values.whole(row, "alerting_first"),
        slowest == null || Values.whole(row, "untimed") > 0 ? null : slowest / 60.0);
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sum();
  }
}
