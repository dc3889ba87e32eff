package org.incidentpatterns.report.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A chart as a tree, to ask questions of; reading it fails where it is not well-formed. */
final class Svg {
  private final Element root;

  private Svg(Element root) {
    this.root = root;
  }

  static Svg read(String markup) {
    try {
      return new Svg(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(markup)))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("Not well-formed: " + markup, e);
    }
  }

  Element root() {
    return root;
  }

  String title() {
    return all("title").get(0).getTextContent();
  }

  String description() {
    return all("desc").get(0).getTextContent();
  }

  int width() {
    return Integer.parseInt(viewBox().get(2));
  }

  int height() {
    return Integer.parseInt(viewBox().get(3));
  }

  private List<String> viewBox() {
    return words(root.getAttribute("viewBox"));
  }

  /** The texts in the drawing, as they stand. */
  List<String> texts() {
    return all("text").stream().map(Element::getTextContent).toList();
  }

  /** The texts of one class. */
  List<String> texts(CssClass cssClass) {
    return all("text").stream()
        .filter(text -> hasClass(text, cssClass))
        .map(Element::getTextContent)
        .toList();
  }

  /** The circles with a class, their own or that of their group. */
  List<Element> circles(CssClass cssClass) {
    return all("circle").stream()
        .filter(
            circle ->
                hasClass(circle, cssClass) || hasClass((Element) circle.getParentNode(), cssClass))
        .toList();
  }

  /** How many pieces the paths of a class have. */
  long pieces(CssClass cssClass) {
    return all("path").stream()
        .filter(path -> hasClass(path, cssClass))
        .flatMapToInt(path -> path.getAttribute("d").chars())
        .filter(command -> command == 'M' || command == 'm')
        .count();
  }

  /** Every class name in the drawing. */
  List<String> classes() {
    return Stream.concat(Stream.of(root), all("*").stream())
        .map(element -> element.getAttribute("class"))
        .flatMap(classes -> words(classes).stream())
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  List<Element> all(String tag) {
    NodeList nodes = root.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      elements.add((Element) nodes.item(index));
    }
    return elements;
  }

  private static boolean hasClass(Element element, CssClass cssClass) {
    return words(element.getAttribute("class")).contains(cssClass.word());
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" ", -1));
  }
}
