package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.Adapter.Drop;
import org.incidentpatterns.adapter.Adapter.Join;
import org.incidentpatterns.adapter.Adapter.Selection;
import org.incidentpatterns.adapter.Conversion;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.container.FileKind;
import org.incidentpatterns.container.JsonStream;
import org.incidentpatterns.container.MarkdownFile;
import org.incidentpatterns.postmortem.Change;
import org.jspecify.annotations.Nullable;

/** Turns the records of one tool into canonical objects, as its adapter says. */
final class AdapterEngine {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Adapter adapter;
  private final @Nullable ZoneId zone;
  private final Queries queries;
  private final ColumnAliases columns;

  /**
   * Compiles an adapter; refuses one with an expression that is no jq.
   *
   * @param zone that is declared for the input; null if none is
   */
  AdapterEngine(Adapter adapter, @Nullable ZoneId zone) {
    this.adapter = adapter;
    this.zone = zone;
    this.queries = new Queries(adapter.name(), adapter.define());
    this.columns = new ColumnAliases(adapter.columns());
    adapter.records().forEach(place -> queries.compile("records", place));
    if (adapter.timezone() != null) {
      queries.compile("timezone", adapter.timezone());
    }
    adapter
        .sortedFields()
        .forEach(
            (field, selection) ->
                selection
                    .first()
                    .forEach(expression -> queries.compile("fields." + field, expression)));
    for (Join join : adapter.joins()) {
      if (join.when() != null) {
        queries.compile("join." + join.name() + ".when", join.when());
      }
      join.records().forEach(place -> queries.compile("join." + join.name() + ".records", place));
      queries.compile("join." + join.name() + ".key", join.key());
      queries.compile("join." + join.name() + ".on", join.on());
    }
    adapter.dropIf().forEach(drop -> queries.compile("drop_if", drop.when()));
  }

  Adapter adapter() {
    return adapter;
  }

  Queries queries() {
    return queries;
  }

  /**
   * What expressions see beside the record: {@code $file} is the name of its file, {@code $name}
   * the same without ending, {@code $folder} the name of the folder it lies in, {@code $zone} the
   * one that is declared for times without one, or null, and each join is a list of its pieces.
   */
  Scope scope(String path, Map<String, List<JsonNode>> pieces) {
    Map<String, JsonNode> variables = new TreeMap<>();
    int slash = path.lastIndexOf('/');
    String file = path.substring(slash + 1);
    String folder = slash <= 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
    variables.put("file", NODES.textNode(file));
    variables.put("name", NODES.textNode(FileKind.stem(file)));
    variables.put("folder", NODES.textNode(folder));
    variables.put("zone", zone == null ? NODES.nullNode() : NODES.textNode(zone.getId()));
    for (Join join : adapter.joins()) {
      ArrayNode list = NODES.arrayNode();
      list.addAll(pieces.getOrDefault(join.name(), List.of()));
      variables.put(join.name(), list);
    }
    return queries.scope(variables);
  }

  /** The join that a record is a piece of; empty if it is a record of its own. */
  Optional<Join> pieceOf(ObjectNode record, Scope scope) {
    for (Join join : adapter.joins()) {
      if (join.when() != null && isTrue(join.when(), record, scope)) {
        return Optional.of(join);
      }
    }
    return Optional.empty();
  }

  /** Why a record is no incident; empty if it is one, or if it cannot be told. */
  Optional<String> dropReason(ObjectNode record, Scope scope) {
    for (Drop drop : adapter.dropIf()) {
      if (isTrue(drop.when(), record, scope)) {
        return Optional.of(drop.reason());
      }
    }
    return Optional.empty();
  }

  /**
   * What a condition says. A record that has not even the fields to ask for does not meet it: its
   * reader will say why it cannot be used, or keep it.
   */
  private boolean isTrue(String condition, ObjectNode record, Scope scope) {
    try {
      return queries.first(condition, record, scope).asBoolean();
    } catch (JsonQueryException e) {
      return false;
    }
  }

  /** What ties a record to the pieces of a join; several are alternatives. */
  List<String> on(Join join, ObjectNode record, Scope scope) {
    return texts(join.on(), record, scope);
  }

  /** What ties a piece of a join to its record; several are alternatives. */
  List<String> key(Join join, ObjectNode piece, Scope scope) {
    return texts(join.key(), piece, scope);
  }

  private List<String> texts(String expression, ObjectNode node, Scope scope) {
    try {
      return queries.all(expression, node, scope).stream()
          .filter(found -> found.isValueNode() && !found.isNull() && !found.asText().isBlank())
          .map(JsonNode::asText)
          .distinct()
          .toList();
    } catch (JsonQueryException e) {
      return List.of();
    }
  }

  /** The zone of times without one, as the adapter or its record says it; empty if neither does. */
  Optional<String> zone(ObjectNode record, Scope scope) {
    return adapter.timezone() == null
        ? Optional.empty()
        : texts(adapter.timezone(), record, scope).stream().findFirst();
  }

  /**
   * The record in canonical form, words translated, pieces added.
   *
   * @param changes takes what had to be left out: an expression that does not fit its record costs
   *     that field alone
   */
  ObjectNode canonical(
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
