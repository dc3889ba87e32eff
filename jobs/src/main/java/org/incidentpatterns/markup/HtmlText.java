package org.incidentpatterns.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Walks an HTML document, or what Confluence stores as such, without recursion. */
final class HtmlText implements NodeFilter {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "head",
          "template",
          "noscript",
          "iframe",
          "object",
          "svg",
          "math",
          "ac:parameter",
          "ac:task-id",
          "ac:task-status",
          "ac:task-uuid");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "nav",
          "figure",
          "figcaption",
          "address",
          "form",
          "fieldset",
          "details",
          "center",
          "dl",
          "dd",
          "caption",
          "body",
          "ac:layout-section",
          "ac:rich-text-body",
          "ac:structured-macro");
  private static final Set<String> LAYOUT = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "table");
  private static final int DEEPEST_LAYOUT = 4;

  private final MarkdownWriter writer = new MarkdownWriter();
  private final Deque<Integer> linkStarts = new ArrayDeque<>();
  private int tables;
  private int layouts;

  /** The document as Markdown. Cost: linear, also for markup that browsers take long over. */
  String read(String html) {
    Parser parser = LooseMarkup.isExcessive(html) ? Parser.xmlParser() : Parser.htmlParser();
    NodeTraversor.filter(this, parser.parseInput(html, ""));
    return writer.finish();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      writer.inline().add(PlainCharacters.of(text.getWholeText()), false);
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    String name = element.normalName();
    if (SKIPPED.contains(name)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> writer.startHeading(name.charAt(1) - '0');
      case "br" -> writer.lineBreak();
      case "hr" -> writer.rule();
      case "b", "strong", "dt", "summary" -> bold(name, 1);
      case "s", "del", "strike" -> writer.inline().struck(1);
      case "ul", "menu", "ac:task-list" -> writer.startList(false, 0);
      case "ol" -> writer.startList(true, number(element.attr("start"), 0));
      case "li", "ac:task" -> writer.startItem(task(element));
      case "blockquote" -> writer.startQuote();
      case "table" -> startTable(element);
      case "tr" -> row(true);
      case "th", "td" -> cell(element, true);
      case "a" -> linkStarts.push(writer.inline().position());
      case "img" -> writer.inline().add(PlainCharacters.of(element.attr("alt")), false);
      case "time" -> time(element);
      case "pre", "ac:plain-text-body" -> {
        writer.code(element.wholeText(), "");
        return FilterResult.SKIP_CHILDREN;
      }
      case "code", "tt", "kbd", "samp" -> {
        writer.inline().code(element.wholeText());
        return FilterResult.SKIP_CHILDREN;
      }
      default -> endIfBlock(name);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> writer.endHeading();
      case "b", "strong", "dt", "summary" -> bold(name, -1);
      case "s", "del", "strike" -> writer.inline().struck(-1);
      case "ul", "menu", "ac:task-list", "ol" -> writer.endList();
      case "li", "ac:task" -> writer.endItem();
      case "blockquote" -> writer.endQuote();
      case "table" -> endTable();
      case "tr" -> row(false);
      case "th", "td" -> cell(element, false);
      case "a" -> writer.inline().address(element.attr("href"), linkStarts.pop());
      default -> endIfBlock(name);
    }
    return FilterResult.CONTINUE;
  }

  private void endIfBlock(String name) {
    if (BLOCKS.contains(name)) {
      writer.endBlock();
    }
  }

  private void bold(String name, int change) {
    if (name.equals("dt") || name.equals("summary")) {
      writer.endBlock();
    }
    writer.inline().bold(change);
  }

  /** A table that only places headings or other tables on the page is no table. */
  private void startTable(Element table) {
    boolean layout =
        tables == 0
            && layouts < DEEPEST_LAYOUT
            && table.stream().skip(1).anyMatch(e -> LAYOUT.contains(e.normalName()));
    if (layout) {
      layouts++;
      writer.endBlock();
    } else {
      tables++;
      writer.startTable();
    }
  }

  private void endTable() {
    if (tables > 0) {
      tables--;
      writer.endTable();
    } else {
      layouts--;
      writer.endBlock();
    }
  }

  private void row(boolean starts) {
    if (tables == 0) {
      writer.endBlock();
    } else if (starts) {
      writer.startRow();
    } else {
      writer.endRow();
    }
  }

  private void cell(Element cell, boolean starts) {
    if (tables == 0) {
      writer.endBlock();
    } else if (starts) {
      writer.startCell(cell.normalName().equals("th"));
    } else {
      writer.endCell(number(cell.attr("colspan"), 1));
    }
  }

  private void time(Element element) {
    if (element.childNodeSize() == 0) {
      writer.inline().add(PlainCharacters.of(element.attr("datetime")), false);
    }
  }

  /** Whether the item is a task and done: a box to tick, or the marks of Confluence. */
  private static @Nullable Boolean task(Element item) {
    if (item.normalName().equals("ac:task")) {
      for (Element child : item.children()) {
        if (child.normalName().equals("ac:task-status")) {
          return child.text().strip().toLowerCase(Locale.ROOT).equals("complete");
        }
      }
      return false;
    }
    if (item.hasAttr("data-inline-task-id")) {
      return item.hasClass("checked");
    }
    if (item.hasAttr("data-checked")) {
      return item.attr("data-checked").equals("true");
    }
    Element first = item.firstElementChild();
    for (int i = 0; i < 3 && first != null; i++) {
      if (first.normalName().equals("input")) {
        return first.attr("type").equalsIgnoreCase("checkbox") ? first.hasAttr("checked") : null;
      }
      first = first.firstElementChild();
    }
    return null;
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
  }
}
