package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.report.model.Durations;
import org.incidentpatterns.report.model.Durations.Measure;
import org.incidentpatterns.report.model.Durations.Stats;
import org.jspecify.annotations.Nullable;

/** What a chart of durations says, in words. */
final class DurationWords {
  private DurationWords() {}

  static String describe(Measure measure) {
    Stats before = measure.before();
    String bars =
        DurationsChart.isBinned(measure)
            ? " There are too many for dots: each bar counts the incidents of one range, ten"
                + " ranges to each factor of ten."
            : "";
    return describe("This quarter", measure.now())
        + (before == null ? "" : " " + describe("The quarters before", before))
        + bars;
  }

  private static String describe(String group, Stats stats) {
    List<String> parts = new ArrayList<>();
    add(parts, "median", stats.median(), stats.medianLow(), stats.medianHigh());
    add(parts, "p90", stats.p90(), stats.p90Low(), stats.p90High());
    if (parts.isEmpty()) {
      parts.add("too few for a median");
    }
    if (stats.usable() > 0) {
      parts.add(ranges(stats.ranges()));
    }
    return "%s, %s with usable times: %s."
        .formatted(group, Figures.of(stats.usable(), stats.of()), String.join("; ", parts));
  }

  private static void add(
      List<String> parts,
      String name,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high) {
    if (value == null) {
      return;
    }
    String interval =
        low == null || high == null
            ? ""
            : " (interval %s to %s)".formatted(Figures.duration(low), Figures.duration(high));
    parts.add(name + " " + Figures.duration(value) + interval);
  }

  private static String ranges(List<Long> ranges) {
    List<String> parts = new ArrayList<>();
    for (int index = 0; index < ranges.size(); index++) {
      boolean last = index >= Durations.RANGE_LIMITS.size();
      double limit = Durations.RANGE_LIMITS.get(last ? index - 1 : index).doubleValue();
      String range = (last ? "longer" : "up to " + Figures.duration(limit));
      parts.add(range + " " + Figures.count(ranges.get(index)));
    }
    return String.join(", ", parts);
  }
}
