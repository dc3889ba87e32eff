package org.incidentpatterns.report.chart;

import java.awt.geom.Rectangle2D;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGeneratorContext.GraphicContextDefaults;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws a chart and writes it as one {@code <svg>} element to stand inside a page: no prolog, no
 * fonts, no style, no size of its own, colours as classes, one decimal. The bytes depend on the
 * data alone: not on the fonts, the display or the locale of the machine.
 *
 * @param cssClass of the element itself
 * @param idPrefix makes its ids unique in the page
 */
record InlineSvg(String cssClass, String idPrefix) {
  static InlineSvg chart(String idPrefix) {
    return new InlineSvg(CssClass.CHART.word(), idPrefix);
  }

  static InlineSvg panel(String idPrefix) {
    return new InlineSvg(CssClass.CHART.word() + " " + CssClass.PANEL.word(), idPrefix);
  }

  static InlineSvg strip(String idPrefix) {
    return new InlineSvg(CssClass.STRIP.word(), idPrefix);
  }

  /**
   * The chart for readers who see it and for those who hear it.
   *
   * @param title what it shows
   * @param description all its numbers
   */
  String write(ChartSheet sheet, String title, String description) {
    String id = ChartText.escape(idPrefix);
    return "<svg class=\"%s\" %s role=\"img\" aria-labelledby=\"%s-t %s-d\">\n"
            .formatted(cssClass, viewBox(sheet), id, id)
        + "<title id=\"%s-t\">%s</title>\n".formatted(id, ChartText.escape(title))
        + "<desc id=\"%s-d\">%s</desc>\n".formatted(id, ChartText.escape(description))
        + elements(sheet)
        + "</svg>";
  }

  /** A drawing that adds nothing to the words beside it: readers of the screen skip it. */
  static String decoration(String cssClass, ChartSheet sheet) {
    String classAttribute = cssClass.isEmpty() ? "" : "class=\"%s\" ".formatted(cssClass);
    return "<svg %s%s aria-hidden=\"true\">\n".formatted(classAttribute, viewBox(sheet))
        + elements(sheet)
        + "</svg>";
  }

  private static String viewBox(ChartSheet sheet) {
    return "viewBox=\"0 0 " + sheet.width() + " " + sheet.height() + "\"";
  }

  private static String elements(ChartSheet sheet) {
    Document document =
        GenericDOMImplementation.getDOMImplementation()
            .createDocument("http://www.w3.org/2000/svg", "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    GraphicContextDefaults defaults = new GraphicContextDefaults();
    defaults.setFont(new UnmeasuredFont());
    context.setGraphicContextDefaults(defaults);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    try {
      sheet.chart().draw(graphics, new Rectangle2D.Double(0, 0, sheet.width(), sheet.height()));
      Element root = graphics.getRoot();
      return SvgElements.of(root);
    } finally {
      graphics.dispose();
    }
  }
}
