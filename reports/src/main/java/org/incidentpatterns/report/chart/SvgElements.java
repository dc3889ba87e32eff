package org.incidentpatterns.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Turns the tree that Batik builds into the few elements a chart needs: {@code path}, {@code
 * circle} and {@code text}, each with the classes of its ink. Neighbours of the same ink become one
 * path or one group. Fonts, strokes, clips and Batik's groups are dropped; what could not be
 * dropped without changing the picture (a transform, a curve, an unknown element) is refused.
 */
final class SvgElements {
  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

  private final StringBuilder out = new StringBuilder();
  private String openClasses = "";
  private @Nullable SvgPath openPath;
  private final List<String> openCircles = new ArrayList<>();

  private SvgElements() {}

  /** The elements below a root, one per line. */
  static String of(Element root) {
    SvgElements elements = new SvgElements();
    elements.visit(root);
    elements.flush();
    return elements.out.toString();
  }

  private void visit(Element element) {
    if (element.hasAttribute("transform")) {
      throw refused(element);
    }
    switch (element.getTagName()) {
      case "svg", "g" -> visitChildren(element);
      case "defs" -> {}
      case "text" -> text(element);
      case "circle" -> circle(element);
      case "line" ->
          path(element)
              .moveTo(number(element, "x1"), number(element, "y1"))
              .lineTo(number(element, "x2"), number(element, "y2"));
      case "rect" -> rectangle(element);
      case "path" -> path(element).follow(element.getAttribute("d"));
      default -> throw refused(element);
    }
  }

  private void visitChildren(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        visit(inner);
      }
    }
  }

  private void text(Element element) {
    flush();
    out.append("<text")
        .append(coordinate("x", number(element, "x")))
        .append(coordinate("y", number(element, "y")))
        .append(classAttribute(classes(element)))
        .append('>')
        .append(ChartText.escape(element.getTextContent()))
        .append("</text>\n");
  }

  private void circle(Element element) {
    String classes = classes(element);
    if (openCircles.isEmpty() || !classes.equals(openClasses)) {
      flush();
      openClasses = classes;
    }
    openCircles.add(
        coordinate("cx", number(element, "cx"))
            + coordinate("cy", number(element, "cy"))
            + coordinate("r", number(element, "r")));
  }

  private void rectangle(Element element) {
    double left = number(element, "x");
    double top = number(element, "y");
    double right = left + number(element, "width");
    double bottom = top + number(element, "height");
    path(element)
        .moveTo(left, top)
        .lineTo(right, top)
        .lineTo(right, bottom)
        .lineTo(left, bottom)
        .close();
  }

  private SvgPath path(Element element) {
    String classes = classes(element);
    if (openPath == null || !classes.equals(openClasses)) {
      flush();
      openClasses = classes;
      openPath = new SvgPath();
    }
    return openPath;
  }

  private void flush() {
    if (openPath != null) {
      out.append("<path")
          .append(classAttribute(openClasses))
          .append(" d=\"")
          .append(openPath)
          .append("\"/>\n");
    }
    if (openCircles.size() == 1) {
      out.append("<circle").append(classAttribute(openClasses)).append(openCircles.get(0));
      out.append("/>\n");
    } else if (!openCircles.isEmpty()) {
      out.append("<g").append(classAttribute(openClasses)).append('>');
      openCircles.forEach(circle -> out.append("<circle").append(circle).append("/>"));
      out.append("</g>\n");
    }
    openPath = null;
    openCircles.clear();
  }

  private static String classes(Element element) {
    Node node = element;
    while (node instanceof Element here) {
      for (String attribute : List.of("fill", "stroke")) {
        Matcher matcher = RGB.matcher(here.getAttribute(attribute));
        if (matcher.matches()) {
          return ChartInk.classesOf(
              new Color(
                  Integer.parseInt(matcher.group(1)),
                  Integer.parseInt(matcher.group(2)),
                  Integer.parseInt(matcher.group(3))));
        }
      }
      node = here.getParentNode();
    }
    throw refused(element);
  }

  private static String classAttribute(String classes) {
    return classes.isEmpty() ? "" : " class=\"" + classes + "\"";
  }

  private static String coordinate(String name, double value) {
    String number = SvgPath.number(value);
    return number.equals("0") ? "" : " " + name + "=\"" + number + "\"";
  }

  private static double number(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  private static IllegalStateException refused(Element element) {
    return new IllegalStateException(
        "Cannot write the chart: an element that no ink covers: " + element.getTagName());
  }
}
