package org.incidentpatterns.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.output.ReportJson;

/** Other quarters made from {@link HaldenReport} by editing its JSON. */
final class Rewrites {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Texts that come from tools and people, not from us. */
  private static final Set<String> FOREIGN =
      Set.of(
          "organisation",
          "title",
          "id",
          "services",
          "severity",
          "primary_cause",
          "noticed_first",
          "category_title",
          "quote",
          "reason",
          "declared",
          "text",
          "section",
          "notes",
          "path",
          "where",
          "message",
          "definition",
          "cause",
          "columns",
          "adapter",
          "snapshot",
          "labels",
          "labelled",
          "found",
          "origin",
          "from_title",
          "to_title");

  private Rewrites() {}

  /** The report after an edit of its JSON, with findings made anew. */
  static QuarterReport edit(QuarterReport report, Consumer<ObjectNode> edit) {
    try {
      ObjectNode tree = (ObjectNode) MAPPER.readTree(ReportJson.write(report));
      tree.putArray("findings");
      edit.accept(tree);
      return HaldenReport.withFindings(ReportJson.read(tree.toString()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The report with every foreign text changed; ids of measures and anchors stay. */
  static QuarterReport texts(QuarterReport report, UnaryOperator<String> change) {
    return edit(report, tree -> change(tree, change));
  }

  private static void change(JsonNode node, UnaryOperator<String> change) {
    if (node instanceof ObjectNode object && !object.has("shares")) {
      for (String field : fields(object)) {
        JsonNode value = object.get(field);
        if (FOREIGN.contains(field) && value.isTextual() && !object.has("unit")) {
          object.put(field, change.apply(value.asText()));
        } else if (FOREIGN.contains(field) && value instanceof ArrayNode array) {
          changeTexts(array, change);
        }
      }
    } else if (node instanceof ObjectNode row && row.has("category")) {
      row.put("title", change.apply(row.get("title").asText()));
    }
    node.forEach(child -> change(child, change));
  }

  private static void changeTexts(ArrayNode array, UnaryOperator<String> change) {
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i).isTextual()) {
        array.set(i, MAPPER.getNodeFactory().textNode(change.apply(array.get(i).asText())));
      }
    }
  }

  private static List<String> fields(ObjectNode object) {
    List<String> fields = new ArrayList<>();
    object.fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  /** Visits every object that has a field. */
  static void each(JsonNode node, String field, Consumer<ObjectNode> visit) {
    if (node instanceof ObjectNode object && object.has(field)) {
      visit.accept(object);
    }
    node.forEach(child -> each(child, field, visit));
  }

  /** Sets a share to a count of a total. */
  static void share(ObjectNode parent, String field, long count, long of) {
    parent.set(field, MAPPER.valueToTree(Figures.share(count, of)));
  }

  /** Removes every reference to incidents that are not kept. */
  static void keepOnly(JsonNode node, Set<String> ids) {
    if (node instanceof ArrayNode array) {
      for (Iterator<JsonNode> items = array.iterator(); items.hasNext(); ) {
        JsonNode item = items.next();
        JsonNode ref = item.has("ref") ? item.get("ref") : item;
        if (ref.has("anchor") && !ids.contains(ref.get("id").asText())) {
          items.remove();
        }
      }
    }
    node.forEach(child -> keepOnly(child, ids));
  }
}
