package org.incidentpatterns.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidentpatterns.evaluate.LabelMap.AxisMap;
import org.incidentpatterns.evaluate.LabelMap.WideningRule;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;

/**
 * Makes category ids of the labels of records. A word is looked up in the map, then as an id, a
 * title or a declared word of the taxonomy, then as undetermined or not documented. Remembers the
 * words that are none of these. For one file, one thread.
 */
final class LabelWords {
  private static final String BETWEEN_CELLS = ";";

  private final LabelMap map;
  private final Categories categories;
  private final Map<String, Unknown> unknown = new TreeMap<>();
  private final SortedMap<String, Long> widened = new TreeMap<>();

  /** A word that nobody knows. */
  private record Unknown(Axis axis, String word, String firstPlace, long records) {
    Unknown again() {
      return new Unknown(axis, word, firstPlace, records + 1);
    }
  }

  LabelWords(LabelMap map, Taxonomy taxonomy) {
    this.map = map;
    this.categories = new Categories(taxonomy);
  }

  /** The category ids that a record accepts on an axis, the most fitting first; none if none. */
  List<String> accepted(Axis axis, JsonNode record, String place, LabelProblems problems) {
    AxisMap axisMap = map.axis(axis);
    Set<String> own = new LinkedHashSet<>();
    List<String> notKnown = new ArrayList<>();
    for (String word : words(axisMap, record, place, problems)) {
      List<String> means = means(axis, word);
      own.addAll(means);
      if (means.isEmpty()) {
        notKnown.add(word);
      }
    }
    for (WideningRule rule : axisMap.rules()) {
      if (fits(rule, record) && (own.isEmpty() || rule.means().stream().anyMatch(own::contains))) {
        widened.merge(described(axis, rule), 1L, Long::sum);
        own.addAll(rule.means());
        return List.copyOf(own);
      }
    }
    for (String word : notKnown) {
      unknown.compute(
          axis + " " + Words.fold(word),
          (key, before) -> before == null ? new Unknown(axis, word, place, 1) : before.again());
    }
    return List.copyOf(own);
  }

  private List<String> means(Axis axis, String word) {
    List<String> mapped = map.axis(axis).words().get(Words.fold(word));
    return mapped != null ? mapped : categories.ofWord(axis, word).stream().toList();
  }

  private static boolean fits(WideningRule rule, JsonNode record) {
    return rule.when().entrySet().stream()
        .allMatch(
            condition ->
                condition.getValue().contains(Words.fold(text(record, condition.getKey()))));
  }

  private static String described(Axis axis, WideningRule rule) {
    List<String> conditions =
        new TreeMap<>(rule.when())
            .entrySet().stream()
                .map(
                    condition ->
                        condition.getKey() + " " + String.join(" or ", condition.getValue()))
                .toList();
    return axis.word() + " by " + String.join(", ", conditions);
  }

  /** What stands in all the fields of an axis. */
  private static List<String> words(
      AxisMap axis, JsonNode record, String place, LabelProblems problems) {
    List<String> words = new ArrayList<>();
    for (String field : axis.fields()) {
      JsonNode value = field(record, field);
      for (JsonNode element : value.isArray() ? value : List.of(value)) {
        if (element.isContainerNode()) {
          problems.add(place, "%s must be a word or a list of words".formatted(field));
        } else if (!element.isNull() && !element.isMissingNode()) {
          for (String word : element.asText().split(BETWEEN_CELLS, -1)) {
            if (!word.isBlank()) {
              words.add(word.strip());
            }
          }
        }
      }
    }
    return words;
  }

  /** A field of a record, or of an object in it where the name has dots. */
  private static JsonNode field(JsonNode record, String name) {
    JsonNode whole = record.path(name);
    if (!whole.isMissingNode()) {
      return whole;
    }
    JsonNode inner = record;
    for (String part : name.split("\\.", -1)) {
      inner = inner.path(part);
    }
    return inner;
  }

  /** A field as text; empty if it is missing or no single value. */
  static String text(JsonNode record, String name) {
    JsonNode value = field(record, name);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  /** Tells of all words that nobody knows, each once with the category that is spelt most alike. */
  void tellUnknown(LabelProblems problems) {
    for (Unknown word : unknown.values()) {
      problems.add(
          word.firstPlace(),
          "%s: unknown word: %s%s (nearest: %s; give a map with --map)"
              .formatted(
                  word.axis().word(),
                  Words.shown(word.word()),
                  word.records() == 1 ? "" : " (in %d records)".formatted(word.records()),
                  nearest(word)));
    }
  }

  private String nearest(Unknown word) {
    return categories.nearest(word.axis(), word.word());
  }

  /** How many labels each rule made or widened. */
  SortedMap<String, Long> widened() {
    return widened;
  }
}
