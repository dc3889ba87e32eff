package org.incidentpatterns.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * Puts the shape of the series at every item. JFreeChart's own renderer moves shapes by turning
 * them into curves, ten times as long in SVG; here a circle stays a circle.
 */
final class MarkRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1L;

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
    double x =
        domainAxis.valueToJava2D(
            dataset.getXValue(series, item), dataArea, plot.getDomainAxisEdge());
    double y =
        rangeAxis.valueToJava2D(dataset.getYValue(series, item), dataArea, plot.getRangeAxisEdge());
    graphics.setPaint(getItemPaint(series, item));
    Shape shape = getItemShape(series, item);
    if (shape instanceof Line2D line) {
      graphics.draw(
          new Line2D.Double(
              x + line.getX1(), y + line.getY1(), x + line.getX2(), y + line.getY2()));
      return;
    }
    graphics.fill(moved(shape, x, y));
  }

  private static Shape moved(Shape shape, double x, double y) {
    if (shape instanceof Ellipse2D circle) {
      return new Ellipse2D.Double(
          x + circle.getX(), y + circle.getY(), circle.getWidth(), circle.getHeight());
    }
    return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
  }
}
