package org.incidentpatterns.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one family: one axis within one group of incidents, over all quarters. Categories of
 * one quarter are tested together.
 */
final class DistributionRows {
  private static final Set<String> UNKNOWN = Set.of(Axis.NOT_DOCUMENTED, Axis.UNDETERMINED);

  private final Row any;
  private final Map<Quarter, Map<String, Row>> byQuarter = new TreeMap<>();

  private DistributionRows(List<Row> family) {
    any = family.get(0);
    for (Row row : family) {
      byQuarter
          .computeIfAbsent(Quarter.parse(Values.text(row, "quarter")), quarter -> new TreeMap<>())
          .put(Values.text(row, "category"), row);
    }
  }

  /** All rows of a family, which has at least one count. */
  static List<Row> of(List<Row> family) {
    DistributionRows rows = new DistributionRows(family);
    List<Row> all = new ArrayList<>();
    rows.byQuarter.keySet().forEach(quarter -> rows.addQuarter(quarter, all));
    return all;
  }

  private void addQuarter(Quarter quarter, List<Row> all) {
    List<Quarter> before =
        byQuarter.keySet().stream().filter(other -> isBefore(other, quarter)).toList();
    long total = total(quarter);
    long baselineTotal = before.stream().mapToLong(this::total).sum();
    Set<String> categories = new TreeSet<>(byQuarter.getOrDefault(quarter, Map.of()).keySet());
    before.forEach(other -> categories.addAll(byQuarter.getOrDefault(other, Map.of()).keySet()));
    categories.add(Axis.NOT_DOCUMENTED);
    List<ChangeTest.Counts> questions =
        categories.stream()
            .map(category -> question(category, quarter, total, before, baselineTotal))
            .toList();
    ChangeTest.Family tested = ChangeTest.family(questions);
    for (ChangeTest.Counts counts : questions) {
      all.add(row(quarter, counts, tested.of(counts.id())));
    }
  }

  private static boolean isBefore(Quarter other, Quarter quarter) {
    int ago = other.until(quarter);
    return ago > 0 && ago < Recurrence.WINDOW;
  }

  private ChangeTest.Counts question(
      String category, Quarter quarter, long total, List<Quarter> before, long baselineTotal) {
    long now = count(quarter, category, "incidents");
    if (before.isEmpty()) {
      return ChangeTest.Counts.withoutBaseline(category, now, total);
    }
    long then = before.stream().mapToLong(other -> count(other, category, "incidents")).sum();
    return new ChangeTest.Counts(category, now, total, then, baselineTotal);
  }

  private Row row(Quarter quarter, ChangeTest.Counts counts, Comparison tested) {
    String category = counts.id();
    Share share = tested.now();
    Share before = tested.before();
    long known =
        byQuarter.getOrDefault(quarter, Map.of()).entrySet().stream()
            .filter(entry -> !UNKNOWN.contains(entry.getKey()))
            .mapToLong(entry -> Values.whole(entry.getValue(), "primaries"))
            .sum();
    Share ofKnown =
        UNKNOWN.contains(category)
            ? Shares.of(0, 0)
            : Shares.of(Math.min(share.count(), known), known);
    Row counted = byQuarter.getOrDefault(quarter, Map.of()).get(category);
    return RowFactory.create(
        any.getAs("dimension"),
        any.getAs("value"),
        any.getAs("axis"),
        category,
        share.count(),
        count(quarter, category, "any_incidents"),
        counted == null ? 0.0 : counted.<Double>getAs("shared_incidents"),
        share.of(),
        known,
        share.share(),
        share.low(),
        share.high(),
        ofKnown.share(),
        ofKnown.low(),
        ofKnown.high(),
        count(quarter, category, "incident_minutes"),
        previous(quarter, category),
        before == null ? 0L : before.count(),
        before == null ? 0L : before.of(),
        before == null ? null : before.share(),
        before == null ? null : before.low(),
        before == null ? null : before.high(),
        tested.verdict().word(),
        tested.pValue(),
        tested.adjustedP(),
        tested.risesAt(),
        tested.fallsAt(),
        counted == null
            ? new String[0]
            : Values.texts(counted, "incident_ids").toArray(String[]::new),
        quarter.toString());
  }

  private @Nullable Long previous(Quarter quarter, String category) {
    Quarter previous = quarter.plus(-1);
    return byQuarter.containsKey(previous) ? count(previous, category, "incidents") : null;
  }

  private long total(Quarter quarter) {
    return byQuarter.getOrDefault(quarter, Map.of()).values().stream()
        .mapToLong(row -> Values.whole(row, "primaries"))
        .sum();
  }

  private long count(Quarter quarter, String category, String column) {
    Row row = byQuarter.getOrDefault(quarter, Map.of()).get(category);
    return row == null ? 0 : Values.whole(row, column);
  }
}
