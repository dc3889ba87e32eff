package org.incidentpatterns.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Impact;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Provenance;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.Severity;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.postmortem.Times;
import org.incidentpatterns.text.SectionHeadings;
import org.incidentpatterns.text.SectionReader;
import org.jspecify.annotations.Nullable;

/**
 * The postmortem that a labelled record holds: title, body (or text), summary, sections and
 * timeline of the canonical format. Only what labels are read from is kept; fields such as {@code
 * root_cause}, which are text in the canonical format, are labels here.
 */
final class RecordText {
  private static final String TEXT = "text";

  /** Stands in the place of a title that is not there, and says nothing. */
  private static final String NO_TITLE = "Incident";

  private final SectionHeadings headings = SectionHeadings.standard();
  private final SectionReader bodies = new SectionReader(headings);

  /**
   * Reads it.
   *
   * @param id of the record; empty if it has none
   * @param place stands for the id where there is none
   * @param problems is told of what has not the form it should have
   * @return null if the record holds no text. A summary beside an id is none: it stands there for
   *     whoever labels, and the whole text lies in the dataset
   */
  @Nullable Postmortem read(
      ObjectNode record,
      String id,
      String place,
      Provenance provenance,
      Consumer<String> problems) {
    String body = text(record, TEXT, problems);
    if (body.isBlank()) {
      body = text(record, Fields.BODY, problems);
    }
    String title = text(record, Fields.TITLE, problems);
    String summary = text(record, Fields.SUMMARY, problems);
    List<Section> sections = sections(record, problems);
    List<TimelineEntry> timeline = timeline(record, problems);
    boolean alone = summary.isBlank() || !id.isEmpty();
    if (alone && body.isBlank() && sections.isEmpty() && timeline.isEmpty()) {
      return null;
    }
    sections.addAll(bodies.read(body));
    return new Postmortem(
        id.isEmpty() ? place : id,
        "labels",
        title.isBlank() ? NO_TITLE : title,
        Kind.INCIDENT,
        Severity.UNKNOWN,
        List.of(),
        List.of(),
        new Times(null, null, null, null, null, null, null, null, null),
        summary.isBlank() ? null : summary,
        Impact.UNKNOWN,
        body,
        sections,
        Declared.NONE,
        timeline,
        List.of(),
        List.of(),
        null,
        provenance,
        List.of());
  }

  private List<Section> sections(ObjectNode record, Consumer<String> problems) {
    List<Section> sections = new ArrayList<>();
    for (JsonNode node : objects(record, Fields.SECTIONS, problems)) {
      String text = text(node, TEXT, problems);
      if (!text.isBlank()) {
        sections.add(section(text(node, "name", problems), text(node, "heading", problems), text));
      }
    }
    return sections;
  }

  private Section section(String name, String heading, String text) {
    SectionName known = SectionName.of(name);
    if (known != SectionName.OTHER) {
      return new Section(known, heading, text);
    }
    String shown = heading.isEmpty() ? name : heading;
    return new Section(headings.name(shown).orElse(SectionName.OTHER), shown, text);
  }

  private static List<TimelineEntry> timeline(ObjectNode record, Consumer<String> problems) {
    List<TimelineEntry> timeline = new ArrayList<>();
    for (JsonNode node : objects(record, Fields.TIMELINE, problems)) {
      String text = text(node, TEXT, problems);
      if (!text.isBlank()) {
        timeline.add(new TimelineEntry(null, text));
      }
    }
    return timeline;
  }

  private static List<JsonNode> objects(
      ObjectNode record, String field, Consumer<String> problems) {
    JsonNode list = record.path(field);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    List<JsonNode> objects = new ArrayList<>();
    list.elements().forEachRemaining(objects::add);
    if (!list.isArray() || !objects.stream().allMatch(JsonNode::isObject)) {
      problems.accept("%s must be a list of objects".formatted(field));
      return List.of();
    }
    return objects;
  }

  /** A text; empty if it is missing. */
  private static String text(JsonNode object, String field, Consumer<String> problems) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isTextual()) {
      problems.accept("%s must be a text".formatted(field));
      return "";
    }
    return node.asText();
  }
}
