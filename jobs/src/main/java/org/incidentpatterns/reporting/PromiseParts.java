package org.incidentpatterns.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.patterns.ChangeTest;
import org.incidentpatterns.patterns.PracticeJob;
import org.incidentpatterns.patterns.Shares;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.FollowThrough.MeasureRow;
import org.incidentpatterns.report.model.Practice;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Follow-through and practice: whether promises are kept, and how postmortems are written. */
final class PromiseParts {
  private static final int SHOWN_FACTORS = 8;

  private final Settings settings;
  private final Refs refs;

  PromiseParts(Settings settings, Refs refs) {
    this.settings = settings;
    this.refs = refs;
  }

  /** A measure before it is tested. */
  private record Measure(
      String id, String title, String of, long now, long ofNow, long before, long ofBefore) {}

  /**
   * Follow-through.
   *
   * @param standings of this report
   * @param backlog of the quarters before
   * @param factors the axis view of contributing factors
   * @param severities this quarter's incidents by severity level, 0 for unknown
   */
  FollowThrough followThrough(
      List<Row> standings,
      List<Row> backlog,
      AxisView factors,
      Map<Integer, Long> severities,
      boolean hasBaseline) {
    List<Row> now = standings.stream().filter(row -> row.<Boolean>getAs("is_now")).toList();
    List<Row> before = standings.stream().filter(row -> !row.<Boolean>getAs("is_now")).toList();
    long items = sum(now, "items");
    List<MeasureRow> measures =
        tested(
            List.of(
                measure(
                    "overdue",
                    "Past the deadline",
                    "of items with a deadline",
                    now,
                    before,
                    "with_deadline"),
                measure(
                    "no_owner", "Without an owning team", "of items filed", now, before, "items"),
                measure(
                    "no_due_date", "Without a due date", "of items filed", now, before, "items"),
                measure(
                    "vague",
                    "Vague, such as “improve monitoring”",
                    "of items filed",
                    now,
                    before,
                    "items")),
            hasBaseline);
    Long oldest =
        backlog.stream()
            .map(row -> row.<Long>getAs("oldest"))
            .filter(days -> days != null)
            .max(Long::compare)
            .orElse(null);
    return new FollowThrough(
        items,
        items + sum(before, "items"),
        bySeverity(now, severities),
        measures,
        promised(now, items, factors),
        sum(backlog, "open"),
        sum(backlog, "overdue"),
        oldest,
        settings.deadlines().words());
  }

  private static Measure measure(
      String id, String title, String of, List<Row> now, List<Row> before, String base) {
    return new Measure(
        id, title, of, sum(now, id), sum(now, base), sum(before, id), sum(before, base));
  }

  private static List<MeasureRow> tested(List<Measure> measures, boolean hasBaseline) {
    ChangeTest.Family family =
        ChangeTest.family(
            measures.stream()
                .map(
                    m ->
                        hasBaseline
                            ? new ChangeTest.Counts(
                                m.id(), m.now(), m.ofNow(), m.before(), m.ofBefore())
                            : ChangeTest.Counts.withoutBaseline(m.id(), m.now(), m.ofNow()))
                .toList());
    return measures.stream()
        .map(m -> new MeasureRow(m.id(), m.title(), m.of(), family.of(m.id())))
        .toList();
  }

  private static List<FollowThrough.SeverityRow> bySeverity(
      List<Row> now, Map<Integer, Long> severities) {
    Map<Integer, List<Row>> byLevel = new TreeMap<>();
    severities.keySet().forEach(level -> byLevel.put(sorted(level), new ArrayList<>()));
    for (Row row : now) {
      Integer level = row.getAs("severity");
      byLevel.computeIfAbsent(sorted(level == null ? 0 : level), l -> new ArrayList<>()).add(row);
    }
    List<FollowThrough.SeverityRow> rows = new ArrayList<>();
    byLevel.forEach(
        (level, items) ->
            rows.add(
                new FollowThrough.SeverityRow(
                    level > 5 ? "Severity unknown" : "Sev-" + level,
                    severities.getOrDefault(level > 5 ? 0 : level, 0L),
                    sum(items, "items"),
                    sum(items, "done"),
                    sum(items, "in_time"),
                    sum(items, "overdue"),
                    sum(items, "no_deadline"))));
    return rows;
  }

