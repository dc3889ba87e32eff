package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.text.SectionHeadings;
import org.incidentpatterns.text.SectionReader;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a canonical object that are objects themselves. */
final class RecordParts {
  private final SectionHeadings headings = SectionHeadings.standard();
  private final SectionReader bodyReader = new SectionReader(headings);

  /** Sections that are fields of their own, given ones, and those of the body. */
  List<Section> sections(FieldReader fields, String body) {
    List<Section> sections = new ArrayList<>();
    for (String field : Fields.SECTION_FIELDS) {
      String text = String.join("\n\n", fields.texts(field));
      if (!text.isEmpty()) {
        sections.add(new Section(SectionName.of(field), "", text));
      }
    }
    for (ObjectNode object : fields.objects(Fields.SECTIONS)) {
      FieldReader inner = fields.within(object, Fields.SECTIONS);
      String name = inner.text("name");
      String text = inner.text("text");
      if (text != null) {
        String heading = inner.text("heading");
        sections.add(section(name == null ? "" : name, heading, text));
      }
    }
    sections.addAll(bodyReader.read(body));
    return sections;
  }

  private Section section(String name, @Nullable String heading, String text) {
    SectionName known = SectionName.of(name);
    if (known != SectionName.OTHER) {
      return new Section(known, heading == null ? "" : heading, text);
    }
    String shown = heading == null ? name : heading;
    return new Section(headings.name(shown).orElse(SectionName.OTHER), shown, text);
  }

  /** The labels that a person picked in the tool. */
  static Declared declared(FieldReader fields, ObjectNode node) {
    JsonNode object = node.path(Fields.DECLARED);
    if (!(object instanceof ObjectNode declared)) {
      if (!object.isMissingNode() && !object.isNull()) {
        fields.drop(Fields.DECLARED, "not_an_object", "not an object", object);
      }
      return Declared.NONE;
    }
    FieldReader inner = fields.within(declared, Fields.DECLARED);
    return new Declared(
        inner.text("root_cause"),
        inner.text("trigger"),
        inner.text("detection"),
        inner.text("mitigation"),
        inner.texts("contributing_factors"));
  }

  /** The entries that the record gives. */
  static List<TimelineEntry> timeline(FieldReader fields) throws TimeReader.NoZoneException {
    List<TimelineEntry> entries = new ArrayList<>();
    for (ObjectNode object : fields.objects(Fields.TIMELINE)) {
      FieldReader inner = fields.within(object, Fields.TIMELINE);
      String text = inner.text("text");
      if (text != null) {
        entries.add(new TimelineEntry(inner.time("at"), text));
      }
    }
    return entries;
  }

  /** The action items that the record gives. */
  static List<ActionItem> actionItems(FieldReader fields) {
    List<ActionItem> items = new ArrayList<>();
    for (ObjectNode object : fields.objects(Fields.ACTION_ITEMS)) {
      Optional<ActionItem> item = actionItem(fields.within(object, Fields.ACTION_ITEMS));
      if (item.isPresent()) {
        items.add(item.get());
      } else {
        fields.drop(Fields.ACTION_ITEMS, "no_title", "an action item has no title", object);
      }
    }
    return items;
  }

  private static Optional<ActionItem> actionItem(FieldReader fields) {
    String title = fields.text(Fields.TITLE);
    if (title == null) {
      return Optional.empty();
    }
    String word = fields.text("status");
    ActionItem.Status status =
        word == null ? ActionItem.Status.OPEN : ActionItem.Status.of(word).orElse(null);
    if (status == null) {
      fields.drop("status", "not_a_status", "not a status; read as open", String.valueOf(word));
      status = ActionItem.Status.OPEN;
    }
    return Optional.of(
        new ActionItem(
            title,
            fields.text("owner_team"),
            fields.text("priority"),
            fields.day("filed_on"),
            fields.day("due_on"),
            fields.day("closed_on"),
            status,
            fields.text("ticket")));
  }
}
