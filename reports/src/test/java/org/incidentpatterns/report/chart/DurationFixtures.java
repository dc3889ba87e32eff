package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.report.model.Durations;
import org.incidentpatterns.report.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Times to detect in the quarter of {@link ChartFixtures}. */
final class DurationFixtures {
  private DurationFixtures() {}

  static Durations.Dot dot(int bin, long incidents) {
    return new Durations.Dot(Math.pow(10, bin / 20.0), incidents);
  }

  static Durations.Stats stats(List<Durations.Dot> dots) {
    long usable = dots.stream().mapToLong(Durations.Dot::incidents).sum();
    return new Durations.Stats(
        usable,
        usable + 1,
        34.0,
        21.0,
        45.4,
        170.2,
        112.0,
        384.0,
        dots,
        List.of(2L, 4L, 3L, 1L, 1L));
  }

  static Durations.Stats noStats() {
    return new Durations.Stats(
        0, 3, null, null, null, null, null, null, List.of(), List.of(0L, 0L, 0L, 0L, 0L));
  }

  static Durations.Measure durations(Durations.Stats now, Durations.@Nullable Stats before) {
    return new Durations.Measure(
        "detect",
        "To detect",
        "From start until anyone noticed",
        now,
        before,
        Verdict.NO_CLEAR_CHANGE,
        null);
  }

  static Durations.Measure durations() {
    List<Durations.Dot> now =
        List.of(
            dot(10, 1),
            dot(12, 2),
            dot(14, 2),
            dot(17, 1),
            dot(19, 1),
            dot(21, 1),
            dot(39, 1),
            dot(50, 1),
            dot(69, 1));
    return durations(stats(now), stats(spread(71, 8)));
  }

  /** So many incidents around the bins 10 to 60, more in the middle. */
  static List<Durations.Dot> spread(long incidents, int tallest) {
    List<Durations.Dot> dots = new ArrayList<>();
    long left = incidents;
    for (int bin = 4; bin < 70 && left > 0; bin += 1) {
      long height = 1 + Math.round((tallest - 1) * Math.exp(-Math.pow((bin - 30) / 6.0, 2)) / 3);
      long taken = Math.min(left, (bin * 7) % 5 == 0 ? 0 : height);
      if (taken > 0) {
        dots.add(dot(bin, taken));
      }
      left -= taken;
    }
    return dots;
  }
}
