package org.incidentpatterns.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;

/**
 * The interval of a horizontal bar from zero: one ink where it lies beyond the bar, another where
 * it lies over it. A bar of length zero keeps its whisker, in the ink of the first kind.
 */
final class BarWhiskerRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1L;

  private final ChartInk beyond;
  private final ChartInk over;
  private final double halfCap;

  /**
   * @param halfCap how far the end strokes reach above and below, in pixels
   */
  BarWhiskerRenderer(ChartInk beyond, ChartInk over, double halfCap) {
    this.beyond = beyond;
    this.over = over;
    this.halfCap = halfCap;
  }

  /** First all that lies beyond the bars, then all that lies over them. */
  @Override
  public int getPassCount() {
    return 2;
  }

  @Override
  public void drawItem(
      Graphics2D graphics,
      XYItemRendererState state,
      Rectangle2D dataArea,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      XYDataset dataset,
      int series,
      int item,
      CrosshairState crosshairState,
      int pass) {
    IntervalXYDataset intervals = (IntervalXYDataset) dataset;
    double end = x(intervals.getXValue(series, item), domainAxis, dataArea, plot);
    double low = x(intervals.getStartXValue(series, item), domainAxis, dataArea, plot);
    double high = x(intervals.getEndXValue(series, item), domainAxis, dataArea, plot);
    double y =
        rangeAxis.valueToJava2D(
            intervals.getYValue(series, item), dataArea, plot.getRangeAxisEdge());
    boolean bar = intervals.getXValue(series, item) > 0;
    if (pass == 0) {
      graphics.setPaint(beyond.paint());
      graphics.draw(new Line2D.Double(end, y, high, y));
      cap(graphics, high, y);
      if (!bar) {
        cap(graphics, low, y);
      }
      return;
    }
    if (bar) {
      graphics.setPaint(over.paint());
      cap(graphics, low, y);
      graphics.draw(new Line2D.Double(low, y, end, y));
    }
  }

  private void cap(Graphics2D graphics, double x, double y) {
    graphics.draw(new Line2D.Double(x, y - halfCap, x, y + halfCap));
  }

  private static double x(double value, ValueAxis axis, Rectangle2D dataArea, XYPlot plot) {
    return axis.valueToJava2D(value, dataArea, plot.getDomainAxisEdge());
  }
}
