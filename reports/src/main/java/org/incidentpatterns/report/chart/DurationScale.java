package org.incidentpatterns.report.chart;

import java.util.List;

/**
 * Minutes on a logarithmic scale, from one minute to a week, or to ten weeks where something took
 * longer; what lies beyond stands at the edge.
 */
record DurationScale(double end) {
  private static final double LEFT = 5;
  private static final double RIGHT = 339;
  private static final double WEEK = 7 * 24 * 60;
  private static final double TEN_WEEKS = 10 * WEEK;
  private static final List<Tick> TICKS =
      List.of(
          new Tick(1, "1 min"),
          new Tick(10, "10 min"),
          new Tick(60, "1 h"),
          new Tick(480, "8 h"),
          new Tick(1440, "1 d"),
          new Tick(WEEK, "1 wk"),
          new Tick(TEN_WEEKS, "10 wk"));

  private record Tick(double minutes, String label) {}

  /** Long enough for so many minutes. */
  static DurationScale holding(double minutes) {
    return new DurationScale(minutes <= WEEK ? WEEK : TEN_WEEKS);
  }

  Scale scale() {
    return Scale.logarithmic(1, LEFT, end, RIGHT);
  }

  /** The value, or the nearest that is on the scale. */
  double within(double minutes) {
    return Math.max(1, Math.min(end, minutes));
  }

  /** A rule at every tick. */
  void rules(ChartSheet sheet, double top, double bottom) {
    for (Tick tick : TICKS) {
      if (tick.minutes() <= end) {
        sheet.rule(ChartInk.RULE, tick.minutes(), top, tick.minutes(), bottom);
      }
    }
  }

  /** The words at the ticks; the outer ones stay inside the drawing. */
  void labels(ChartSheet sheet, double baseline) {
    for (Tick tick : TICKS) {
      if (tick.minutes() <= end) {
        Align align =
            tick.minutes() == 1 ? Align.START : tick.minutes() == end ? Align.END : Align.MIDDLE;
        double x = sheet.across(tick.minutes());
        sheet.text(x, baseline, ChartInk.TEXT_MUTED, align, tick.label());
      }
    }
  }
}