  /** Unknown comes last. */
  private static int sorted(int level) {
    return level == 0 ? 9 : level;
  }

  private static List<FollowThrough.PromisedRow> promised(
      List<Row> now, long items, AxisView factors) {
    return factors.rows().stream()
        .filter(row -> row.shares().now().count() > 0)
        .filter(row -> !row.category().equals("not_documented"))
        .filter(row -> !row.category().equals("undetermined"))
        .limit(SHOWN_FACTORS)
        .map(
            row ->
                new FollowThrough.PromisedRow(
                    row.category(),
                    row.title(),
                    row.shares().now(),
                    Shares.of(
                        sum(
                            now.stream()
                                .filter(item -> row.category().equals(item.getAs("addresses")))
                                .toList(),
                            "items"),
                        items)))
        .toList();
  }

  /**
   * Practice.
   *
   * @param now this quarter's sums; null if it has no incident
   * @param before the sums of the quarters before
   */
  Practice practice(@Nullable Row now, List<Row> before, boolean hasBaseline) {
    List<Row> nows = Stream.ofNullable(now).toList();
    long written = sum(nows, "written");
    long due = sum(nows, "due");
    long both = sum(nows, "due_and_written");
    List<Measure> measures =
        List.of(
            practiceMeasure(
                "due_and_written",
                "Postmortem written when policy asks for one",
                "of postmortems due",
                "due",
                nows,
                before),
            practiceMeasure(
                "stops_at_person",
                "Cause stops at a person",
                "of postmortems written",
                "written",
                nows,
                before),
            practiceMeasure(
                "blames",
                "Contains a blaming phrase",
                "of postmortems written",
                "written",
                nows,
                before),
            practiceMeasure(
                Practice.PASSIVE_CAUSE,
                "Cause says what was done and not what acted",
                "of postmortems that tell cause or trigger",
                "tells_cause",
                nows,
                before));
    return new Practice(
        written,
        due,
        now == null ? List.of() : refs.of(Values.texts(now, "missing")),
        written - both,
        sections(nows, before, hasBaseline),
        tested(measures, hasBaseline),
        now == null ? List.of() : passiveCauses(now),
        settings.postmortems().words());
  }

  private static Measure practiceMeasure(
      String id, String title, String of, String base, List<Row> now, List<Row> before) {
    return new Measure(
        id, title, of, sum(now, id), sum(now, base), sum(before, id), sum(before, base));
  }

  private static List<Practice.SectionRow> sections(
      List<Row> now, List<Row> before, boolean hasBaseline) {
    List<Measure> missing =
        PracticeJob.SECTIONS.stream().map(section -> missing(section, now, before)).toList();
    return tested(missing, hasBaseline).stream()
        .map(
            row -> {
              Share without = row.shares().now();
              return new Practice.SectionRow(
                  row.title(),
                  Shares.of(without.of() - without.count(), without.of()),
                  row.shares());
            })
        .sorted(Comparator.comparingLong((Practice.SectionRow row) -> -row.share().count()))
        .toList();
  }

  private static Measure missing(SectionName section, List<Row> now, List<Row> before) {
    String has = "has_" + section.word();
    long written = sum(now, "written");
    long writtenBefore = sum(before, "written");
    return new Measure(
        section.word(),
        section.title(),
        "of postmortems written",
        written - sum(now, has),
        written,
        writtenBefore - sum(before, has),
        writtenBefore);
  }

  private List<Practice.CauseQuote> passiveCauses(Row now) {
    return Values.rows(now, "passive_causes").stream()
        .map(
            row ->
                new Practice.CauseQuote(
                    refs.of(row),
                    Values.text(row, "quote"),
                    IncidentParts.sectionTitle(Values.text(row, "section"))))
        .toList();
  }

  private static long sum(List<Row> rows, String column) {
    ToLongFunction<Row> value = row -> Values.whole(row, column);
    Predicate<Row> present = row -> !row.isNullAt(row.fieldIndex(column));
    return rows.stream().filter(present).mapToLong(value).sum();
  }
}
