package org.incidentpatterns.report.chart;

import java.util.List;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.chart.ChartSheet.Interval;

/** Small samples of the marks, to stand before words in a legend. */
final class LegendSwatches {
  private static final int WIDTH = 26;
  private static final int HEIGHT = 14;

  private LegendSwatches() {}

  static String now() {
    ChartSheet sheet = sheet();
    sheet.boxes(ChartInk.NOW, List.of(new Box(0, 2, WIDTH, 12)));
    return InlineSvg.decoration("", sheet);
  }

  static String before() {
    ChartSheet sheet = sheet();
    sheet.boxes(ChartInk.BEFORE, List.of(new Box(0, 4, WIDTH, 10)));
    return InlineSvg.decoration("", sheet);
  }

  static String interval() {
    ChartSheet sheet = sheet();
    sheet.whiskers(ChartInk.WHISKER, 4, List.of(new Interval(1, 13, 25, 7)));
    return InlineSvg.decoration("", sheet);
  }

  private static ChartSheet sheet() {
    return new ChartSheet(WIDTH, HEIGHT, Scale.PIXELS, Scale.PIXELS);
  }
}
