package org.incidentpatterns.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.incidentpatterns.evaluate.LabelMap.AxisMap;
import org.incidentpatterns.evaluate.LabelMap.OriginRule;
import org.incidentpatterns.evaluate.LabelMap.WideningRule;
import org.incidentpatterns.problem.Problems;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;

/** Reads maps of labels and reports all that is wrong with one at once. */
final class LabelMapReader {
  private static final List<String> TOP_KEYS = List.of("origin", "axes");
  private static final List<String> ORIGIN_KEYS = List.of("field", "pattern", "name");
  private static final List<String> AXIS_KEYS = List.of("fields", "words", "rules");
  private static final List<String> RULE_KEYS = List.of("when", "means");
  private static final List<String> AXES = Stream.of(Axis.values()).map(Axis::word).toList();
  private static final Pattern GROUP = Pattern.compile("\\$(\\d)");

  private final Categories categories;
  private final boolean lenient;
  private final Problems problems;

  /**
   * @param lenient whether categories that the taxonomy does not have are left out in silence
   */
  private LabelMapReader(String document, Taxonomy taxonomy, boolean lenient) {
    this.categories = new Categories(taxonomy);
    this.lenient = lenient;
    this.problems = new Problems(document);
  }

  static LabelMap given(String document, Reader yaml, Taxonomy taxonomy) {
    return new LabelMapReader(document, taxonomy, false).read(yaml);
  }

  static LabelMap shipped(Reader yaml, Taxonomy taxonomy) {
    return new LabelMapReader("label-map.yaml", taxonomy, true).read(yaml);
  }

  private LabelMap read(Reader yaml) {
    JsonNode root;
    try {
      root =
          YAMLMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readTree(yaml);
    } catch (JsonProcessingException e) {
      problems.add("not YAML: %s", e.getOriginalMessage());
      problems.throwIfAny();
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    checkKeys("", root, TOP_KEYS);
    checkKeys("axes", root.path("axes"), AXES);
    Map<Axis, AxisMap> axes = new EnumMap<>(Axis.class);
    for (Axis axis : Axis.values()) {
      axes.put(axis, axis(axis, root.path("axes").path(axis.word())));
    }
    List<OriginRule> origins = origins(root.path("origin"));
    problems.throwIfAny();
    return new LabelMap(axes, origins);
  }

  private AxisMap axis(Axis axis, JsonNode node) {
    String where = axis.word();
    checkKeys(where, node, AXIS_KEYS);
    List<String> fields = texts(where + ".fields", node.path("fields"));
    Map<String, List<String>> words = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : object(where + ".words", node.path("words"))) {
      List<String> means = means(axis, where + ".words." + entry.getKey(), entry.getValue());
      if (!means.isEmpty() && words.put(Words.fold(entry.getKey()), means) != null) {
        problems.add("%s.words: word stands twice: %s", where, entry.getKey());
      }
    }
    return new AxisMap(
        fields.isEmpty() ? List.of(axis.word()) : fields, words, rules(axis, node.path("rules")));
  }

