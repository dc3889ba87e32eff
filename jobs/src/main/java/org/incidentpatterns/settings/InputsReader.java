package org.incidentpatterns.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.problem.Problems;
import org.incidentpatterns.settings.Settings.Input;
import org.jspecify.annotations.Nullable;

/** Reads what the settings say of inputs, adapters and columns. */
final class InputsReader {
  private static final List<String> KEYS =
      List.of("path", "adapter", "timezone", "time_formats", "charset");

  private final Problems problems;

  InputsReader(Problems problems) {
    this.problems = problems;
  }

  /** The inputs; none if the key is missing. */
  List<Input> inputs(@Nullable JsonNode node) {
    List<Input> inputs = new ArrayList<>();
    for (JsonNode input : elements("inputs", "files and folders", node)) {
      if (input.isTextual()) {
        inputs.add(Input.of(input.asText()));
        continue;
      }
      for (Map.Entry<String, JsonNode> entry : input.properties()) {
        if (!KEYS.contains(entry.getKey())) {
          problems.add(
              "unknown key: inputs[].%s (known: %s)", entry.getKey(), String.join(", ", KEYS));
        }
      }
      if (!input.path("path").isTextual()) {
        problems.add("inputs[] needs a path: %s", input);
        continue;
      }
      inputs.add(
          new Input(
              input.path("path").asText(),
              text(input, "adapter"),
              zone(text(input, "timezone")),
              texts("inputs[].time_formats", input.path("time_formats")),
              charset(text(input, "charset"))));
    }
    return inputs;
  }

  /** The files of further adapters; none if the key is missing. */
  List<String> adapters(@Nullable JsonNode node) {
    List<String> files = new ArrayList<>();
    elements("adapters", "files", node).forEach(file -> files.add(file.asText()));
    return files;
  }

  /** Canonical field to headers; empty if the key is missing. */
  Map<String, List<String>> columns(@Nullable JsonNode node) {
    Map<String, List<String>> columns = new TreeMap<>();
    if (node == null || node.isNull()) {
      return columns;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!Fields.ALL.contains(entry.getKey())) {
        problems.add(
            "columns.%s is no canonical field (known: %s)",
            entry.getKey(), Fields.ALL.stream().sorted().toList());
      }
      columns.put(
          entry.getKey(),
          entry.getValue().isTextual()
              ? List.of(entry.getValue().asText())
              : texts("columns." + entry.getKey(), entry.getValue()));
    }
    return columns;
  }

  private List<JsonNode> elements(String key, String of, @Nullable JsonNode node) {
    List<JsonNode> elements = new ArrayList<>();
    if (node == null || node.isNull()) {
      return elements;
    }
    if (!node.isArray()) {
      problems.add("%s must be a list of %s, cannot be: %s", key, of, node);
      return elements;
    }
    node.forEach(elements::add);
    return elements;
  }

  private List<String> texts(String key, JsonNode node) {
    List<String> texts = new ArrayList<>();
    elements(key, "texts", node.isMissingNode() ? null : node)
        .forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static @Nullable String text(JsonNode object, String key) {
    return object.path(key).isTextual() ? object.path(key).asText() : null;
  }

  private @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      problems.add("inputs[].timezone is no time zone: %s (such as Europe/Oslo)", name);
      return null;
    }
  }

  private @Nullable String charset(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name).name();
    } catch (IllegalArgumentException e) {
      problems.add("inputs[].charset is no charset: %s (such as windows-1252)", name);
      return null;
    }
  }
}
