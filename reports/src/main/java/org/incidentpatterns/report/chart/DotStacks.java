package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentpatterns.report.model.Durations.Dot;

/**
 * Durations gathered into stacks of dots, or into bars where the dots would be too many. The model
 * has them in bins narrower than a dot.
 */
final class DotStacks {
  private static final int BINS_PER_DECADE = 20;
  private static final int BARS_PER_DECADE = 10;

  private DotStacks() {}

  /** So many incidents around so many minutes. */
  record Stack(double minutes, long height) {}

  /** So many incidents from so many minutes to so many. */
  record Bar(double from, double to, long height) {}

  /**
   * Stacks from left to right. Bins that a dot would overlap join, from the left, and their stack
   * stands in the middle of them (Wilkinson, Dot Plots, The American Statistician 53, 1999).
   *
   * @param width pixels that a dot takes
   */
  static List<Stack> stacks(List<Dot> dots, DurationScale durations, double width) {
    Scale scale = durations.scale();
    List<Stack> stacks = new ArrayList<>();
    double first = 1;
    for (Dot dot : sorted(dots)) {
      double minutes = durations.within(dot.minutes() * Math.pow(10, 0.5 / BINS_PER_DECADE));
      if (stacks.isEmpty() || scale.at(minutes) - scale.at(first) >= width) {
        first = minutes;
        stacks.add(new Stack(minutes, dot.incidents()));
      } else {
        int last = stacks.size() - 1;
        long height = stacks.get(last).height() + dot.incidents();
        stacks.set(last, new Stack(Math.sqrt(first * minutes), height));
      }
    }
    return stacks;
  }

  /** Bars from left to right, ten to the decade. */
  static List<Bar> bars(List<Dot> dots, DurationScale durations) {
    int mostBars = (int) Math.floor(BARS_PER_DECADE * Math.log10(durations.end()));
    Map<Integer, Long> heights = new TreeMap<>();
    for (Dot dot : sorted(dots)) {
      long bin = Math.round(BINS_PER_DECADE * Math.log10(Math.max(1, dot.minutes())));
      int bar = (int) Math.min(bin * BARS_PER_DECADE / BINS_PER_DECADE, mostBars - 1);
      heights.merge(bar, dot.incidents(), Long::sum);
    }
    List<Bar> bars = new ArrayList<>();
    heights.forEach((bar, height) -> bars.add(new Bar(edge(bar), edge(bar + 1), height)));
    return bars;
  }

  /** Height of the tallest stack; 0 if there is none. */
  static long tallest(List<Stack> stacks) {
    return stacks.stream().mapToLong(Stack::height).max().orElse(0);
  }

  /** Incidents in all stacks. */
  static long sum(List<Stack> stacks) {
    return stacks.stream().mapToLong(Stack::height).sum();
  }

  private static List<Dot> sorted(List<Dot> dots) {
    return dots.stream()
        .filter(dot -> dot.incidents() > 0)
        .sorted(Comparator.comparingDouble(Dot::minutes))
        .toList();
  }

  private static double edge(int bar) {
    return Math.pow(10, (double) bar / BARS_PER_DECADE);
  }
}
