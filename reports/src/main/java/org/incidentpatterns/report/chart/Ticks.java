package org.incidentpatterns.report.chart;

import java.util.List;

/** Round ends and steps of axes. */
final class Ticks {
  private static final List<Double> STEPS = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0);

  private Ticks() {}

  /** The smallest round whole step, so many of which reach the value. */
  static double step(double value, int steps) {
    for (double power = 1; ; power *= 10) {
      for (double step : STEPS) {
        if (step * power * steps >= value) {
          return step * power;
        }
      }
    }
  }

  /** The smallest of the ends, in ascending order, that holds the value; the last one if none. */
  static double end(double value, List<Double> ends) {
    for (double end : ends) {
      if (value <= end) {
        return end;
      }
    }
    return ends.get(ends.size() - 1);
  }
}
