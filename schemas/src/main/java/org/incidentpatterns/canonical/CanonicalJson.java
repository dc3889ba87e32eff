package org.incidentpatterns.canonical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Writes a postmortem in the canonical format. */
public final class CanonicalJson {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CanonicalJson() {}

  /**
   * The record without where it was read and what was repaired; fields without a value are left
   * out. The order of fields is fixed, so equal content gives equal bytes.
   */
  public static ObjectNode write(Postmortem postmortem) {
    ObjectNode node = NODES.objectNode();
    node.put(Fields.ID, postmortem.id());
    node.put(Fields.TITLE, postmortem.title());
    node.put(Fields.KIND, postmortem.kind().word());
    put(node, Fields.SEVERITY, postmortem.severity().label());
    put(node, Fields.SERVICES, postmortem.services());
    put(node, Fields.TEAMS, postmortem.teams());
    put(node, Fields.STARTED_AT, postmortem.times().started());
    put(node, Fields.DETECTED_AT, postmortem.times().detected());
    put(node, Fields.ACKNOWLEDGED_AT, postmortem.times().acknowledged());
    put(node, Fields.MITIGATED_AT, postmortem.times().mitigated());
    put(node, Fields.RESOLVED_AT, postmortem.times().resolved());
    put(node, Fields.PUBLISHED_AT, postmortem.times().published());
    put(node, Fields.UPDATED_AT, postmortem.times().updated());
    put(node, Fields.RECORDED_AT, postmortem.times().recorded());
    put(node, Fields.SUMMARY, postmortem.summary());
    put(node, Fields.IMPACT, postmortem.impact().text());
    put(node, Fields.CUSTOMERS, postmortem.impact().customers());
    put(node, Fields.CUSTOMER_MINUTES, postmortem.impact().customerMinutes());
    put(node, Fields.COST, postmortem.impact().money());
    if (!postmortem.body().isEmpty()) {
      node.put(Fields.BODY, postmortem.body());
    }
    putSections(node, postmortem.sections());
    putDeclared(node, postmortem.declared());
    putTimeline(node, postmortem.timeline());
    putActionItems(node, postmortem.actionItems());
    put(node, Fields.TAGS, postmortem.tags());
    put(node, Fields.URL, postmortem.url());
    return node;
  }

  /** SHA-256 over {@link #write}, in hex. */
  public static String contentHash(Postmortem postmortem) {
    try {
      byte[] bytes = MAPPER.writeValueAsBytes(write(postmortem));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(ObjectNode node, String field, @Nullable Object value) {
    if (value instanceof Long number) {
      node.put(field, number);
    } else if (value != null) {
      node.put(field, value.toString());
    }
  }

  private static void put(ObjectNode node, String field, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(field);
      values.forEach(array::add);
    }
  }

  private static void putSections(ObjectNode node, List<Section> sections) {
    if (sections.isEmpty()) {
      return;
    }
    ArrayNode array = node.putArray(Fields.SECTIONS);
    for (Section section : sections) {
      array
          .addObject()
          .put("name", section.name().word())
          .put("heading", section.heading())
          .put("text", section.text());
    }
  }

  private static void putDeclared(ObjectNode node, Declared declared) {
    if (declared.equals(Declared.NONE)) {
      return;
    }
    ObjectNode object = node.putObject(Fields.DECLARED);
    put(object, "root_cause", declared.rootCause());
    put(object, "trigger", declared.trigger());
    put(object, "detection", declared.detection());
    put(object, "mitigation", declared.mitigation());
    put(object, "contributing_factors", declared.contributingFactors());
  }

  private static void putTimeline(ObjectNode node, List<TimelineEntry> timeline) {
    if (timeline.isEmpty()) {
      return;
    }
    ArrayNode array = node.putArray(Fields.TIMELINE);
    for (TimelineEntry entry : timeline) {
      ObjectNode object = array.addObject();
      put(object, "at", entry.at());
      object.put("text", entry.text());
    }
  }

  private static void putActionItems(ObjectNode node, List<ActionItem> items) {
    if (items.isEmpty()) {
      return;
    }
    ArrayNode array = node.putArray(Fields.ACTION_ITEMS);
    for (ActionItem item : items) {
      ObjectNode object = array.addObject();
      object.put("title", item.title());
      put(object, "owner_team", item.ownerTeam());
      put(object, "priority", item.priority());
      put(object, "filed_on", item.filed());
      put(object, "due_on", item.due());
      put(object, "closed_on", item.closed());
      object.put("status", item.status().word());
      put(object, "ticket", item.ticket());
    }
  }
}
