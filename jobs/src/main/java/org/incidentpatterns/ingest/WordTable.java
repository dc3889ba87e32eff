package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Translates the words of a tool by the tables of its adapter. */
final class WordTable {
  private static final String ANY_WORD = "*";

  private WordTable() {}

  /**
   * Replaces the word in a field, or in a part of it such as {@code action_items.status}, of every
   * element where it is a list. A word that is not in the table stays.
   */
  static void translate(ObjectNode record, String field, Map<String, String> table) {
    int dot = field.indexOf('.');
    if (dot < 0) {
      translateValue(record, field, table);
      return;
    }
    JsonNode whole = record.path(field.substring(0, dot));
    String part = field.substring(dot + 1);
    if (whole instanceof ObjectNode object) {
      translateValue(object, part, table);
    }
    for (JsonNode element : whole) {
      if (element instanceof ObjectNode object) {
        translateValue(object, part, table);
      }
    }
  }

  private static void translateValue(ObjectNode object, String field, Map<String, String> table) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull() || !value.isValueNode()) {
      return;
    }
    String word = table.getOrDefault(value.asText(), table.get(ANY_WORD));
    if (word != null) {
      object.put(field, word);
    }
  }
}
