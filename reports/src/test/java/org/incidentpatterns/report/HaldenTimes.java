package org.incidentpatterns.report;

import static org.incidentpatterns.report.Figures.comparison;
import static org.incidentpatterns.report.Figures.share;
import static org.incidentpatterns.report.HaldenReport.BEFORE;
import static org.incidentpatterns.report.HaldenReport.NOW;
import static org.incidentpatterns.report.HaldenReport.PER_QUARTER;
import static org.incidentpatterns.report.HaldenReport.QUARTERS;
import static org.incidentpatterns.report.HaldenReport.numbers;
import static org.incidentpatterns.report.HaldenReport.refs;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidentpatterns.report.model.Durations;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Recurrences;
import org.incidentpatterns.report.model.Trend;
import org.incidentpatterns.report.model.Verdict;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/** What recurs, the quarters side by side, and how long it took. */
final class HaldenTimes {
  private HaldenTimes() {}

  static Recurrences recurrences() {
    return new Recurrences(
        QUARTERS,
        comparison(share(7, NOW), share(27, BEFORE), Verdict.NO_CLEAR_CHANGE, 8L, null),
        3,
        6,
        5,
        23,
        18,
        "A pattern is the same cause or factor in the same service, at least twice within eight"
            + " quarters.",
        List.of(
            pattern(
                "p1",
                "A secret or flag unlike that of production",
                "0,0,0,1,1,1,1,3",
                20L,
                false,
                "1,3,2",
                refs("INC-231", "INC-241", "INC-248"),
                "checkout",
                "identity",
                "pricing",
                "search"),
            pattern(
                "p2",
                "One provider and no other",
                "0,1,0,0,1,0,1,2",
                38L,
                false,
                "1,1,2",
                refs("INC-238", "INC-251"),
                "booking",
                "payments"),
            pattern(
                "p3",
                "No room in a queue for a peak that was known",
                "0,0,0,1,0,1,0,1",
                142L,
                true,
                "1,1,0",
                refs("INC-236"),
                "notify",
                "print"),
            pattern(
                "p5",
                "A wrong sum goes out because nothing adds it up",
                "0,0,1,0,0,1,0,1",
                146L,
                true,
                "0,1,1",
                refs("OPS-1203"),
                "billing",
                "pricing"),
            pattern(
                "p4",
                "A certificate that nobody renewed",
                "1,0,0,1,0,0,1,0",
                null,
                false,
                "2,0,0",
                List.of(),
                "partner-gateway",
                "tracking")));
  }

  private static Recurrences.Row pattern(
      String id,
      String title,
      String perQuarter,
      @Nullable Long days,
      boolean crossedThree,
      String outcomes,
      List<IncidentRef> incidents,
      String... services) {
    List<Long> counts = numbers(perQuarter);
    List<Long> fixes = numbers(outcomes);
    return new Recurrences.Row(
        id,
        title,
        "Configuration errors",
        counts,
        counts.stream().mapToLong(Long::longValue).sum(),
        days,
        days == null ? LocalDate.of(2025, 7, 22) : LocalDate.of(2025, 11, 28),
        crossedThree,
        fixes.get(0),
        fixes.get(1),
        fixes.get(2),
        List.of(services),
        2,
        incidents);
  }

  static Trend trend() {
    return new Trend(
        QUARTERS,
        PER_QUARTER,
        new RateComparison(
            NOW, 6.2, 20.96, 12.71, 10.2, 15.6, 5L, 23L, Verdict.NO_CLEAR_CHANGE, 0.9, 21L, 5L),
        List.of(
            series("Root cause", "Configuration errors", "3,4,3,4,5,4,5,5", 28),
            series("Root cause", "Missing/inadequate tests", "1,2,1,2,2,2,2,3", 12),
            series("Root cause", "Capacity limits", "1,2,1,2,2,1,2,2", 11),
            series("Root cause", "Third-party outages", "1,1,1,1,2,1,1,2", 8),
            series("Root cause", "Code defects", "2,2,1,2,3,2,2,0", 14),
            series("Root cause", "Deployment and rollout", "1,1,1,1,1,1,1,0", 7),
            series("Factor", "Staging did not match production", "1,1,1,2,2,2,2,4", 11),
            series("Factor", "Monitoring or alert gap", "4,5,3,4,5,3,3,2", 27),
            series("Factor", "Missing safeguard or validation", "2,3,2,2,3,2,3,3", 17),
            series("Noticed first", "Automated alerting", "2,2,2,3,3,4,4,8", 20, "2025-Q4"),
            series("Noticed first", "Customer report", "6,7,4,6,8,5,7,3", 43),
            series("Noticed first", "Not documented", "2,2,2,2,2,1,1,0", 12)));
  }

