package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentpatterns.report.chart.ChartSheet.Spot;
import org.incidentpatterns.report.model.Recurrences;

/** When a pattern was seen: one dot per quarter with the number in it, gaps as small rings. */
final class PatternStripChart {
  private static final int WIDTH = 232;
  private static final int HEIGHT = 30;
  private static final double MIDDLE = 15;
  private static final double STEP = 29;
  private static final double RADIUS = 11;

  private PatternStripChart() {}

  static String header(List<String> quarters) {
    QuarterAxis axis = axis(quarters);
    ChartSheet sheet = new ChartSheet(WIDTH, HEIGHT, Scale.PIXELS, Scale.PIXELS);
    for (int index = 0; index < axis.size(); index++) {
      sheet.text(axis.middle(index), 26, ChartInk.TEXT_MUTED, Align.MIDDLE, axis.shortName(index));
    }
    axis.drawYears(sheet, 10);
    return InlineSvg.decoration(CssClass.STRIP.word(), sheet);
  }

  static String strip(String idPrefix, Recurrences.Row row, List<String> quarters) {
    QuarterAxis axis = axis(quarters);
    ChartSheet sheet = new ChartSheet(WIDTH, HEIGHT, Scale.PIXELS, Scale.PIXELS);
    sheet.rule(ChartInk.RULE, 0, MIDDLE, axis.start(axis.size()), MIDDLE);
    List<Spot> gaps = new ArrayList<>();
    List<Spot> earlier = new ArrayList<>();
    List<Spot> now = new ArrayList<>();
    for (int index = 0; index < axis.size(); index++) {
      Spot spot = new Spot(axis.middle(index), MIDDLE);
      long count = count(row, index);
      if (count == 0) {
        gaps.add(spot);
        continue;
      }
      (axis.isNow(index) ? now : earlier).add(spot);
      sheet.text(
          spot.x(), MIDDLE + 4.5, ink(axis.isNow(index), count), Align.MIDDLE, inside(count));
    }
    double radius = Math.min(RADIUS, axis.step() / 2 - 1);
    sheet.marks(ChartInk.NO, Shapes.circle(2), gaps);
    sheet.marks(ChartInk.EARLIER, Shapes.circle(radius), earlier);
    sheet.marks(ChartInk.NOW, Shapes.circle(radius), now);
    return InlineSvg.strip(idPrefix).write(sheet, "Seen by quarter", description(row, quarters));
  }

  /** Eight quarters fill the strip; fewer keep their step, so strips of all reports look alike. */
  private static QuarterAxis axis(List<String> quarters) {
    double width = Math.min(WIDTH, quarters.size() * STEP);
    return QuarterAxis.between(quarters, 0, Math.max(STEP, width));
  }

  private static long count(Recurrences.Row row, int index) {
    return index < row.perQuarter().size() ? row.perQuarter().get(index) : 0;
  }

  private static ChartInk ink(boolean isNow, long count) {
    if (count < 100) {
      return isNow ? ChartInk.TEXT_ON_NOW : ChartInk.TEXT_ON_EARLIER;
    }
    return isNow ? ChartInk.TEXT_ON_NOW_TINY : ChartInk.TEXT_ON_EARLIER_TINY;
  }

  /** Three digits fit into a dot. */
  private static String inside(long count) {
    return count < 1000 ? String.valueOf(count) : "1k+";
  }

  private static String description(Recurrences.Row row, List<String> quarters) {
    String seen =
        IntStream.range(0, quarters.size())
            .filter(index -> count(row, index) > 0)
            .mapToObj(index -> quarters.get(index) + " " + Figures.count(count(row, index)))
            .collect(Collectors.joining(", "));
    return seen.isEmpty() ? "In none of these quarters." : seen + ".";
  }
}
