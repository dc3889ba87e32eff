package org.incidentpatterns.markup;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The YAML between two lines {@code ---} at the very start of a document, and the rest of it.
 *
 * @param fields what the YAML says, each value as its text or null; empty if there is none or it
 *     cannot be read
 * @param text the document behind it; the whole document if there is none or it cannot be read, so
 *     that nothing is lost
 * @param problem why it cannot be read, with the line in the document; null if all is well
 */
public record FrontMatter(ObjectNode fields, String text, @Nullable String problem) {
  /** Longer front matter is taken as text, in characters. */
  public static final int LONGEST = 65_536;

  private static final int DEEPEST = 20;
  private static final String MARK = "---";
  private static final YAMLFactory YAML =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  public FrontMatter {
    Objects.requireNonNull(fields, "fields is null");
    Objects.requireNonNull(text, "text is null");
  }

  /**
   * Reads the front matter of a document. A document that begins with {@code ---} as a rule or an
   * underline, and holds no mapping up to the next one, is text without a problem. Nothing is
   * thrown; values are never built into objects.
   */
  public static FrontMatter read(String document) {
    int start = document.startsWith("\uFEFF") ? 1 : 0;
    FrontMatter none =
        new FrontMatter(JsonNodeFactory.instance.objectNode(), document.substring(start), null);
    int yamlStart = endOfLine(document, start);
    if (!isMark(document, start, yamlStart, false)) {
      return none;
    }
    int line = yamlStart;
    while (line < document.length() && line - start <= LONGEST) {
      int next = endOfLine(document, line);
      if (isMark(document, line, next, true)) {
        return none.parse(document.substring(yamlStart, line), document.substring(next));
      }
      line = next;
    }
    return none;
  }

  private FrontMatter parse(String yaml, String rest) {
    try (JsonParser parser = YAML.createParser(yaml)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return this;
      }
      ObjectNode object = mapping(parser);
      return object.isEmpty() ? this : new FrontMatter(object, rest, null);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
      String reason = e.getOriginalMessage().lines().findFirst().orElse("not YAML").strip();
      return new FrontMatter(
          fields,
          text,
          "Cannot read the front matter: %s: line %d (the document is kept as text)"
              .formatted(reason, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every value as its text: a number would lose the zeros in front of an id. */
  private static ObjectNode mapping(JsonParser parser) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    Deque<ContainerNode<?>> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      ContainerNode<?> parent = open.element();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.FIELD_NAME) {
        continue;
      }
      if (token == null || token.isStructEnd()) {
        open.pop();
        continue;
      }
      JsonNode value = value(parser, token);
      if (parent instanceof ObjectNode object) {
        object.set(parser.currentName(), value);
      } else if (parent instanceof ArrayNode array) {
        array.add(value);
      }
      if (value instanceof ContainerNode<?> container) {
        if (open.size() == DEEPEST) {
          throw new JsonParseException(parser, "nested deeper than " + DEEPEST);
        }
        open.push(container);
      }
    }
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "more than one document");
    }
    return root;
  }

  private static JsonNode value(JsonParser parser, JsonToken token) throws IOException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (token) {
      case START_OBJECT -> nodes.objectNode();
      case START_ARRAY -> nodes.arrayNode();
      case VALUE_NULL -> nodes.nullNode();
      default -> nodes.textNode(parser.getText());
    };
  }

  /** Offset behind the line that begins at an offset. */
  private static int endOfLine(String document, int start) {
    int end = document.indexOf('\n', start);
    return end < 0 ? document.length() : end + 1;
  }

  private static boolean isMark(String document, int start, int end, boolean mayBeDots) {
    if (end - start > 20) {
      return false;
    }
    String line = document.substring(start, end).stripTrailing();
    return line.equals(MARK) || (mayBeDots && line.equals("..."));
  }
}