  private static Trend.Series series(
      String group, String title, String counts, long before, String... outside) {
    double rate = (double) before / BEFORE;
    List<Long> high =
        PER_QUARTER.stream()
            .map(all -> Math.round(all * rate + 2.6 * Math.sqrt(all * rate * (1 - rate))))
            .toList();
    List<Long> low =
        PER_QUARTER.stream()
            .map(all -> Math.max(0, Math.round(all * rate - 2.6 * Math.sqrt(all * rate))))
            .toList();
    return new Trend.Series(
        group, title, numbers(counts), PER_QUARTER, rate, low, high, List.of(outside));
  }

  static Durations durations() {
    return new Durations(
        List.of(
            new Durations.Measure(
                "detect",
                "To detect",
                "From start until anyone noticed",
                stats(11, 12, 7, 4, 85, 310, 9, 2880, "3,4,4,5,6,7,9,11,55,85,2880", "7,1,2,0,1"),
                stats(71, 89, 34, 21, 45, 170, 112, 384, spread(71, 34), "16,33,19,2,1"),
                Verdict.NO_CLEAR_CHANGE,
                0.2),
            new Durations.Measure(
                "mitigate",
                "To mitigate",
                "From start until customers were no longer affected",
                stats(
                    12,
                    12,
                    69,
                    44,
                    186,
                    326,
                    94,
                    3060,
                    "29,38,41,44,52,63,69,74,96,131,240,3060",
                    "0,5,6,0,1"),
                stats(83, 89, 87, 72, 112, 287, 179, 445, spread(83, 87), "1,25,53,3,1"),
                Verdict.NO_CLEAR_CHANGE,
                0.6),
            new Durations.Measure(
                "resolve",
                "To resolve",
                "From start until resolved",
                stats(
                    11,
                    12,
                    161,
                    88,
                    310,
                    372,
                    205,
                    5880,
                    "70,88,95,120,150,161,190,240,310,372,5880",
                    "0,0,10,0,1"),
                stats(81, 89, 186, 154, 228, 619, 465, 981, spread(81, 186), "0,2,65,12,2"),
                Verdict.NO_CLEAR_CHANGE,
                0.8)),
        refs("INC-253", "OPS-1187"),
        List.of(
            ending("Configuration fix", "configuration_fix"),
            ending("Rollback", "rollback"),
            ending("Data repair", "data_repair"),
            ending("Scale up or shed load", "scaling")));
  }

  private static Durations.Ending ending(String title, String category) {
    List<IncidentRef> refs = HaldenIncidents.with(Axis.MITIGATION, category);
    return new Durations.Ending(title, refs.size(), refs);
  }

  private static String spread(int count, double median) {
    return String.join(
        ",",
        Stream.iterate(0, i -> i + 1)
            .limit(count)
            .map(i -> Long.toString(Math.round(median * Math.exp((i - count / 2.0) / count * 4))))
            .toList());
  }

  private static Durations.Stats stats(
      long usable,
      long of,
      double median,
      double medianLow,
      double medianHigh,
      double p90,
      double p90Low,
      double p90High,
      String minutes,
      String ranges) {
    var bins = new TreeMap<Integer, Long>();
    for (long minute : numbers(minutes)) {
      bins.merge((int) Math.floor(20 * Math.log10((double) Math.max(1, minute))), 1L, Long::sum);
    }
    List<Durations.Dot> dots =
        bins.entrySet().stream()
            .map(bin -> new Durations.Dot(Math.pow(10, bin.getKey() / 20.0), bin.getValue()))
            .toList();
    return new Durations.Stats(
        usable, of, median, medianLow, medianHigh, p90, p90Low, p90High, dots, numbers(ranges));
  }
}
