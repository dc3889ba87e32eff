package org.incidentpatterns.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Writes a taxonomy in the form in which {@link TaxonomyReader} reads it. */
public final class TaxonomyWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TaxonomyWriter() {}

  /** As a YAML file; ends with a line feed. */
  public static String yaml(Taxonomy taxonomy, Set<Axis> axes) {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .disable(Feature.WRITE_DOC_START_MARKER, Feature.SPLIT_LINES)
            .enable(
                Feature.MINIMIZE_QUOTES,
                Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();
    try {
      return mapper.writeValueAsString(tree(taxonomy, axes));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As a tree.
   *
   * @param axes what to write; the others are left out
   */
  public static ObjectNode tree(Taxonomy taxonomy, Set<Axis> axes) {
    ObjectNode root = NODES.objectNode();
    root.put("version", taxonomy.version());
    ObjectNode all = root.putObject("axes");
    for (Axis axis : Axis.values()) {
      if (!axes.contains(axis)) {
        continue;
      }
      ArrayNode list = all.putArray(axis.word());
      taxonomy.categories(axis).forEach(category -> put(list.addObject(), category));
      taxonomy.former().stream()
          .filter(former -> former.axis() == axis)
          .forEach(former -> put(list.addObject(), former));
    }
    return root;
  }

  private static void put(ObjectNode node, Category category) {
    node.put("id", category.id());
    node.put("title", category.title());
    node.put("definition", category.definition());
    if (!category.not().isEmpty()) {
      node.put("not", category.not());
    }
    if (!category.declared().isEmpty()) {
      ArrayNode declared = node.putArray("declared");
      category.declared().forEach(declared::add);
    }
    put(node, "phrases", category.phrases());
    put(node, "addressed_by", category.addressedBy());
  }

  private static void put(ObjectNode node, String key, List<Phrase> phrases) {
    if (phrases.isEmpty()) {
      return;
    }
    ArrayNode list = node.putArray(key);
    for (Phrase phrase : phrases) {
      if (phrase.weight() == 1) {
        list.add(phrase.text());
      } else {
        list.addObject().put(phrase.text(), phrase.weight());
      }
    }
  }

  private static void put(ObjectNode node, Former former) {
    node.put("id", former.id());
    node.put("title", former.title());
    node.put("definition", former.definition());
    if (former.mergedInto() == null) {
      node.put("retired", true);
    } else {
      node.put("merge_into", former.mergedInto());
    }
  }
}
