package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.calendar.Quarter;

/**
 * Quarters side by side, each in the middle of its step.
 *
 * @param quarters oldest first
 * @param left pixel at which the first step begins
 * @param step pixels per quarter
 */
record QuarterAxis(List<Quarter> quarters, double left, double step) {
  /** So many of them side by side, in the space between two pixels. */
  static QuarterAxis between(List<String> quarters, double left, double right) {
    double step = (right - left) / Math.max(1, quarters.size());
    return new QuarterAxis(quarters.stream().map(Quarter::parse).toList(), left, step);
  }

  /** The quarters of one year, by index; {@code last} is included. */
  record Year(int year, int first, int last) {}

  int size() {
    return quarters.size();
  }

  /** Pixel of the middle of a quarter. */
  double middle(int index) {
    return left + step * (index + 0.5);
  }

  /** Pixel at which a quarter begins. */
  double start(int index) {
    return left + step * index;
  }

  /** Such as {@code Q4}. */
  String shortName(int index) {
    return "Q" + quarters.get(index).number();
  }

  /** The last quarter is the one reported on. */
  boolean isNow(int index) {
    return index == quarters.size() - 1;
  }

  List<Year> years() {
    List<Year> years = new ArrayList<>();
    int first = 0;
    for (int index = 0; index < quarters.size(); index++) {
      int year = quarters.get(index).year();
      if (isNow(index) || quarters.get(index + 1).year() != year) {
        years.add(new Year(year, first, index));
        first = index + 1;
      }
    }
    return years;
  }

  /** The years, each below the middle of its quarters. */
  void drawYears(ChartSheet sheet, double baseline) {
    for (Year year : years()) {
      double middle = (middle(year.first()) + middle(year.last())) / 2;
      sheet.text(middle, baseline, ChartInk.TEXT_MUTED, Align.MIDDLE, String.valueOf(year.year()));
    }
  }
}
