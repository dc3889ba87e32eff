package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.chart.ChartSheet.Spot;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Trend;

/** Incidents per quarter, and the band in which chance alone would keep them. */
final class IncidentNumbersChart {
  private static final int HEIGHT = 172;
  private static final double GROUND = 136;
  private static final double CEILING = 16;
  private static final double RIGHT = 342;
  private static final int STEPS = 5;
  private static final double DIGIT = 7;
  private static final double ABOVE_DOT = 10;
  private static final double ABOVE_RING = 14;

  private final Trend trend;
  private final QuarterAxis quarters;
  private final double left;
  private final Scale scale;
  private final double step;
  private final ChartSheet sheet;

  private IncidentNumbersChart(Trend trend) {
    this.trend = trend;
    step = Ticks.step(highest(trend), STEPS);
    left = 10 + DIGIT * Figures.count(Math.round(step * STEPS)).length();
    quarters = QuarterAxis.between(trend.quarters(), left, RIGHT);
    scale = Scale.linear(0, GROUND, step * STEPS, CEILING);
    sheet = new ChartSheet(ChartSheet.WIDTH, HEIGHT, Scale.PIXELS, scale);
  }

  static String draw(String idPrefix, Trend trend) {
    IncidentNumbersChart chart = new IncidentNumbersChart(trend);
    chart.frame();
    chart.line();
    return InlineSvg.chart(idPrefix)
        .write(chart.sheet, "Incidents per quarter", chart.description());
  }

  /** With room for a number above the highest dot. */
  private static double highest(Trend trend) {
    Long bandHigh = trend.allRate().bandHigh();
    long most = trend.all().stream().mapToLong(count -> count).max().orElse(0);
    return Math.max(most * 1.1, bandHigh == null ? 1 : bandHigh.doubleValue());
  }

  private void frame() {
    RateComparison rate = trend.allRate();
    if (rate.bandLow() != null && rate.bandHigh() != null) {
      sheet.boxes(
          ChartInk.BAND,
          List.of(
              new Box(left, rate.bandHigh().doubleValue(), RIGHT, rate.bandLow().doubleValue())));
    }
    for (int tick = 0; tick <= STEPS; tick++) {
      String label = Figures.count(Math.round(step * tick));
      sheet.text(left - 6, scale.at(step * tick) + 4, ChartInk.TEXT_MUTED, Align.END, label);
    }
    sheet.line(ChartInk.AXIS, List.of(new Spot(left, 0), new Spot(RIGHT, 0)));
    if (rate.before() != null) {
      double before = rate.before();
      sheet.line(ChartInk.DASHED, List.of(new Spot(left, before), new Spot(RIGHT, before)));
    }
  }

  private void line() {
    List<Spot> spots =
        IntStream.range(0, quarters.size())
            .mapToObj(
                index -> new Spot(quarters.middle(index), trend.all().get(index).doubleValue()))
            .toList();
    sheet.line(ChartInk.LINE, spots);
    List<Spot> outside = new ArrayList<>();
    for (int index = 0; index < spots.size(); index++) {
      Spot spot = spots.get(index);
      long count = trend.all().get(index);
      boolean isNow = quarters.isNow(index);
      double above = ABOVE_DOT;
      if (isOutside(count)) {
        outside.add(spot);
        above = ABOVE_RING;
      }
      sheet.text(
          spot.x(),
          scale.at(spot.y()) - above,
          isNow ? ChartInk.TEXT_STRONG_HALO : ChartInk.TEXT_HALO,
          Align.MIDDLE,
          Figures.count(count));
      sheet.text(
          spot.x(),
          GROUND + 16,
          isNow ? ChartInk.TEXT_STRONG : ChartInk.TEXT_MUTED,
          Align.MIDDLE,
          quarters.shortName(index));
    }
    int last = spots.size() - 1;
    sheet.marks(ChartInk.OUTSIDE, Shapes.circle(9), outside);
    sheet.marks(ChartInk.SOLID, Shapes.circle(3.2), spots.subList(0, Math.max(0, last)));
    sheet.marks(ChartInk.NOW, Shapes.circle(5.5), spots.subList(Math.max(0, last), spots.size()));
    quarters.drawYears(sheet, GROUND + 32);
  }

  private boolean isOutside(long count) {
    RateComparison rate = trend.allRate();
    return rate.bandLow() != null
        && rate.bandHigh() != null
        && (count < rate.bandLow() || count > rate.bandHigh());
  }

  private String description() {
    String counts =
        IntStream.range(0, quarters.size())
            .mapToObj(
                index -> trend.quarters().get(index) + " " + Figures.count(trend.all().get(index)))
            .collect(Collectors.joining("; "));
    RateComparison rate = trend.allRate();
    if (rate.before() == null || rate.bandLow() == null || rate.bandHigh() == null) {
      return counts + ". Nothing to compare with yet.";
    }
    String outside =
        IntStream.range(0, quarters.size())
            .filter(index -> isOutside(trend.all().get(index)))
            .mapToObj(index -> trend.quarters().get(index))
            .collect(Collectors.joining(", "));
    return "%s. Before: %s a quarter; band %s to %s; outside: %s."
        .formatted(
            counts,
            Figures.rate(rate.before()),
            Figures.count(rate.bandLow()),
            Figures.count(rate.bandHigh()),
            outside.isEmpty() ? "none" : outside);
  }
}
