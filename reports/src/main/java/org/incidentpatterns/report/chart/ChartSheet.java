package org.incidentpatterns.report.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * One drawing: an XY plot that fills it edge to edge, one dataset with its renderer per kind of
 * mark, drawn in the order in which they are added; rules lie below all of them, texts above.
 * Coordinates are values of the two scales; texts lie at pixels.
 */
final class ChartSheet {
  /** Width of a chart of one column, in pixels. */
  static final int WIDTH = 344;

  /** The style sheet says how thick a line is. */
  private static final Stroke ANY_STROKE = new BasicStroke(1);

  private static final int GROUND = 0;

  private final int width;
  private final int height;
  private final Scale across;
  private Scale down;
  private int downAxis;
  private final XYPlot plot = new XYPlot();
  private final XYItemRenderer ground = new XYLineAndShapeRenderer();
  private int layers = 1;

  /** A box from corner to corner. */
  record Box(double left, double top, double right, double bottom) {}

  /** An interval along the horizontal axis, and the value it belongs to. */
  record Interval(double low, double value, double high, double y) {}

  /** A place. */
  record Spot(double x, double y) {}

  ChartSheet(int width, int height, Scale across, Scale down) {
    this.width = width;
    this.height = height;
    this.across = across;
    this.down = down;
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDomainAxis(across.horizontalAxis(width));
    plot.setRangeAxis(down.verticalAxis(height));
    plot.setDataset(GROUND, new XYSeriesCollection());
    plot.setRenderer(GROUND, ground);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Pixel of a value from the left. */
  double across(double value) {
    return across.at(value);
  }

  /** Pixel of a value from the top. */
  double down(double value) {
    return down.at(value);
  }

  /** From here on, marks have their vertical place on this scale; rules stay on the first one. */
  void measure(Scale scale) {
    down = scale;
    downAxis++;
    plot.setRangeAxis(downAxis, scale.verticalAxis(height));
  }

  /** The chart, ready to be drawn at its own size. */
  JFreeChart chart() {
    JFreeChart chart = new JFreeChart(null, new UnmeasuredFont(), plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return chart;
  }

  /** Filled boxes. */
  void boxes(ChartInk ink, List<Box> boxes) {
    XYIntervalSeries series = new XYIntervalSeries(ink, false, true);
    for (Box box : boxes) {
      series.add(box.left(), box.left(), box.right(), box.top(), box.top(), box.bottom());
    }
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setUseYInterval(true);
    renderer.setSeriesPaint(0, ink.paint());
    add(series, renderer);
  }

  /** Lines with a stroke across each end, so many pixels above and below. */
  void whiskers(ChartInk ink, double halfCap, List<Interval> intervals) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawYError(false);
    renderer.setDefaultShapesVisible(false);
    renderer.setCapLength(halfCap * 2);
    renderer.setErrorPaint(ink.paint());
    add(series(ink, intervals), renderer);
  }

  /** The intervals of bars that begin at zero, in one ink beyond and another over the bar. */
  void barWhiskers(ChartInk beyond, ChartInk over, double halfCap, List<Interval> intervals) {
    add(series(beyond, intervals), new BarWhiskerRenderer(beyond, over, halfCap));
  }

  /** The same shape at every spot; a line is drawn, any other shape is filled. */
  void marks(ChartInk ink, Shape shape, List<Spot> spots) {
    MarkRenderer renderer = new MarkRenderer();
    renderer.setSeriesPaint(0, ink.paint());
    renderer.setSeriesShape(0, shape);
    add(ink, spots, renderer);
  }

  /** One line from spot to spot. */
  void line(ChartInk ink, List<Spot> spots) {
    if (spots.size() < 2) {
      return;
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, ink.paint());
    add(ink, spots, renderer);
  }

  /** A straight line below all marks. */
  void rule(ChartInk ink, double x1, double y1, double x2, double y2) {
    ground.addAnnotation(
        new XYLineAnnotation(x1, y1, x2, y2, ANY_STROKE, ink.paint()), Layer.BACKGROUND);
  }

  /** A text above all marks, its baseline so many pixels from the top; nothing if empty. */
  void text(double left, double baseline, ChartInk ink, Align align, String text) {
    if (!text.isEmpty()) {
      plot.addAnnotation(new FixedText(text, left, baseline, ink, align));
    }
  }

  private void add(ChartInk ink, List<Spot> spots, XYItemRenderer renderer) {
    XYSeries series = new XYSeries(ink, false, true);
    for (Spot spot : spots) {
      series.add(spot.x(), spot.y());
    }
    addLayer(new XYSeriesCollection(series), renderer);
  }

  private void add(XYIntervalSeries series, XYItemRenderer renderer) {
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    dataset.addSeries(series);
    addLayer(dataset, renderer);
  }

  private void addLayer(XYDataset dataset, XYItemRenderer renderer) {
    plot.setDataset(layers, dataset);
    plot.setRenderer(layers, renderer);
    plot.mapDatasetToRangeAxis(layers, downAxis);
    layers++;
  }

  private static XYIntervalSeries series(ChartInk ink, List<Interval> intervals) {
    XYIntervalSeries series = new XYIntervalSeries(ink, false, true);
    for (Interval interval : intervals) {
      double y = interval.y();
      series.add(interval.value(), interval.low(), interval.high(), y, y, y);
    }
    return series;
  }
}
