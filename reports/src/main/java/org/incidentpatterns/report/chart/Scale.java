package org.incidentpatterns.report.chart;

import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;

/**
 * Where values lie on the drawing: two of them are pinned to pixels, the rest follows. JFreeChart
 * would make room for tick labels by measuring fonts; pinned, the drawing is the same everywhere.
 *
 * @param low a value
 * @param lowAt its pixel, from the left or from the top
 * @param high another value
 * @param highAt its pixel
 */
record Scale(double low, double lowAt, double high, double highAt, boolean logarithmic) {
  /** Values are pixels. */
  static final Scale PIXELS = new Scale(0, 0, 1, 1, false);

  Scale {
    if (!(low < high) || lowAt == highAt || (logarithmic && low <= 0)) {
      throw new IllegalArgumentException(
          "Cannot scale: need low < high at two pixels: %s at %s, %s at %s"
              .formatted(low, lowAt, high, highAt));
    }
  }

  static Scale linear(double low, double lowAt, double high, double highAt) {
    return new Scale(low, lowAt, high, highAt, false);
  }

  static Scale logarithmic(double low, double lowAt, double high, double highAt) {
    return new Scale(low, lowAt, high, highAt, true);
  }

  /** The pixel of a value. */
  double at(double value) {
    double part = (bend(value) - bend(low)) / (bend(high) - bend(low));
    return lowAt + part * (highAt - lowAt);
  }

  /** The axis that puts every value there on a drawing so many pixels wide. */
  ValueAxis horizontalAxis(int width) {
    return axis(valueAt(0), valueAt(width));
  }

  /** The axis that puts every value there on a drawing so many pixels high. */
  ValueAxis verticalAxis(int height) {
    return axis(valueAt(height), valueAt(0));
  }

  private ValueAxis axis(double start, double end) {
    ValueAxis axis = logarithmic ? logAxis() : numberAxis(Math.abs(end - start));
    axis.setRange(Math.min(start, end), Math.max(start, end));
    axis.setInverted(end < start);
    axis.setVisible(false);
    axis.setTickLabelFont(new UnmeasuredFont());
    return axis;
  }

  /** One tick step longer than the range: no ticks, for ticks are measured in the font. */
  private static ValueAxis numberAxis(double range) {
    NumberAxis axis = new NumberAxis();
    axis.setAutoRangeIncludesZero(false);
    axis.setTickUnit(new NumberTickUnit(range * 2));
    return axis;
  }

  private static ValueAxis logAxis() {
    LogAxis axis = new LogAxis();
    axis.setSmallestValue(Double.MIN_NORMAL);
    axis.setTickUnit(new NumberTickUnit(1000));
    axis.setTickLabelsVisible(false);
    return axis;
  }

  /** The value that lies at a pixel. */
  double valueAt(double pixel) {
    double bent = bend(low) + (pixel - lowAt) / (highAt - lowAt) * (bend(high) - bend(low));
    return logarithmic ? Math.pow(10, bent) : bent;
  }

  private double bend(double value) {
    return logarithmic ? Math.log10(value) : value;
  }
}
