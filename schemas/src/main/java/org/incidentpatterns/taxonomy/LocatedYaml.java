package org.incidentpatterns.taxonomy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** A YAML document as a tree that knows on which line each key and each element stands. */
final class LocatedYaml {
  private final IdentityHashMap<JsonNode, Integer> lines = new IdentityHashMap<>();
  private final IdentityHashMap<JsonNode, Map<Object, Integer>> childLines =
      new IdentityHashMap<>();
  private final boolean located;
  private final JsonNode root;

  /**
   * Reads one document; further documents of the file are left alone.
   *
   * @param located false to have line 0 everywhere
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not YAML, or a key stands
   *     twice in one group
   */
  LocatedYaml(Reader yaml, boolean located) throws IOException {
    this.located = located;
    YAMLMapper mapper =
        YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = mapper.createParser(yaml)) {
      root = parser.nextToken() == null ? MissingNode.getInstance() : node(parser);
    }
  }

  /** The whole document; missing if the file is empty. */
  JsonNode root() {
    return root;
  }

  /** The line of a key of a group, from 1; that of the group if it has no such key. */
  int line(JsonNode group, String key) {
    return childLine(group, key);
  }

  /** The line of an element of a list, from 1. */
  int line(JsonNode list, int index) {
    return childLine(list, index);
  }

  private int childLine(JsonNode parent, Object child) {
    return childLines
        .getOrDefault(parent, Map.of())
        .getOrDefault(child, lines.getOrDefault(parent, 0));
  }

  private JsonNode node(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return group(parser);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      return list(parser);
    }
    return parser.readValueAsTree();
  }

  private JsonNode group(JsonParser parser) throws IOException {
    ObjectNode group = JsonNodeFactory.instance.objectNode();
    lines.put(group, lineOf(parser));
    Map<Object, Integer> keys = childLines.computeIfAbsent(group, any -> new HashMap<>());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      keys.put(key, lineOf(parser));
      parser.nextToken();
      group.set(key, node(parser));
    }
    return group;
  }

  private JsonNode list(JsonParser parser) throws IOException {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    lines.put(list, lineOf(parser));
    Map<Object, Integer> elements = childLines.computeIfAbsent(list, any -> new HashMap<>());
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.put(list.size(), lineOf(parser));
      list.add(node(parser));
    }
    return list;
  }

  private int lineOf(JsonParser parser) {
    return located ? parser.currentTokenLocation().getLineNr() : 0;
  }
}
