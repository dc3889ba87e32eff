package org.incidentpatterns.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incidentpatterns.adapter.Adapter.Drop;
import org.incidentpatterns.adapter.Adapter.Join;
import org.incidentpatterns.adapter.Adapter.Selection;
import org.incidentpatterns.adapter.Adapter.Shape;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads adapters from YAML, with all problems of a file at once. */
public final class AdapterReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "title",
          "source",
          "match",
          "define",
          "records",
          "charset",
          "timezone",
          "time_formats",
          "columns",
          "fields",
          "severity",
          "words",
          "join",
          "drop_if",
          "require",
          "from_body");
  private static final Set<String> SHAPE_KEYS = Set.of("file", "paths", "columns");
  private static final Set<String> JOIN_KEYS =
      Set.of("match", "when", "records", "key", "on", "into", "require");
  private static final Set<String> SELECTION_KEYS = Set.of("select", "first", "as", "with");
  private static final int LEAST_SEVERE = 5;

  private final Problems problems;

  private AdapterReader(String document) {
    problems = new Problems(document);
  }

  /**
   * Reads one adapter.
   *
   * @param document its name, for messages
   * @throws org.incidentpatterns.problem.PipelineException if anything in it is not as it should be
   * @throws IOException if the stream fails or is no YAML
   */
  public static Adapter read(String document, InputStream yaml) throws IOException {
    AdapterReader reader = new AdapterReader(document);
    Adapter adapter = reader.adapter(reader.tree(yaml));
    reader.problems.throwIfAny();
    return adapter;
  }

  private JsonNode tree(InputStream yaml) throws IOException {
    try {
      return YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      problems.add("not YAML: %s", e.getOriginalMessage());
      problems.throwIfAny();
      throw e;
    }
  }

  private Adapter adapter(JsonNode root) {
    known("adapter", root, KEYS);
    for (String needed : List.of("name", "title")) {
      if (!root.path(needed).isTextual()) {
        problems.add("%s is missing", needed);
      }
    }
    String name = kebab("name", root.path("name").asText("unnamed"));
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.path("columns").properties()) {
      canonical("columns", entry.getKey());
      columns.put(entry.getKey(), texts(entry.getValue()));
    }
    Map<String, Selection> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.path("fields").properties()) {
      String field = entry.getKey();
      canonical("fields", field);
      Selection selection = selection(field, entry.getValue());
      if (selection.first().isEmpty() && !columns.containsKey(field)) {
        problems.add("fields.%s selects nothing (give select, first or columns)", field);
      }
      fields.put(field, selection);
    }
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.path("words").properties()) {
      canonical("words", entry.getKey());
      words.put(entry.getKey(), table(entry.getValue()));
    }
    return new Adapter(
        name,
        root.path("title").asText(name),
        kebab("source", root.path("source").asText(name)),
        shapes("match", root.path("match")),
        root.path("define").asText(""),
        oneOrMore(root.path("records")),
        text(root, "charset"),
        text(root, "timezone"),
        texts(root.path("time_formats")),
        columns,
        fields,
        levels(root.path("severity")),
        words,
        joins(root.path("join")),
        drops(root.path("drop_if")),
        required(root.path("require")),
        bodyParts(root.path("from_body")));
  }

  private String kebab(String key, String name) {
    if (name.matches("[a-z][a-z0-9-]*")) {
      return name;
    }
    problems.add("%s must be kebab-case, cannot be: %s", key, name);
    return "unnamed";
  }

  private void known(String where, JsonNode object, Set<String> keys) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (!keys.contains(entry.getKey())) {
        problems.add("%s has an unknown key: %s (known: %s)", where, entry.getKey(), sorted(keys));
      }
    }
  }

  /** A field of the record, or of a part of it such as {@code declared.root_cause}. */
  private void canonical(String where, String field) {
    int dot = field.indexOf('.');
    String whole = dot < 0 ? field : field.substring(0, dot);
    boolean known =
        Fields.ALL.contains(whole) && (dot < 0 || parts(whole).contains(field.substring(dot + 1)));
    if (!known) {
      problems.add("%s names no canonical field: %s (known: %s)", where, field, sorted(Fields.ALL));
    }
  }

  private static List<String> parts(String field) {
    return switch (field) {
      case Fields.DECLARED -> Fields.DECLARED_FIELDS;
      case Fields.ACTION_ITEMS -> Fields.ACTION_ITEM_FIELDS;
      default -> List.of();
    };
  }

  private Selection selection(String field, JsonNode node) {
    if (node.isTextual()) {
      return new Selection(List.of(node.asText()), Conversion.VALUE, null);
    }
    if (node.isArray()) {
      return new Selection(texts(node), Conversion.VALUE, null);
    }
    known("fields." + field, node, SELECTION_KEYS);
    List<String> first =
        node.has("select") ? List.of(node.path("select").asText()) : texts(node.path("first"));
    String word = node.path("as").asText(Conversion.VALUE.word());
    Conversion as = Conversion.of(word).orElse(null);
    if (as == null) {
      problems.add(
          "fields.%s has an unknown conversion: %s (known: %s)", field, word, Conversion.words());
      as = Conversion.VALUE;
    }
    String with = text(node, "with");
    if (as.needsWith() && with == null) {
      problems.add("fields.%s: %s needs the key with", field, as.word());
    }
    return new Selection(first, as, with);
  }

  private List<Shape> shapes(String where, JsonNode node) {
    List<Shape> shapes = new ArrayList<>();
    for (JsonNode shape : node) {
      known(where, shape, SHAPE_KEYS);
      try {
        shapes.add(
            new Shape(
                text(shape, "file"), texts(shape.path("paths")), texts(shape.path("columns"))));
      } catch (IllegalArgumentException e) {
        problems.add("%s: %s: %s", where, String.valueOf(e.getMessage()), shape);
      }
    }
    return shapes;
  }

  private Map<String, Integer> levels(JsonNode node) {
    Map<String, Integer> levels = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      int level = entry.getValue().asInt();
      if (level < 1 || level > LEAST_SEVERE) {
        problems.add("severity.%s must be 1 to 5, cannot be: %s", entry.getKey(), entry.getValue());
      }
      levels.put(entry.getKey().toLowerCase(Locale.ROOT), level);
    }
    return levels;
  }

  private List<Join> joins(JsonNode node) {
    List<Join> joins = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String where = "join." + entry.getKey();
      JsonNode join = entry.getValue();
      known(where, join, JOIN_KEYS);
      for (String needed : List.of("key", "on")) {
        if (!join.has(needed)) {
          problems.add("%s needs the key %s", where, needed);
        }
      }
      if (!join.has("match") && !join.has("when")) {
        problems.add("%s needs the key match (or when)", where);
      }
      if (!entry.getKey().matches("[a-z][a-z0-9_]*")) {
        problems.add("%s must be snake_case: it is a variable of the expressions", where);
      }
      String into = text(join, "into");
      if (into != null) {
        canonical(where + ".into", into);
      }
      joins.add(
          new Join(
              entry.getKey(),
              shapes(where + ".match", join.path("match")),
              text(join, "when"),
              oneOrMore(join.path("records")),
              join.path("key").asText(),
              join.path("on").asText(),
              into,
              texts(join.path("require"))));
    }
    return joins;
  }

  private List<Drop> drops(JsonNode node) {
    List<Drop> drops = new ArrayList<>();
    for (JsonNode drop : node) {
      if (!drop.path("when").isTextual() || !drop.path("reason").isTextual()) {
        problems.add("drop_if needs when and reason: %s", drop);
      }
      drops.add(new Drop(drop.path("when").asText(), drop.path("reason").asText()));
    }
    return drops;
  }

  private List<String> required(JsonNode node) {
    List<String> fields = texts(node);
    fields.forEach(field -> canonical("require", field));
    return fields;
  }

  private Set<BodyPart> bodyParts(JsonNode node) {
    Set<BodyPart> parts = EnumSet.noneOf(BodyPart.class);
    for (String word : texts(node)) {
      BodyPart.of(word)
          .ifPresentOrElse(
              parts::add, () -> problems.add("from_body has an unknown part: %s", word));
    }
    return parts;
  }

  private static @Nullable String text(JsonNode object, String key) {
    return object.path(key).isTextual() ? object.path(key).asText() : null;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static List<String> oneOrMore(JsonNode node) {
    return node.isTextual() ? List.of(node.asText()) : texts(node);
  }

  private static Map<String, String> table(JsonNode object) {
    Map<String, String> table = new LinkedHashMap<>();
    object.properties().forEach(entry -> table.put(entry.getKey(), entry.getValue().asText()));
    return table;
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
