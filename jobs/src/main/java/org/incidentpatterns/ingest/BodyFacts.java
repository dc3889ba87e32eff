package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentpatterns.adapter.BodyPart;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.markup.KeyTimes;
import org.incidentpatterns.markup.Timelines;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.postmortem.Times;
import org.jspecify.annotations.Nullable;

/** Takes from the text of a postmortem what its tool has no field for. */
final class BodyFacts {
  private static final int ISO_DAY_LENGTH = "2025-10-02".length();

  private BodyFacts() {}

  /** Fills the fields that are missing with what the text states; what is there stays. */
  static void fill(ObjectNode node, List<Section> sections, Set<BodyPart> parts) {
    if (!parts.contains(BodyPart.FACTS)) {
      return;
    }
    KeyTimes stated = KeyTimes.read(sections, day(node));
    stated.times().forEach((field, text) -> put(node, field, text));
    if (stated.severity() != null) {
      put(node, Fields.SEVERITY, stated.severity());
    }
    put(node, Fields.SERVICES, stated.services());
    put(node, Fields.TEAMS, stated.teams());
  }

  /** The day that the record gives for the incident; null if it gives none or an instant. */
  private static @Nullable LocalDate day(ObjectNode node) {
    String text = node.path(Fields.RECORDED_AT).asText("").strip();
    try {
      return text.length() == ISO_DAY_LENGTH ? LocalDate.parse(text) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /**
   * The timeline that the text lists.
   *
   * @param zone of clocks without one; null if none is declared
   */
  static List<TimelineEntry> timeline(List<Section> sections, Times clock, @Nullable ZoneId zone) {
    LocalDate day =
        clock
            .began()
            .map(began -> began.atZone(Optional.ofNullable(zone).orElse(ZoneOffset.UTC)))
            .map(began -> began.toLocalDate())
            .orElse(null);
    return Timelines.read(sections, day, zone);
  }

  private static void put(ObjectNode node, String field, String text) {
    if (isMissing(node, field)) {
      node.put(field, text);
    }
  }

  private static void put(ObjectNode node, String field, List<String> texts) {
    if (isMissing(node, field) && !texts.isEmpty()) {
      ArrayNode list = node.putArray(field);
      texts.forEach(list::add);
    }
  }

  private static boolean isMissing(ObjectNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode()
        || value.isNull()
        || (value.isContainerNode() && value.isEmpty())
        || (value.isTextual() && value.asText().isBlank());
  }
}
