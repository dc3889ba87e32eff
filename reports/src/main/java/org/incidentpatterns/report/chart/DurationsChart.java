package org.incidentpatterns.report.chart;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.chart.ChartSheet.Interval;
import org.incidentpatterns.report.chart.ChartSheet.Spot;
import org.incidentpatterns.report.chart.DotStacks.Bar;
import org.incidentpatterns.report.chart.DotStacks.Stack;
import org.incidentpatterns.report.model.Durations.Dot;
import org.incidentpatterns.report.model.Durations.Measure;
import org.incidentpatterns.report.model.Durations.Stats;
import org.jspecify.annotations.Nullable;

/**
 * How long it took: a dot per incident on a logarithmic scale, median and 90th percentile with
 * their intervals below. Where the dots would be too many or their stacks too high, bars.
 */
final class DurationsChart {
  private static final double TOP_OF_RULES = 38;
  private static final double TALLEST_BAR = 42;
  private static final double GAP = 1;
  private static final int FOOT = 45;

  private final DurationScale durations;
  private final Scale scale;
  private final ChartSheet sheet;

  private DurationsChart(DurationScale durations, DurationGroup last) {
    this.durations = durations;
    scale = durations.scale();
    sheet = new ChartSheet(ChartSheet.WIDTH, (int) last.ground() + FOOT, scale, Scale.PIXELS);
  }

  static String draw(String idPrefix, Measure measure) {
    Stats before = measure.before();
    DurationGroup last = before == null ? DurationGroup.NOW : DurationGroup.BEFORE;
    DurationsChart chart = new DurationsChart(scaleOf(measure), last);
    chart.panel(DurationGroup.NOW, measure.now());
    if (before != null) {
      chart.panel(DurationGroup.BEFORE, before);
    }
    chart.durations.labels(chart.sheet, last.ground() + 40);
    String marks = isBinned(measure) ? "incidents counted in bars" : "one dot per incident";
    return InlineSvg.chart(idPrefix)
        .write(
            chart.sheet,
            ChartText.clean(measure.title()) + ": " + marks + " on a logarithmic scale",
            DurationWords.describe(measure));
  }

  /** Whether this quarter or the quarters before are drawn as bars, not as dots. */
  static boolean isBinned(Measure measure) {
    DurationScale durations = scaleOf(measure);
    Stats before = measure.before();
    return isBinned(DurationGroup.NOW, measure.now(), durations)
        || (before != null && isBinned(DurationGroup.BEFORE, before, durations));
  }

  private static boolean isBinned(DurationGroup group, Stats stats, DurationScale durations) {
    List<Stack> stacks = DotStacks.stacks(stats.dots(), durations, group.column);
    return !group.hasRoomFor(DotStacks.sum(stacks), DotStacks.tallest(stacks));
  }

  /** Long enough for all that is drawn, and the same for both groups. */
  private static DurationScale scaleOf(Measure measure) {
    Stats before = measure.before();
    double longest =
        (before == null ? Stream.of(measure.now()) : Stream.of(measure.now(), before))
            .flatMap(
                stats ->
                    Stream.concat(
                        stats.dots().stream().map(Dot::minutes),
                        Stream.of(stats.medianHigh(), stats.p90High(), stats.p90())
                            .filter(Objects::nonNull)))
            .mapToDouble(minutes -> minutes)
            .max()
            .orElse(1);
    return DurationScale.holding(longest);
  }

  private void panel(DurationGroup group, Stats stats) {
    double ground = group.ground();
    words(group, stats);
    durations.rules(sheet, group.top + TOP_OF_RULES, ground + 24);
    if (isBinned(group, stats, durations)) {
      bars(group, stats);
    } else {
      dots(group, stats);
    }
    sheet.line(
        ChartInk.AXIS,
        List.of(
            new Spot(scale.valueAt(0), ground), new Spot(scale.valueAt(ChartSheet.WIDTH), ground)));
    summary(group, stats);
  }

  private void words(DurationGroup group, Stats stats) {
    String heading =
        "%s, %s with usable times".formatted(group.words, Figures.of(stats.usable(), stats.of()));
    sheet.text(0, group.top + 12, group.heading, Align.START, heading);
    double baseline = group.top + 29;
    Double median = stats.median();
    String middle = median == null ? "too few for a median" : "median " + Figures.duration(median);
    sheet.text(0, baseline, group.numbers, Align.START, middle);
    Double p90 = stats.p90();
    if (p90 != null) {
      String ninthDecile = "p90 " + Figures.duration(p90);
      sheet.text(ChartSheet.WIDTH, baseline, group.numbers, Align.END, ninthDecile);
    }
  }

  private void dots(DurationGroup group, Stats stats) {
    List<Spot> spots = new ArrayList<>();
    for (Stack stack : DotStacks.stacks(stats.dots(), durations, group.column)) {
      for (int level = 0; level < stack.height(); level++) {
        spots.add(new Spot(stack.minutes(), group.ground() - group.dot * (level + 0.5)));
      }
    }
    sheet.marks(group.dots, Shapes.dot(), spots);
  }

  /** As high as their number against the highest, which carries its number. */
  private void bars(DurationGroup group, Stats stats) {
    List<Bar> bars = DotStacks.bars(stats.dots(), durations);
    long most = bars.stream().mapToLong(Bar::height).max().orElse(1);
    List<Box> boxes = new ArrayList<>();
    boolean labelled = false;
    for (Bar bar : bars) {
      double left = scale.valueAt(scale.at(bar.from()) + GAP / 2);
      double right = scale.valueAt(scale.at(bar.to()) - GAP / 2);
      double top = group.ground() - TALLEST_BAR * bar.height() / most;
      boxes.add(new Box(left, top, right, group.ground()));
      if (bar.height() == most && !labelled) {
        labelled = true;
        double middle = (scale.at(bar.from()) + scale.at(bar.to())) / 2;
        double place = Math.max(30, Math.min(ChartSheet.WIDTH - 30, middle));
        String count = Figures.things(most, "incident", "incidents");
        sheet.text(place, top - 4, ChartInk.TEXT_MUTED_HALO, Align.MIDDLE, count);
      }
    }
    sheet.boxes(group.bars, boxes);
  }

  /** Median and 90th percentile with their intervals, below the ground line. */
  private void summary(DurationGroup group, Stats stats) {
    double medianLine = group.ground() + 8;
    double decileLine = group.ground() + 19;
    List<Interval> intervals = new ArrayList<>();
    add(intervals, stats.medianLow(), stats.median(), stats.medianHigh(), medianLine);
    add(intervals, stats.p90Low(), stats.p90(), stats.p90High(), decileLine);
    sheet.whiskers(group.whisker, 3.5, intervals);
    mark(group.median, Shapes.tick(7), stats.median(), medianLine);
    mark(group.ninthDecile, Shapes.triangle(4.5), stats.p90(), decileLine);
  }

  private void add(
      List<Interval> intervals,
      @Nullable Double low,
      @Nullable Double value,
      @Nullable Double high,
      double y) {
    if (low != null && value != null && high != null) {
      intervals.add(
          new Interval(durations.within(low), durations.within(value), durations.within(high), y));
    }
  }

  private void mark(ChartInk ink, Shape shape, @Nullable Double minutes, double y) {
    if (minutes != null) {
      sheet.marks(ink, shape, List.of(new Spot(durations.within(minutes), y)));
    }
  }
}
