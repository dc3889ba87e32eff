package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.incidentpatterns.canonical.Fields;

/**
 * The headers under which a CSV file, or the front matter of a document, may hold a canonical
 * field. Case, white space and punctuation do not count, so that {@code Incident ID} and {@code
 * incident_id} are one; nor does what stands in brackets behind a header that is not listed with
 * them, as in {@code Start time (UTC)}.
 */
final class ColumnAliases {
  private static final Pattern IGNORED = Pattern.compile("[^\\p{L}\\p{N}#]+");
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[)\\]]\\s*$");
  private static final Pattern SEPARATOR = Pattern.compile("[;,|\\n]");
  private static final Set<String> LISTS =
      Set.of(Fields.SERVICES, Fields.TEAMS, Fields.TAGS, Fields.DECLARED + ".contributing_factors");

  private final Map<String, List<String>> aliases = new TreeMap<>();
  private final Set<String> listed = new HashSet<>();

  /**
   * @param aliases canonical field to headers, the preferred one first
   */
  ColumnAliases(Map<String, List<String>> aliases) {
    aliases.forEach(
        (field, headers) ->
            this.aliases.put(field, headers.stream().map(ColumnAliases::plain).toList()));
    this.aliases.values().forEach(listed::addAll);
  }

  /** A header as the aliases are written. */
  private String known(String header) {
    String whole = plain(header);
    return listed.contains(whole) ? whole : plain(BRACKETS.matcher(header).replaceFirst(""));
  }

  private static String plain(String header) {
    return IGNORED.matcher(header.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** The fields that a header holds. */
  Set<String> fields(List<String> header) {
    List<String> names = header.stream().map(this::known).toList();
    Set<String> found = new TreeSet<>();
    aliases.forEach(
        (field, headers) -> {
          if (headers.stream().anyMatch(names::contains)) {
            found.add(field);
          }
        });
    return found;
  }

  /**
   * The fields of a row.
   *
   * @param row its cells by header, as lists; a cell is a text or an object. What is no list is
   *     none of its columns
   */
  Map<String, JsonNode> select(ObjectNode row) {
    Map<String, JsonNode> found = new TreeMap<>();
    if (aliases.isEmpty()) {
      return found;
    }
    Map<String, ArrayNode> cells = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : row.properties()) {
      if (!entry.getValue().isArray()) {
        continue;
      }
      ArrayNode values =
          cells.computeIfAbsent(
              known(entry.getKey()), name -> JsonNodeFactory.instance.arrayNode());
      for (JsonNode cell : entry.getValue()) {
        if (cell.isObject() || (!cell.isNull() && !cell.asText("").isBlank())) {
          values.add(cell);
        }
      }
    }
    aliases.forEach(
        (field, headers) ->
            headers.stream()
                .map(header -> cells.getOrDefault(header, JsonNodeFactory.instance.arrayNode()))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .ifPresent(values -> found.put(field, value(field, values))));
    return found;
  }

  private static JsonNode value(String field, ArrayNode cells) {
    if (Fields.SECTION_FIELDS.contains(field) && cells.size() > 1) {
      return cells;
    }
    if (!LISTS.contains(field)) {
      return cells.get(0);
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (JsonNode cell : cells) {
      SEPARATOR
          .splitAsStream(cell.asText())
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .forEach(list::add);
    }
    return list;
  }
}
