package org.incidentpatterns.report.tables;

import static org.incidentpatterns.report.tables.ShareColumns.comparison;
import static org.incidentpatterns.report.tables.ShareColumns.join;
import static org.incidentpatterns.report.tables.ShareColumns.share;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidentpatterns.report.model.Durations;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.Practice;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Recurrences;
import org.incidentpatterns.report.model.Trend;
import org.jspecify.annotations.Nullable;

/** What recurs, the quarters side by side, durations, promises, practice and candidates. */
final class PatternTables {
  private record Point(
      String group,
      String title,
      String quarter,
      long incidents,
      long of,
      @Nullable Double before,
      @Nullable Long bandLow,
      @Nullable Long bandHigh,
      boolean outside) {}

  private record Period(String measure, String title, String period, Durations.Stats stats) {}

  private PatternTables() {}

  static Stream<Table<?>> of(QuarterReport report) {
    return Stream.of(
        recurrences(report.recurrences()),
        trend(report.trend()),
        durations(report.durations()),
        measures("follow-through", report.followThrough().measures()),
        measures("practice", report.practice().measures()),
        sections(report.practice()),
        investments(report.investments()));
  }

  private static Table<Recurrences.Row> recurrences(Recurrences recurrences) {
    List<Column<Recurrences.Row>> columns = new ArrayList<>();
    columns.add(Column.of("pattern", Recurrences.Row::id));
    columns.add(Column.of("title", Recurrences.Row::title));
    columns.add(Column.of("category", Recurrences.Row::category));
    columns.add(Column.of("seen", Recurrences.Row::seen));
    for (int i = 0; i < recurrences.quarters().size(); i++) {
      int quarter = i;
      columns.add(Column.of(recurrences.quarters().get(i), row -> row.perQuarter().get(quarter)));
    }
    columns.add(Column.of("last_seen", Recurrences.Row::lastSeen));
    columns.add(Column.of("days_since_last", Recurrences.Row::daysSinceLast));
    columns.add(Column.of("third_time_this_quarter", Recurrences.Row::crossedThree));
    columns.add(Column.of("fixes_closed", Recurrences.Row::closed));
    columns.add(Column.of("fixes_open", Recurrences.Row::open));
    columns.add(Column.of("fixes_never_filed", Recurrences.Row::neverFiled));
    columns.add(Column.of("services", Recurrences.Row::services));
    columns.add(Column.of("teams", Recurrences.Row::teams));
    return new Table<>("recurrences", columns, recurrences.rows());
  }

  private static Table<Point> trend(Trend trend) {
    Stream<Point> all =
        IntStream.range(0, trend.quarters().size())
            .mapToObj(
                i ->
                    new Point(
                        "",
                        "All incidents",
                        trend.quarters().get(i),
                        trend.all().get(i),
                        trend.all().get(i),
                        null,
                        null,
                        null,
                        false));
    return new Table<>(
        "trend",
        List.of(
            Column.of("axis", Point::group),
            Column.of("title", Point::title),
            Column.of("quarter", Point::quarter),
            Column.of("incidents", Point::incidents),
            Column.of("of", Point::of),
            Column.of("share_before", Point::before),
            Column.of("band_low", Point::bandLow),
            Column.of("band_high", Point::bandHigh),
            Column.of("outside", Point::outside)),
        Stream.concat(
                all, trend.series().stream().flatMap(series -> points(series, trend.quarters())))
            .toList());
  }

  private static Stream<Point> points(Trend.Series series, List<String> quarters) {
    return IntStream.range(0, series.counts().size())
        .mapToObj(
            i ->
                new Point(
                    series.group(),
                    series.title(),
                    quarters.get(i),
                    series.counts().get(i),
                    series.totals().get(i),
                    series.before(),
                    series.bandLow().isEmpty() ? null : series.bandLow().get(i),
                    series.bandHigh().isEmpty() ? null : series.bandHigh().get(i),
                    series.outside().contains(quarters.get(i))));
  }

  private static Table<Period> durations(Durations durations) {
    List<Column<Period>> columns = new ArrayList<>();
    columns.add(Column.of("measure", Period::measure));
    columns.add(Column.of("title", Period::title));
    columns.add(Column.of("period", Period::period));
    columns.add(stat("usable", Durations.Stats::usable));
    columns.add(stat("of", Durations.Stats::of));
    columns.add(stat("median_minutes", Durations.Stats::median));
    columns.add(stat("median_low", Durations.Stats::medianLow));
    columns.add(stat("median_high", Durations.Stats::medianHigh));
    columns.add(stat("p90_minutes", Durations.Stats::p90));
    columns.add(stat("p90_low", Durations.Stats::p90Low));
    columns.add(stat("p90_high", Durations.Stats::p90High));
    for (int i = 0; i < Durations.RANGE_LIMITS.size(); i++) {
      int range = i;
      columns.add(
          stat(
              "under_" + Durations.RANGE_LIMITS.get(i) + "_minutes",
              stats -> range < stats.ranges().size() ? stats.ranges().get(range) : null));
    }
    int last = Durations.RANGE_LIMITS.size();
    columns.add(
        stat("longer", stats -> last < stats.ranges().size() ? stats.ranges().get(last) : null));
    return new Table<>(
        "durations",
        columns,
        durations.measures().stream().flatMap(PatternTables::periods).toList());
  }

  private static Column<Period> stat(
      String header, Function<Durations.Stats, @Nullable Object> stat) {
    return Column.of(header, period -> stat.apply(period.stats()));
  }

  private static Stream<Period> periods(Durations.Measure measure) {
    Period now = new Period(measure.id(), measure.title(), "now", measure.now());
    Durations.Stats before = measure.before();
    return before == null
        ? Stream.of(now)
        : Stream.of(now, new Period(measure.id(), measure.title(), "before", before));
  }

  private static Table<FollowThrough.MeasureRow> measures(
      String name, List<FollowThrough.MeasureRow> rows) {
    return new Table<>(
        name,
        join(
            List.of(
                List.of(
                    Column.of("measure", FollowThrough.MeasureRow::id),
                    Column.of("title", FollowThrough.MeasureRow::title),
                    Column.of("of_what", FollowThrough.MeasureRow::of)),
                comparison(FollowThrough.MeasureRow::shares))),
        rows);
  }

  private static Table<Practice.SectionRow> sections(Practice practice) {
    return new Table<>(
        "sections",
        join(
            List.of(
                List.of(
                    Column.of("title", Practice.SectionRow::title),
                    Column.of("present", row -> row.share().count())),
                comparison(Practice.SectionRow::missing))),
        practice.sections());
  }

  private static Table<Investments.Row> investments(Investments investments) {
    return new Table<>(
        "investments",
        join(
            List.of(
                List.of(
                    Column.of("rank", row -> row.rank().rank()),
                    Column.of("rank_shared", row -> row.rank().shared()),
                    Column.of("category", Investments.Row::category),
                    Column.of("title", Investments.Row::title)),
                share("minutes_", Investments.Row::minutes),
                share("incidents_", Investments.Row::incidents),
                share("all_quarters_", Investments.Row::overall))),
        investments.rows());
  }
}
