package org.incidentpatterns.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;

/**
 * Walks a document in Atlassian Document Format, without recursion: a document may be as deep as it
 * likes.
 */
final class AdfText {
  private final MarkdownWriter writer = new MarkdownWriter();
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(String type, JsonNode node, Iterator<JsonNode> children) {}

  /** The document as Markdown; a plain text node is its text. */
  String read(JsonNode document) {
    if (document.isTextual()) {
      return PlainCharacters.of(document.textValue()).strip();
    }
    visit(document);
    while (!open.isEmpty()) {
      Open current = open.element();
      if (current.children().hasNext()) {
        visit(current.children().next());
      } else {
        open.pop();
        leave(current.type(), current.node());
      }
    }
    return writer.finish();
  }

  private void visit(JsonNode node) {
    if (node.isTextual()) {
      writer.inline().add(PlainCharacters.of(node.textValue()), true);
      return;
    }
    String type = node.isArray() ? "doc" : node.path("type").asText();
    if (!enter(type, node)) {
      return;
    }
    JsonNode content = node.isArray() ? node : node.path("content");
    open.push(
        new Open(type, node, content.isArray() ? content.elements() : Collections.emptyIterator()));
  }

  /** Opens what the node is; returns whether its content is to be read. */
  private boolean enter(String type, JsonNode node) {
    JsonNode attributes = node.path("attrs");
    switch (type) {
      case "text" -> text(node);
      case "hardBreak" -> writer.lineBreak();
      case "mention" -> mention(attributes.path("text").asText());
      case "emoji" -> add(attributes.path("text").asText(attributes.path("shortName").asText()));
      case "status" -> add(attributes.path("text").asText());
      case "date" -> add(day(attributes.path("timestamp")));
      case "inlineCard", "blockCard", "embedCard" -> card(type, attributes);
      case "rule" -> writer.rule();
      case "codeBlock" -> writer.code(textWithin(node), attributes.path("language").asText());
      case "paragraph" -> writer.endBlock();
      case "heading" -> writer.startHeading(attributes.path("level").asInt(1));
      case "bulletList", "taskList", "decisionList" -> writer.startList(false, 0);
      case "orderedList" -> writer.startList(true, attributes.path("order").asInt(0));
      case "listItem", "decisionItem" -> writer.startItem(null);
      case "taskItem", "blockTaskItem" ->
          writer.startItem(attributes.path("state").asText().equalsIgnoreCase("DONE"));
      case "blockquote" -> writer.startQuote();
      case "panel", "expand", "nestedExpand" -> writer.label(attributes.path("title").asText());
      case "table" -> writer.startTable();
      case "tableRow" -> writer.startRow();
      case "tableHeader" -> writer.startCell(true);
      case "tableCell" -> writer.startCell(false);
      default -> add(node.path("text").asText());
    }
    return !type.equals("codeBlock");
  }

  private void leave(String type, JsonNode node) {
    switch (type) {
      case "paragraph", "panel", "expand", "nestedExpand" -> writer.endBlock();
      case "heading" -> writer.endHeading();
      case "bulletList", "orderedList", "taskList", "decisionList" -> writer.endList();
      case "listItem", "decisionItem", "taskItem", "blockTaskItem" -> writer.endItem();
      case "blockquote" -> writer.endQuote();
      case "table" -> writer.endTable();
      case "tableRow" -> writer.endRow();
      case "tableHeader", "tableCell" ->
          writer.endCell(node.path("attrs").path("colspan").asInt(1));
      default -> {
        // Nothing was opened.
      }
    }
  }

  private void add(String words) {
    writer.inline().add(PlainCharacters.of(words), true);
  }

  private void text(JsonNode node) {
    String words = node.path("text").asText();
    boolean bold = false;
    boolean struck = false;
    boolean code = false;
    String address = "";
    for (JsonNode mark : node.path("marks")) {
      String type = mark.path("type").asText();
      bold |= type.equals("strong");
      struck |= type.equals("strike");
      code |= type.equals("code");
      if (type.equals("link")) {
        address = mark.path("attrs").path("href").asText();
      }
    }
    InlineText inline = writer.inline();
    inline.bold(bold ? 1 : 0);
    inline.struck(struck ? 1 : 0);
    int start = inline.position();
    if (code) {
      inline.code(words);
    } else {
      add(words);
    }
    inline.address(address, start);
    inline.bold(bold ? -1 : 0);
    inline.struck(struck ? -1 : 0);
  }

  private void mention(String name) {
    if (!name.isBlank()) {
      add(name.startsWith("@") ? name : "@" + name);
    }
  }

  private void card(String type, JsonNode attributes) {
    if (!type.equals("inlineCard")) {
      writer.endBlock();
    }
    JsonNode data = attributes.path("data");
    int start = writer.inline().position();
    add(data.path("name").asText());
    writer.inline().address(attributes.path("url").asText(data.path("url").asText()), start);
    if (!type.equals("inlineCard")) {
      writer.endBlock();
    }
  }

  /** The day of a number of milliseconds since 1970, in UTC, as the editor stores it. */
  private static String day(JsonNode timestamp) {
    try {
      long millis = Long.parseLong(timestamp.asText().strip());
      return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate().toString();
    } catch (NumberFormatException | DateTimeException e) {
      return timestamp.asText();
    }
  }

  private static String textWithin(JsonNode node) {
    StringBuilder text = new StringBuilder();
    for (JsonNode child : node.path("content")) {
      text.append(child.path("text").asText());
    }
    return text.toString();
  }
}
