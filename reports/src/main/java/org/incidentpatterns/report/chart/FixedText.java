package org.incidentpatterns.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * A text at a pixel. JFreeChart's own text annotation moves a centred text by its measured width;
 * here the browser does that, with the font that it really has.
 */
final class FixedText extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  private final String text;
  private final double left;
  private final double baseline;
  private final ChartInk ink;
  private final Align align;

  FixedText(String text, double left, double baseline, ChartInk ink, Align align) {
    this.text = text;
    this.left = left;
    this.baseline = baseline;
    this.ink = ink;
    this.align = align;
  }

  @Override
  public void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D dataArea,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    graphics.setPaint(ink.paint(align));
    graphics.drawString(
        text, (float) (dataArea.getX() + left), (float) (dataArea.getY() + baseline));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FixedText that
        && super.equals(other)
        && text.equals(that.text)
        && left == that.left
        && baseline == that.baseline
        && ink == that.ink
        && align == that.align;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof FixedText;
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, left, baseline, ink, align);
  }
}
