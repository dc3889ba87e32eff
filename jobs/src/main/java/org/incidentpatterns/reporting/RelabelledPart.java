package org.incidentpatterns.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.report.model.Relabelled;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** What a change of the taxonomy moved in the quarters that a report speaks of. */
final class RelabelledPart {
  private static final int SHOWN_MOVES = 20;
  private static final String TAXONOMY = "taxonomy";

  private final Taxonomy taxonomy;
  private final Grouped rows;

  /**
   * @param rows of the table {@code relabelled}, by quarter
   */
  RelabelledPart(Taxonomy taxonomy, Grouped rows) {
    this.taxonomy = taxonomy;
    this.rows = rows;
  }

  /** From one category to another, for one reason. Ids, since titles need not differ. */
  private record Key(Axis axis, @Nullable String from, @Nullable String to, String why) {
    static Key of(Row row) {
      return new Key(
          Axis.of(Values.text(row, "axis")),
          row.getAs("from_category"),
          row.getAs("to_category"),
          Values.text(row, "why"));
    }
  }

  private record Sum(Key key, long now, long before) {
    long all() {
      return now + before;
    }
  }

  /**
   * The moves of a quarter and of those before it; null if there are none.
   *
   * @param before the quarters that the report compares with
   */
  @Nullable Relabelled relabelled(Quarter quarter, List<Quarter> before) {
    List<Row> now = rows.of(quarter);
    List<Row> then = before.stream().flatMap(earlier -> rows.of(earlier).stream()).toList();
    List<Sum> sums = sums(now, then);
    if (sums.isEmpty()) {
      return null;
    }
    Row any = now.isEmpty() ? then.get(0) : now.get(0);
    return new Relabelled(
        Values.text(any, "from_version"),
        Values.text(any, "to_version"),
        sums.stream().limit(SHOWN_MOVES).map(this::move).toList(),
        Math.max(0, sums.size() - SHOWN_MOVES));
  }

  private static List<Sum> sums(List<Row> now, List<Row> before) {
    Map<Key, Sum> sums = new LinkedHashMap<>();
    now.forEach(row -> add(sums, new Sum(Key.of(row), Values.whole(row, "incidents"), 0)));
    before.forEach(row -> add(sums, new Sum(Key.of(row), 0, Values.whole(row, "incidents"))));
    List<Sum> sorted = new ArrayList<>(sums.values());
    Comparator<@Nullable String> ids = Comparator.nullsFirst(Comparator.naturalOrder());
    sorted.sort(
        Comparator.comparing((Sum sum) -> !sum.key().why().equals(TAXONOMY))
            .thenComparing(sum -> sum.key().axis())
            .thenComparing(Comparator.comparingLong(Sum::all).reversed())
            .thenComparing(sum -> sum.key().from(), ids)
            .thenComparing(sum -> sum.key().to(), ids)
            .thenComparing(sum -> sum.key().why()));
    return sorted;
  }

  private static void add(Map<Key, Sum> sums, Sum more) {
    sums.merge(
        more.key(),
        more,
        (one, other) -> new Sum(one.key(), one.now() + other.now(), one.before() + other.before()));
  }

  private Relabelled.Move move(Sum sum) {
    Key key = sum.key();
    return new Relabelled.Move(
        key.axis().title(),
        title(key.axis(), key.from()),
        title(key.axis(), key.to()),
        key.why(),
        sum.now(),
        sum.before());
  }

  private @Nullable String title(Axis axis, @Nullable String category) {
    return category == null ? null : taxonomy.title(axis, category);
  }
}
