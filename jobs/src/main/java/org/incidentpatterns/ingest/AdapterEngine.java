package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.Adapter.Drop;
import org.incidentpatterns.adapter.Adapter.Join;
import org.incidentpatterns.container.FileKind;
import org.jspecify.annotations.Nullable;

/** What the expressions of an adapter say of the records of its tool. */
final class AdapterEngine {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Adapter adapter;
  private final @Nullable ZoneId zone;
  private final Queries queries;

  /**
   * Compiles an adapter; refuses one with an expression that is no jq.
   *
   * @param zone that is declared for the input; null if none is
   */
  AdapterEngine(Adapter adapter, @Nullable ZoneId zone) {
    this.adapter = adapter;
    this.zone = zone;
    this.queries = new Queries(adapter.name(), adapter.define());
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
}
