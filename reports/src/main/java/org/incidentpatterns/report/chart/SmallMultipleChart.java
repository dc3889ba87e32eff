package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.chart.ChartSheet.Spot;
import org.incidentpatterns.report.model.Trend;

/** The share of one category over the quarters, all on one scale, with the band of chance. */
final class SmallMultipleChart {
  private static final int WIDTH = 176;
  private static final int HEIGHT = 118;
  private static final double LEFT = 33.4;
  private static final double RIGHT = 170.6;
  private static final double GROUND = 94;
  private static final double CEILING = 8;
  private static final double RING = 8;
  private static final int LONGEST_TITLE = 80;

  private final Trend.Series series;
  private final List<String> names;
  private final QuarterAxis quarters;
  private final ChartSheet sheet;

  private SmallMultipleChart(Trend.Series series, List<String> names) {
    this.series = series;
    this.names = names;
    quarters = QuarterAxis.between(names, LEFT, RIGHT);
    sheet = new ChartSheet(WIDTH, HEIGHT, Scale.PIXELS, Scale.linear(0, GROUND, 1, CEILING));
  }

  static String draw(String idPrefix, Trend.Series series, List<String> quarters) {
    SmallMultipleChart chart = new SmallMultipleChart(series, quarters);
    chart.frame();
    chart.dots();
    chart.yearEnds();
    String title = ChartText.clip(ChartText.clean(series.title()), LONGEST_TITLE);
    return InlineSvg.panel(idPrefix)
        .write(chart.sheet, title + ": share of incidents by quarter", chart.description());
  }

  private void frame() {
    sheet.boxes(
        ChartInk.BAND,
        IntStream.range(0, Math.min(series.bandLow().size(), series.bandHigh().size()))
            .filter(this::hasShare)
            .mapToObj(
                index ->
                    new Box(
                        quarters.start(index),
                        share(series.bandHigh().get(index), index),
                        quarters.start(index + 1),
                        share(series.bandLow().get(index), index)))
            .toList());
    level(ChartInk.AXIS, 0);
    if (series.before() != null) {
      level(ChartInk.DASHED, series.before());
    }
    sheet.text(31, GROUND + 4, ChartInk.TEXT_MUTED, Align.END, "0");
    sheet.text(31, (GROUND + CEILING) / 2 + 4, ChartInk.TEXT_MUTED, Align.END, "50%");
    sheet.text(31, CEILING + 4, ChartInk.TEXT_MUTED, Align.END, "100%");
    quarters.drawYears(sheet, 112);
  }

  /** A short stroke wherever a year begins or ends. */
  private void yearEnds() {
    sheet.measure(Scale.PIXELS);
    for (QuarterAxis.Year year : quarters.years()) {
      yearEnd(quarters.start(year.first()));
    }
    yearEnd(quarters.start(quarters.size()));
  }

  private void yearEnd(double x) {
    sheet.line(ChartInk.AXIS, List.of(new Spot(x, GROUND), new Spot(x, GROUND + 5)));
  }

  private void level(ChartInk ink, double share) {
    sheet.line(ink, List.of(new Spot(LEFT, share), new Spot(RIGHT, share)));
  }

  private void dots() {
    List<Spot> all = new ArrayList<>();
    List<Spot> before = new ArrayList<>();
    List<Spot> now = new ArrayList<>();
    List<Spot> outside = new ArrayList<>();
    for (int index = 0; index < quarters.size(); index++) {
      if (!hasShare(index)) {
        all.add(new Spot(quarters.middle(index), Double.NaN));
        continue;
      }
      Spot spot = new Spot(quarters.middle(index), share(series.counts().get(index), index));
      all.add(spot);
      (quarters.isNow(index) ? now : before).add(spot);
      if (series.outside().contains(names.get(index))) {
        outside.add(spot);
      }
    }
    sheet.line(ChartInk.LINE, all);
    sheet.marks(ChartInk.SOLID, Shapes.circle(2.6), before);
    sheet.marks(ChartInk.OUTSIDE, Shapes.circle(RING), outside);
    sheet.marks(ChartInk.NOW, Shapes.circle(4.6), now);
  }

  /** A quarter without incidents has no share, so no dot, and the line breaks. */
  private boolean hasShare(int index) {
    return series.totals().get(index) > 0;
  }

  private double share(long count, int index) {
    return (double) count / series.totals().get(index);
  }

  private String description() {
    String counts =
        IntStream.range(0, quarters.size())
            .mapToObj(
                index ->
                    names.get(index)
                        + " "
                        + Figures.of(series.counts().get(index), series.totals().get(index)))
            .collect(Collectors.joining("; "));
    if (series.before() == null) {
      return counts + ".";
    }
    return "%s. Before %s. Outside the band: %s."
        .formatted(
            counts,
            Figures.percent(series.before()),
            series.outside().isEmpty() ? "none" : String.join(", ", series.outside()));
  }
}
