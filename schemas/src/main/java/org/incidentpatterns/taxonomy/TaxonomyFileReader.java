package org.incidentpatterns.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentpatterns.taxonomy.TaxonomyFile.Entry;
import org.jspecify.annotations.Nullable;

/** Reads the form of a taxonomy file: keys, types, weights. What it means is not looked at. */
final class TaxonomyFileReader {
  private static final List<String> TOP_KEYS = List.of("version", "axes", "order");
  private static final List<String> CATEGORY_KEYS =
      List.of(
          "id",
          "title",
          "definition",
          "not",
          "declared",
          "phrases",
          "addressed_by",
          "without",
          "merge_into",
          "retired");

  private final LocatedYaml yaml;
  private final TaxonomyProblems problems;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Axis, List<Located<String>>> order = new EnumMap<>(Axis.class);

  TaxonomyFileReader(LocatedYaml yaml, TaxonomyProblems problems) {
    this.yaml = yaml;
    this.problems = problems;
  }

  /**
   * Reads it; what cannot be read is told and left out.
   *
   * @param required the axes that must have a list
   */
  TaxonomyFile read(Set<Axis> required) {
    JsonNode root = yaml.root();
    checkKeys("top level", root, TOP_KEYS);
    String version = text(root, "version");
    if (version == null) {
      problems.add(1, "top level: missing: version");
    }
    JsonNode axes = root.path("axes");
    checkAxes(root, axes, "axes");
    for (Axis axis : Axis.values()) {
      JsonNode list = axes.path(axis.word());
      if (list.isArray()) {
        readAxis(axis, list);
      } else if (required.contains(axis) || axes.has(axis.word())) {
        problems.add(
            yaml.line(axes, axis.word()), "axis has no list of categories: %s", axis.word());
      }
    }
    readOrder(root);
    return new TaxonomyFile(
        new Located<>(version == null ? "" : version, yaml.line(root, "version")), entries, order);
  }

  private void readOrder(JsonNode root) {
    JsonNode orders = root.path("order");
    checkAxes(root, orders, "order");
    for (Axis axis : Axis.values()) {
      if (orders.has(axis.word())) {
        order.put(axis, words("order", orders, axis.word()));
      }
    }
  }

  private void checkAxes(JsonNode root, JsonNode axes, String key) {
    if (root.has(key) && !axes.isObject() && !axes.isNull()) {
      problems.add(yaml.line(root, key), "%s: must hold axes, cannot be: %s", key, axes);
    }
    List<String> words = Arrays.stream(Axis.values()).map(Axis::word).toList();
    for (Map.Entry<String, JsonNode> entry : axes.properties()) {
      if (!words.contains(entry.getKey())) {
        problems.add(
            yaml.line(axes, entry.getKey()),
            "%s: unknown axis: %s%s",
            key,
            entry.getKey(),
            Spelling.hint(entry.getKey(), words));
      }
    }
  }

  private void readAxis(Axis axis, JsonNode list) {
    for (int index = 0; index < list.size(); index++) {
      JsonNode node = list.get(index);
      int line = yaml.line(list, index);
      if (!node.isObject()) {
        problems.add(line, "%s: category must hold keys, cannot be: %s", axis.word(), node);
        continue;
      }
      String id = text(node, "id");
      if (id == null) {
        problems.add(line, "%s: missing: id", axis.word());
        continue;
      }
      entries.add(entry(axis, id, line, node));
    }
  }

