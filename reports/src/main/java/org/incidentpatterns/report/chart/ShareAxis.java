package org.incidentpatterns.report.chart;

import java.util.List;

/**
 * Shares from zero to a round end, four steps long. The ends are few, so that charts side by side
 * mostly have the same.
 */
record ShareAxis(double end, double left, double right) {
  private static final int STEPS = 4;

  /** For charts that are read beside each other. */
  static final List<Double> COARSE = List.of(0.2, 0.4, 0.8, 1.0);

  /** For a chart on its own. */
  static final List<Double> FINE = List.of(0.2, 0.4, 0.6, 0.8, 1.0);

  /** Long enough for the share. */
  static ShareAxis holding(double share, List<Double> ends, double left, double right) {
    return new ShareAxis(Ticks.end(share, ends), left, right);
  }

  Scale scale() {
    return Scale.linear(0, left, end, right);
  }

  /** A rule at every step, over a part of the height. */
  void rules(ChartSheet sheet, double top, double bottom) {
    for (int tick = 0; tick <= STEPS; tick++) {
      sheet.rule(ChartInk.RULE, value(tick), top, value(tick), bottom);
    }
  }

  /** The shares at the steps; the outer ones stay inside the drawing. */
  void labels(ChartSheet sheet, double baseline) {
    for (int tick = 0; tick <= STEPS; tick++) {
      Align align = tick == 0 ? Align.START : tick == STEPS ? Align.END : Align.MIDDLE;
      String label = tick == 0 ? "0" : Figures.percent(value(tick));
      sheet.text(sheet.across(value(tick)), baseline, ChartInk.TEXT_MUTED, align, label);
    }
  }

  private double value(int tick) {
    return end * tick / STEPS;
  }
}
