package org.incidentpatterns.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.problem.Problems;

/** Reads adapters from YAML, with all problems of a file at once. */
public final class AdapterReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> KEYS =
      Set.of("name", "title", "recognised_by", "fields", "words");

  private AdapterReader() {}

  /**
   * Reads one adapter.
   *
   * @param document its name in messages
   * @throws org.incidentpatterns.problem.PipelineException with every problem found
   * @throws IOException if the stream fails
   */
  public static Adapter read(String document, InputStream yaml) throws IOException {
    Problems problems = new Problems(document);
    JsonNode root = tree(yaml, problems);
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      if (!KEYS.contains(entry.getKey())) {
        problems.add("unknown key: %s (known: %s)", entry.getKey(), sorted(KEYS));
      }
    }
    if (!root.path("name").isTextual()) {
      problems.add("name is missing");
    } else if (!Adapter.isName(root.path("name").asText())) {
      problems.add("name must be kebab-case, cannot be: %s", root.path("name").asText());
    }
    if (!root.path("title").isTextual()) {
      problems.add("title is missing");
    }
    Map<String, String> fields = texts(root.path("fields"));
    for (String field : fields.keySet()) {
      if (!Fields.ALL.contains(field)) {
        problems.add("fields names no canonical field: %s (known: %s)", field, sorted(Fields.ALL));
      }
    }
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.path("words").properties()) {
      if (!Fields.ALL.contains(entry.getKey())) {
        problems.add("words names no canonical field: %s", entry.getKey());
      }
      words.put(entry.getKey(), texts(entry.getValue()));
    }
    problems.throwIfAny();
    List<String> recognisedBy = new ArrayList<>();
    root.path("recognised_by").forEach(node -> recognisedBy.add(node.asText()));
    return new Adapter(
        root.path("name").asText(), root.path("title").asText(), recognisedBy, fields, words);
  }

  private static JsonNode tree(InputStream yaml, Problems problems) throws IOException {
    try {
      return YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      problems.add("not YAML: %s", e.getOriginalMessage());
      problems.throwIfAny();
      throw e;
    }
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
