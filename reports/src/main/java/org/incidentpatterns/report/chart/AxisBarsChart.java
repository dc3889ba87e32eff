package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.chart.ChartSheet.Interval;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.AxisView.Row;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.Share;
import org.jspecify.annotations.Nullable;

/**
 * The categories of one axis: a thick bar for this quarter, a thin one for the quarters before,
 * each with its interval; the name above, the numbers beside it.
 */
final class AxisBarsChart {
  private static final double LEFT = 1;
  private static final double RIGHT = 343;
  private static final double NOW_COLUMN = 296;
  private static final double FIRST_ROW = 22;
  private static final double ROW = 46;
  private static final double ROW_WITHOUT_BEFORE = 37;
  private static final int FOOT = 9;

  private final List<NamedRow<Row>> rows;
  private final boolean hasBefore;
  private final ShareAxis axis;
  private final double right;
  private final double bottom;
  private final ChartSheet sheet;

  private AxisBarsChart(AxisView view, ShareAxis axis) {
    this.axis = axis;
    List<Row> drawn = ChartedCategories.of(view);
    hasBefore = drawn.stream().anyMatch(row -> row.shares().before() != null);
    double height = hasBefore ? ROW : ROW_WITHOUT_BEFORE;
    right = hasBefore ? NOW_COLUMN : ChartSheet.WIDTH;
    rows =
        NamedRow.place(
            drawn, Row::title, row -> ChartText.width(numbers(row)), right, FIRST_ROW, height);
    bottom = NamedRow.bottom(rows, FIRST_ROW, height);
    sheet = new ChartSheet(ChartSheet.WIDTH, (int) bottom + FOOT, axis.scale(), Scale.PIXELS);
  }

  /** On the shortest axis that holds the categories of all the views given. */
  static String draw(String idPrefix, AxisView view, List<AxisView> sameScale) {
    double highest =
        Stream.concat(sameScale.stream(), Stream.of(view))
            .flatMap(other -> ChartedCategories.of(other).stream())
            .flatMap(row -> Stream.of(row.shares().now(), row.shares().before()))
            .filter(Objects::nonNull)
            .map(Share::high)
            .filter(Objects::nonNull)
            .mapToDouble(high -> high)
            .max()
            .orElse(0);
    ShareAxis axis = ShareAxis.holding(highest, ShareAxis.COARSE, LEFT, RIGHT);
    AxisBarsChart chart = new AxisBarsChart(view, axis);
    chart.words();
    chart.bars();
    return InlineSvg.chart(idPrefix)
        .write(
            chart.sheet, ChartText.clean(view.title()) + ", share of incidents", description(view));
  }

  private void words() {
    if (rows.isEmpty()) {
      sheet.text(0, 11, ChartInk.TEXT_MUTED, Align.START, "No category to draw");
      return;
    }
    if (hasBefore) {
      sheet.text(NOW_COLUMN, 11, ChartInk.TEXT_MUTED, Align.END, "now");
      sheet.text(ChartSheet.WIDTH, 11, ChartInk.TEXT_MUTED, Align.END, "before");
    }
    rows.forEach(this::words);
    axis.labels(sheet, bottom + 4);
  }

  private void words(NamedRow<Row> row) {
    Share now = row.value().shares().now();
    Share before = row.value().shares().before();
    ChartInk ink = now.count() > 0 ? ChartInk.TEXT_STRONG : ChartInk.TEXT;
    double baseline = row.top() + 9;
    row.writeName(sheet, baseline, ink);
    sheet.text(right, baseline, ink, Align.END, numbers(row.value()));
    if (before != null) {
      String share = Figures.percent(before.share());
      sheet.text(ChartSheet.WIDTH, baseline, ChartInk.TEXT_MUTED, Align.END, share);
    }
    axis.rules(sheet, row.marks(14), row.marks(hasBefore ? 36 : 27));
  }

  private static String numbers(Row row) {
    Share now = row.shares().now();
    return Figures.count(now.count()) + " · " + Figures.percent(now.share());
  }

  private void bars() {
    List<Box> now = new ArrayList<>();
    List<Box> before = new ArrayList<>();
    List<Interval> nowIntervals = new ArrayList<>();
    List<Interval> beforeIntervals = new ArrayList<>();
    for (NamedRow<Row> row : rows) {
      Comparison shares = row.value().shares();
      addTo(now, nowIntervals, shares.now(), row.marks(15), row.marks(26));
      addTo(before, beforeIntervals, shares.before(), row.marks(29), row.marks(35));
    }
    sheet.boxes(ChartInk.NOW, now);
    sheet.boxes(ChartInk.BEFORE, before);
    sheet.barWhiskers(ChartInk.WHISKER, ChartInk.WHISKER_OVER_BAR, 3.5, nowIntervals);
    sheet.barWhiskers(
        ChartInk.WHISKER_BEFORE, ChartInk.WHISKER_BEFORE_OVER_BAR, 2, beforeIntervals);
  }

  /** Nothing for a share of nothing; no bar, but a whisker, for a share of zero. */
  private static void addTo(
      List<Box> bars, List<Interval> intervals, @Nullable Share share, double top, double bottom) {
    if (share == null || share.share() == null || share.low() == null || share.high() == null) {
      return;
    }
    if (share.count() > 0) {
      bars.add(new Box(0, top, share.share(), bottom));
    }
    intervals.add(new Interval(share.low(), share.share(), share.high(), (top + bottom) / 2));
  }

  private static String description(AxisView view) {
    List<Row> drawn = ChartedCategories.of(view);
    if (drawn.isEmpty()) {
      return "No category to draw.";
    }
    String of = Figures.things(drawn.get(0).shares().now().of(), "incident", "incidents");
    String all = drawn.stream().map(AxisBarsChart::description).collect(Collectors.joining("; "));
    int leftOut = ChartedCategories.leftOut(view).size();
    return "This quarter, of %s: %s.%s"
        .formatted(of, all, leftOut == 0 ? "" : " " + leftOut + " more in the table.");
  }

  private static String description(Row row) {
    Share now = row.shares().now();
    Share before = row.shares().before();
    return "%s %s (%s%s)"
        .formatted(
            ChartText.clean(row.title()),
            Figures.count(now.count()),
            Figures.shareWithInterval(now),
            before == null ? "" : "; before " + Figures.shareWithInterval(before));
  }
}
