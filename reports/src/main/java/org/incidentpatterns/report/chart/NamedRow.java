package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A row of a chart with its name above the marks, on one line or two.
 *
 * @param value what it shows
 * @param name the lines of its name
 * @param top pixel at which the row begins
 * @param below pixels that a second line moves its marks down
 */
record NamedRow<T>(T value, List<String> name, double top, double below) {
  private static final double LINE_HEIGHT = 14;
  private static final double GAP = 5;

  /**
   * Places rows below each other.
   *
   * @param beside pixels taken by what stands at the end of the first line
   * @param right pixel at which that ends
   * @param first pixel at which the first row begins
   * @param height pixels per row with a name of one line
   */
  static <T> List<NamedRow<T>> place(
      List<T> values,
      Function<T, String> title,
      ToDoubleFunction<T> beside,
      double right,
      double first,
      double height) {
    List<NamedRow<T>> rows = new ArrayList<>();
    double top = first;
    for (T value : values) {
      double width = right - beside.applyAsDouble(value) - GAP;
      List<String> name = ChartText.lines(title.apply(value), width, 2);
      double below = LINE_HEIGHT * (name.size() - 1);
      rows.add(new NamedRow<>(value, name, top, below));
      top += height + below;
    }
    return rows;
  }

  /** Pixel at which rows of that height end. */
  static <T> double bottom(List<NamedRow<T>> rows, double first, double height) {
    if (rows.isEmpty()) {
      return first;
    }
    NamedRow<T> last = rows.get(rows.size() - 1);
    return last.marks(height);
  }

  /** A pixel of the marks, counted from where the row would begin with a name of one line. */
  double marks(double fromTop) {
    return top + below + fromTop;
  }

  /** Writes the name; its first line has the baseline given. */
  void writeName(ChartSheet sheet, double baseline, ChartInk ink) {
    for (int line = 0; line < name.size(); line++) {
      sheet.text(0, baseline + LINE_HEIGHT * line, ink, Align.START, name.get(line));
    }
  }
}