  private List<WideningRule> rules(Axis axis, JsonNode list) {
    List<WideningRule> rules = new ArrayList<>();
    String where = axis.word() + ".rules";
    for (JsonNode node : elements(where, list)) {
      checkKeys(where, node, RULE_KEYS);
      Map<String, List<String>> when = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : object(where + ".when", node.path("when"))) {
        List<String> values = texts(where + ".when." + entry.getKey(), entry.getValue());
        when.put(entry.getKey(), values.stream().map(Words::fold).toList());
      }
      if (when.isEmpty()) {
        problems.add("%s: rule has no condition (when: {field: word})", where);
      }
      if (node.path("means").isMissingNode()) {
        problems.add("%s: rule names no category (means: [category, …])", where);
      }
      List<String> means = means(axis, where + ".means", node.path("means"));
      if (!means.isEmpty()) {
        rules.add(new WideningRule(when, means));
      }
    }
    return rules;
  }

  /** The categories that a word or rule stands for; nothing where that is wrong. */
  private List<String> means(Axis axis, String where, JsonNode node) {
    Set<String> means = new LinkedHashSet<>();
    for (String id : texts(where, node)) {
      Optional<String> known = categories.ofId(axis, id);
      if (known.isPresent()) {
        means.add(known.get());
      } else if (!lenient) {
        problems.add(
            "%s: unknown category: %s (nearest: %s)", where, id, categories.nearest(axis, id));
      }
    }
    if (axis == Axis.CONTRIBUTING_FACTOR && means.size() > 1) {
      problems.add(
          "%s: must be one category, as several factors are several labels: %s", where, means);
    }
    return List.copyOf(means);
  }

  private List<OriginRule> origins(JsonNode list) {
    List<OriginRule> rules = new ArrayList<>();
    for (JsonNode node : elements("origin", list)) {
      checkKeys("origin", node, ORIGIN_KEYS);
      String field = text("origin.field", node.path("field"), "");
      String name = text("origin.name", node.path("name"), "$0");
      try {
        Pattern pattern =
            Pattern.compile(text("origin.pattern", node.path("pattern"), ".*"), Pattern.DOTALL);
        checkGroups(pattern, name);
        rules.add(new OriginRule(field, pattern, name));
      } catch (PatternSyntaxException e) {
        problems.add("origin.pattern: no regular expression: %s", e.getDescription());
      }
      if (field.isEmpty()) {
        problems.add("origin: names no field");
      }
    }
    return rules;
  }

  private void checkGroups(Pattern pattern, String name) {
    Matcher group = GROUP.matcher(name);
    int groups = pattern.matcher("").groupCount();
    while (group.find()) {
      if (Integer.parseInt(group.group(1)) > groups) {
        problems.add("origin.name: pattern has no group %s: %s", group.group(1), pattern);
      }
    }
    if (GROUP.matcher(name).replaceAll("").matches(".*[$\\\\].*")) {
      problems.add("origin.name: a $ stands before the number of a group, cannot be: %s", name);
    }
  }

  private String text(String where, JsonNode node, String otherwise) {
    if (node.isMissingNode() || node.isNull()) {
      return otherwise;
    }
    if (!node.isValueNode()) {
      problems.add("%s must be a text, cannot be: %s", where, node);
      return otherwise;
    }
    return node.asText();
  }

  /** A list of texts; one text alone is a list of one. */
  private List<String> texts(String where, JsonNode node) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : node.isArray() ? node : List.of(node)) {
      if (element.isMissingNode()) {
        continue;
      }
      if (!element.isValueNode() || element.asText().isBlank() || element.isNull()) {
        problems.add("%s must be a text or a list of texts, cannot be: %s", where, node);
        continue;
      }
      texts.add(element.asText());
    }
    return texts;
  }

  private List<JsonNode> elements(String where, JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    List<JsonNode> elements = new ArrayList<>();
    for (JsonNode element : node.isArray() ? node : List.of(node)) {
      if (element.isObject()) {
        elements.add(element);
      } else {
        problems.add("%s must hold keys, cannot be: %s", where, element);
      }
    }
    return elements;
  }

  private Set<Map.Entry<String, JsonNode>> object(String where, JsonNode node) {
    if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
      problems.add("%s must hold keys, cannot be: %s", where, node);
    }
    return node.properties();
  }

  private void checkKeys(String where, JsonNode node, List<String> known) {
    String place = where.isEmpty() ? "" : where + ": ";
    for (Map.Entry<String, JsonNode> entry : object(where.isEmpty() ? "the file" : where, node)) {
      if (!known.contains(entry.getKey())) {
        problems.add(
            "%sunknown key: %s (nearest: %s)",
            place, entry.getKey(), Words.nearest(entry.getKey(), known));
      }
    }
  }
}
