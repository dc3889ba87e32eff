package org.incidentpatterns.taxonomy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.incidentpatterns.problem.Problems;

/** Reads {@code taxonomy.yaml} and reports all that is wrong with it at once. */
public final class TaxonomyReader {
  private static final String RESOURCE = "/org/incidentpatterns/taxonomy/taxonomy.yaml";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final Set<String> TOP_KEYS = Set.of("version", "axes");
  private static final Set<String> CATEGORY_KEYS =
      Set.of("id", "title", "definition", "not", "declared", "phrases", "addressed_by");

  private final Problems problems;
  private final List<Category> categories = new ArrayList<>();

  private TaxonomyReader(String document) {
    this.problems = new Problems(document);
  }

  static Taxonomy standard() {
    try (InputStream resource = TaxonomyReader.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("Resource is missing: " + RESOURCE);
      }
      JsonNode root = mapper().readTree(resource);
      return new TaxonomyReader("taxonomy.yaml").taxonomy(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads one taxonomy.
   *
   * @param document what is being read, as its author would name it
   * @throws org.incidentpatterns.problem.PipelineException with every problem found
   * @throws UncheckedIOException if the text cannot be read
   */
  public static Taxonomy read(String document, Reader yaml) {
    TaxonomyReader reader = new TaxonomyReader(document);
    try {
      return reader.taxonomy(mapper().readTree(yaml));
    } catch (JsonProcessingException e) {
      reader.problems.add("not YAML: %s", e.getOriginalMessage());
      reader.problems.throwIfAny();
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static YAMLMapper mapper() {
    return YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
  }

  private Taxonomy taxonomy(JsonNode root) {
    checkKeys("", root, TOP_KEYS);
    String version = text(root, "version", "");
    JsonNode axes = root.path("axes");
    for (Axis axis : Axis.values()) {
      if (!axes.path(axis.word()).isArray()) {
        problems.add("axis has no list of categories: %s", axis.word());
        continue;
      }
      readAxis(axis, axes.path(axis.word()));
    }
    checkKeys("axes", axes, axisWords());
    problems.throwIfAny();
    return new Taxonomy(version, categories);
  }

  private static Set<String> axisWords() {
    Set<String> words = new HashSet<>();
    for (Axis axis : Axis.values()) {
      words.add(axis.word());
    }
    return words;
  }

  private void readAxis(Axis axis, JsonNode list) {
    Set<String> ids = new HashSet<>(Set.of(Axis.UNDETERMINED, Axis.NOT_DOCUMENTED));
    Map<String, String> ownerOfPhrase = new HashMap<>();
    Map<String, String> ownerOfWord = new HashMap<>();
    for (JsonNode node : list) {
      String id = text(node, "id", axis.word());
      String where = axis.word() + "." + id;
      checkKeys(where, node, CATEGORY_KEYS);
      if (!ID.matcher(id).matches()) {
        problems.add("%s: id must be lower-case words joined by _: %s", axis.word(), id);
      }
      if (!ids.add(id)) {
        problems.add("%s: id is taken: %s", axis.word(), id);
      }
      List<Phrase> phrases = phrases(where, node.path("phrases"));
      for (Phrase phrase : phrases) {
        checkOwner(axis, id, "phrase", phrase.text(), ownerOfPhrase);
      }
      List<String> declared = new ArrayList<>();
      for (JsonNode word : node.path("declared")) {
        declared.add(word.asText());
        String folded = Taxonomy.fold(word.asText());
        if (!id.equals(ownerOfWord.get(folded))) {
          checkOwner(axis, id, "declared word", folded, ownerOfWord);
        }
      }
      categories.add(
          new Category(
              axis,
              id,
              text(node, "title", where),
              text(node, "definition", where),
              node.path("not").asText(""),
              declared,
              phrases,
              phrases(where, node.path("addressed_by"))));
    }
  }

  private void checkOwner(
      Axis axis, String id, String kind, String words, Map<String, String> owners) {
    String owner = owners.put(words, id);
    if (owner != null) {
      String other = owner.equals(id) ? "twice in " + id : "in both %s and %s".formatted(owner, id);
      problems.add("%s: %s %s: %s", axis.word(), kind, other, words);
    }
  }

  private List<Phrase> phrases(String where, JsonNode list) {
    List<Phrase> phrases = new ArrayList<>();
    for (JsonNode node : list) {
      if (node.isTextual() && !node.asText().isBlank()) {
        phrases.add(new Phrase(node.asText(), 1));
        continue;
      }
      if (!node.isObject() || node.size() != 1) {
        problems.add("%s: phrase must be a text or one text with its weight: %s", where, node);
        continue;
      }
      Map.Entry<String, JsonNode> entry = node.properties().iterator().next();
      double weight = entry.getValue().asDouble(Double.NaN);
      if (!entry.getValue().isNumber() || !(weight >= 0 && weight <= 1)) {
        problems.add(
            "%s: weight must be 0 to 1: %s: %s", where, entry.getKey(), entry.getValue().asText());
        continue;
      }
      phrases.add(new Phrase(entry.getKey(), weight));
    }
    return phrases;
  }

  private void checkKeys(String where, JsonNode node, Set<String> known) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                problems.add("%s: unknown key: %s", where.isEmpty() ? "top level" : where, key);
              }
            });
  }

  private String text(JsonNode node, String key, String where) {
    JsonNode value = node.path(key);
    if (!value.isValueNode() || value.asText().isBlank()) {
      problems.add("%s: missing: %s", where.isEmpty() ? "top level" : where, key);
      return "";
    }
    return value.asText();
  }
}