  private Entry entry(Axis axis, String id, int line, JsonNode node) {
    String where = axis.word() + "." + id;
    checkKeys(where, node, CATEGORY_KEYS);
    for (String key : List.of("title", "definition", "merge_into")) {
      if (node.has(key) && text(node, key) == null) {
        problems.add(yaml.line(node, key), "%s: %s must be a text: %s", where, key, node.path(key));
      }
    }
    if (node.path("not").isContainerNode()) {
      problems.add(yaml.line(node, "not"), "%s: not must be a text: %s", where, node.path("not"));
    }
    JsonNode retired = node.path("retired");
    if (!retired.isMissingNode() && !retired.isBoolean()) {
      problems.add(
          yaml.line(node, "retired"),
          "%s: retired must be true or false, cannot be: %s",
          where,
          retired);
    }
    String mergeInto = text(node, "merge_into");
    return new Entry(
        axis,
        id,
        line,
        text(node, "title"),
        text(node, "definition"),
        node.has("not") ? plain(node.path("not").asText("")) : null,
        node.has("declared") ? words(where, node, "declared") : null,
        phrases(where, node, "phrases"),
        phrases(where, node, "addressed_by"),
        words(where, node, "without"),
        mergeInto == null ? null : new Located<>(mergeInto, yaml.line(node, "merge_into")),
        retired.asBoolean());
  }

  private List<Located<String>> words(String where, JsonNode parent, String key) {
    List<Located<String>> words = new ArrayList<>();
    JsonNode list = list(where, parent, key);
    for (int index = 0; index < list.size(); index++) {
      JsonNode node = list.get(index);
      if (!node.isValueNode() || plain(node.asText("")).isEmpty()) {
        problems.add(yaml.line(list, index), "%s: %s must be texts: %s", where, key, node);
        continue;
      }
      words.add(new Located<>(plain(node.asText()), yaml.line(list, index)));
    }
    return words;
  }

  private List<Located<Phrase>> phrases(String where, JsonNode parent, String key) {
    List<Located<Phrase>> phrases = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    JsonNode list = list(where, parent, key);
    for (int index = 0; index < list.size(); index++) {
      int line = yaml.line(list, index);
      Phrase phrase = phrase(where, list.get(index), line);
      if (phrase == null) {
        continue;
      }
      phrases.add(new Located<>(phrase, line));
      if (!seen.add(phrase.key())) {
        problems.add(line, "%s: phrase twice: %s", where, phrase.text());
      }
    }
    return phrases;
  }

  private @Nullable Phrase phrase(String where, JsonNode node, int line) {
    if (node.isTextual() && !plain(node.asText()).isEmpty()) {
      return new Phrase(plain(node.asText()), 1);
    }
    if (!node.isObject() || node.size() != 1) {
      problems.add(line, "%s: phrase must be a text or one text with its weight: %s", where, node);
      return null;
    }
    Map.Entry<String, JsonNode> entry = node.properties().iterator().next();
    double weight = entry.getValue().asDouble(Double.NaN);
    if (!entry.getValue().isNumber() || !(weight >= 0 && weight <= 1)) {
      problems.add(
          line,
          "%s: weight must be 0 to 1: %s: %s",
          where,
          entry.getKey(),
          entry.getValue().isValueNode() ? entry.getValue().asText() : entry.getValue());
      return null;
    }
    if (plain(entry.getKey()).isEmpty()) {
      problems.add(line, "%s: phrase has no words: %s", where, node);
      return null;
    }
    return new Phrase(plain(entry.getKey()), weight);
  }

  /** A list; missing, and told, if it is anything else. */
  private JsonNode list(String where, JsonNode parent, String key) {
    JsonNode list = parent.path(key);
    if (list.isArray()) {
      return list;
    }
    if (!list.isMissingNode() && !list.isNull()) {
      problems.add(yaml.line(parent, key), "%s: %s must be a list: %s", where, key, list);
    }
    return MissingNode.getInstance();
  }

  private void checkKeys(String where, JsonNode node, List<String> known) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        problems.add(
            yaml.line(node, entry.getKey()),
            "%s: unknown key: %s%s",
            where,
            entry.getKey(),
            Spelling.hint(entry.getKey(), known));
      }
    }
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isValueNode() || value.isNull() || plain(value.asText()).isEmpty()) {
      return null;
    }
    return plain(value.asText());
  }

  /** Without control characters, and with one space for every run of them and of blanks. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
