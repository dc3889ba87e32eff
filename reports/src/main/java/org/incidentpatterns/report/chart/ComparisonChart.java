package org.incidentpatterns.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import org.incidentpatterns.report.chart.ChartSheet.Interval;
import org.incidentpatterns.report.chart.ChartSheet.Spot;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Share;
import org.jspecify.annotations.Nullable;

/** Two dots with intervals, this quarter over the quarters before: overlap is seen before read. */
final class ComparisonChart {
  private static final double LEFT = 52;
  private static final double RIGHT = 330;
  private static final int STEPS = 4;
  private static final String NO_BASELINE = "; nothing to compare with yet.";

  private ComparisonChart() {}

  private enum Line {
    NOW("now", 14, 5.5, ChartInk.TEXT_STRONG, ChartInk.WHISKER, ChartInk.NOW_RINGED),
    BEFORE("before", 34, 4.5, ChartInk.TEXT_MUTED, ChartInk.WHISKER_BEFORE, ChartInk.BEFORE_RINGED);

    private final String word;
    private final double middle;
    private final double radius;
    private final ChartInk text;
    private final ChartInk whisker;
    private final ChartInk dot;

    Line(String word, double middle, double radius, ChartInk text, ChartInk whisker, ChartInk dot) {
      this.word = word;
      this.middle = middle;
      this.radius = radius;
      this.text = text;
      this.whisker = whisker;
      this.dot = dot;
    }
  }

  static String shares(String idPrefix, Comparison comparison) {
    Share before = comparison.before();
    ChartSheet sheet = sheet(before == null ? Line.NOW : Line.BEFORE, 1, Figures::percent);
    draw(sheet, Line.NOW, comparison.now());
    if (before != null) {
      draw(sheet, Line.BEFORE, before);
    }
    String description =
        "This quarter "
            + words(comparison.now())
            + (before == null ? NO_BASELINE : "; before " + words(before) + ".");
    return InlineSvg.chart(idPrefix)
        .write(sheet, "Share this quarter and in the quarters before", description);
  }

  static String rate(String idPrefix, RateComparison rate) {
    Double before = rate.before();
    double beforeLow = orZero(rate.beforeLow());
    double beforeHigh = orZero(rate.beforeHigh());
    double end = STEPS * Ticks.step(Math.max(rate.nowHigh(), beforeHigh), STEPS);
    ChartSheet sheet =
        sheet(
            before == null ? Line.NOW : Line.BEFORE,
            end,
            value -> Figures.count(Math.round(value)));
    draw(sheet, Line.NOW, rate.nowLow(), (double) rate.now(), rate.nowHigh());
    if (before != null) {
      draw(sheet, Line.BEFORE, beforeLow, before, beforeHigh);
    }
    String description =
        "This quarter %s, interval %s to %s"
                .formatted(
                    Figures.count(rate.now()),
                    Figures.rate(rate.nowLow()),
                    Figures.rate(rate.nowHigh()))
            + (before == null
                ? NO_BASELINE
                : "; before %s a quarter, interval %s to %s."
                    .formatted(
                        Figures.rate(before), Figures.rate(beforeLow), Figures.rate(beforeHigh)));
    return InlineSvg.chart(idPrefix)
        .write(sheet, "Number this quarter and in the quarters before", description);
  }

  private static ChartSheet sheet(Line last, double end, DoubleFunction<String> label) {
    double bottom = last.middle + 10;
    ChartSheet sheet =
        new ChartSheet(
            ChartSheet.WIDTH, (int) bottom + 17, Scale.linear(0, LEFT, end, RIGHT), Scale.PIXELS);
    for (int tick = 0; tick <= STEPS; tick++) {
      double value = end * tick / STEPS;
      sheet.rule(ChartInk.RULE, value, 4, value, bottom);
      sheet.text(
          sheet.across(value), bottom + 13, ChartInk.TEXT_MUTED, Align.MIDDLE, label.apply(value));
    }
    return sheet;
  }

  private static void draw(ChartSheet sheet, Line line, Share share) {
    if (share.share() != null && share.low() != null && share.high() != null) {
      draw(sheet, line, share.low(), share.share(), share.high());
      return;
    }
    name(sheet, line);
    sheet.text(
        LEFT + 6, line.middle + 4, ChartInk.TEXT_MUTED_HALO, Align.START, "nothing to count");
  }

  private static void draw(ChartSheet sheet, Line line, double low, double value, double high) {
    name(sheet, line);
    sheet.whiskers(line.whisker, 4, List.of(new Interval(low, value, high, line.middle)));
    sheet.marks(line.dot, Shapes.circle(line.radius), List.of(new Spot(value, line.middle)));
  }

  private static void name(ChartSheet sheet, Line line) {
    sheet.text(0, line.middle + 4, line.text, Align.START, line.word);
  }

  private static String words(Share share) {
    return Figures.of(share) + ", " + Figures.shareWithInterval(share);
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}
