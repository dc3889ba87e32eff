package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.Adapter.Join;
import org.incidentpatterns.adapter.Adapter.Selection;
import org.incidentpatterns.adapter.Conversion;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.container.JsonStream;
import org.incidentpatterns.container.MarkdownFile;
import org.incidentpatterns.postmortem.Change;

/** Turns the records of one tool into canonical objects, as its adapter says. */
final class CanonicalForm {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Adapter adapter;
  private final Queries queries;
  private final ColumnAliases columns;

  /** Uses the expressions that an engine has compiled. */
  CanonicalForm(AdapterEngine engine) {
    this.adapter = engine.adapter();
    this.queries = engine.queries();
    this.columns = new ColumnAliases(adapter.columns());
  }

  /**
   * The canonical form of a record, words translated, pieces added.
   *
   * @param changes takes what had to be left out: an expression that does not fit its record costs
   *     that field alone
   */
  ObjectNode of(
      ObjectNode record,
      Scope scope,
      Map<String, List<JsonNode>> pieces,
      TimeReader times,
      List<Change> changes)
      throws TimeReader.NoZoneException {
    ObjectNode canonical =
        adapter.isCanonical() ? named(record) : selected(record, scope, times, changes);
    adapter.words().forEach((field, table) -> WordTable.translate(canonical, field, table));
    for (Join join : adapter.joins()) {
      List<JsonNode> found = pieces.getOrDefault(join.name(), List.of());
      if (join.into() != null && !found.isEmpty()) {
        add(canonical, join, found);
      }
    }
    return canonical;
  }

  /** A canonical record that lay under a key instead of having an id has that for its id. */
  private static ObjectNode named(ObjectNode record) {
    JsonNode key = record.remove(JsonStream.KEY);
    if (key != null && !record.hasNonNull(Fields.ID)) {
      record.set(Fields.ID, key);
    }
    return record;
  }

  private ObjectNode selected(
      ObjectNode record, Scope scope, TimeReader times, List<Change> changes)
      throws TimeReader.NoZoneException {
    Map<String, JsonNode> found = columns.select(row(record));
    ObjectNode canonical = NODES.objectNode();
    found.forEach(
        (field, value) -> {
          if (!isConverted(field)) {
            put(canonical, field, value);
          }
        });
    Map<String, Selection> later = new TreeMap<>();
    for (Map.Entry<String, Selection> entry : adapter.sortedFields().entrySet()) {
      if (entry.getValue().as() == Conversion.SECONDS_AFTER) {
        later.put(entry.getKey(), entry.getValue());
      } else {
        put(canonical, entry.getKey(), convert(entry, found, record, scope, changes));
      }
    }
    for (Map.Entry<String, Selection> entry : later.entrySet()) {
      JsonNode seconds = convert(entry, found, record, scope, changes);
      String start = canonical.path(String.valueOf(entry.getValue().with())).asText();
      put(canonical, entry.getKey(), Conversions.secondsAfter(times.read(start), seconds));
    }
    return canonical;
  }

  private static void putLists(ObjectNode row, ObjectNode from) {
    for (Map.Entry<String, JsonNode> entry : from.properties()) {
      JsonNode value = entry.getValue();
      row.set(entry.getKey(), value.isArray() ? value : NODES.arrayNode().add(value));
    }
  }

  /** What has headers, as lists: the record; of a document its front matter before all else. */
  private static ObjectNode row(ObjectNode record) {
    if (!(record.path(MarkdownFile.FRONT) instanceof ObjectNode front)) {
      return record;
    }
    ObjectNode row = NODES.objectNode();
    putLists(row, record);
    row.remove(MarkdownFile.FRONT);
    putLists(row, front);
    return row;
  }

  /** Whether what the columns hold is only what a conversion starts from. */
  private boolean isConverted(String field) {
    Selection selection = adapter.fields().get(field);
    return selection != null && selection.first().isEmpty();
  }

  /**
   * The converted value of a field.
   *
   * @param found what the columns hold
   */
  private JsonNode convert(
      Map.Entry<String, Selection> field,
      Map<String, JsonNode> found,
      ObjectNode record,
      Scope scope,
      List<Change> changes) {
    if (isConverted(field.getKey())) {
      JsonNode inColumns = found.getOrDefault(field.getKey(), NODES.missingNode());
      return Conversions.convert(field.getValue(), inColumns);
    }
    JsonNode value = NODES.missingNode();
    for (String expression : field.getValue().first()) {
      try {
        value = queries.first(expression, record, scope);
      } catch (JsonQueryException e) {
        changes.add(
            new Change(
                field.getKey(),
                "not_this_form",
                "its place holds something else: " + e.getMessage()));
        continue;
      }
      if (!isEmpty(value)) {
        return Conversions.convert(field.getValue(), value);
      }
    }
    return value;
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || (value.isTextual() && value.asText().isBlank())
        || (value.isContainerNode() && value.isEmpty());
  }

  private static void put(ObjectNode canonical, String field, JsonNode value) {
    if (isEmpty(value)) {
      return;
    }
    int dot = field.indexOf('.');
    if (dot < 0) {
      canonical.set(field, value);
    } else {
      canonical.withObjectProperty(field.substring(0, dot)).set(field.substring(dot + 1), value);
    }
  }

  private static void add(ObjectNode canonical, Join join, List<JsonNode> pieces) {
    String field = String.valueOf(join.into());
    ArrayNode list = NODES.arrayNode();
    JsonNode own = canonical.path(field);
    if (own.isArray()) {
      own.forEach(list::add);
    }
    for (JsonNode piece : pieces) {
      ObjectNode part = piece.deepCopy();
      // What ties the piece to its record has done its work.
      List<String> known = new ArrayList<>(Fields.ACTION_ITEM_FIELDS);
      part.retain(known);
      list.add(part);
    }
    canonical.set(field, list);
  }
}
