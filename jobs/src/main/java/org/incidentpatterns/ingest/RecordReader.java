package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentpatterns.canonical.CanonicalJson;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Change;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Impact;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Provenance;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.postmortem.Times;
import org.incidentpatterns.text.SectionHeadings;
import org.incidentpatterns.text.SectionReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one canonical object as a postmortem. It is rejected only if it has no usable id, title or
 * date; any other value that cannot be read becomes null with a note.
 */
final class RecordReader {
  private final TimeReader times;
  private final SectionHeadings headings = SectionHeadings.standard();
  private final SectionReader bodyReader = new SectionReader(headings);

  RecordReader(TimeReader times) {
    this.times = times;
  }

  /**
   * Reads one record.
   *
   * @param source name of the adapter
   * @param node canonical
   * @param raw the record as it lay in the file, for the quarantine
   * @throws TimeReader.NoZoneException if a time needs a zone and none is declared
   */
  Outcome read(String source, String file, long position, ObjectNode node, String raw)
      throws TimeReader.NoZoneException {
    List<Change> changes = new ArrayList<>();
    FieldReader fields = new FieldReader(node, "", times, changes);
    String id = fields.text(Fields.ID);
    if (id == null
        || id.length() > Postmortem.MAX_ID_LENGTH
        || hasControl(id)
        || !changes.isEmpty()) {
      return rejected(
          file,
          position,
          null,
          Fields.ID,
          "no_id",
          raw,
          "record has no usable id (1 to 256 characters, no control characters)");
    }
    String title = fields.text(Fields.TITLE);
    if (title == null) {
      return rejected(file, position, id, Fields.TITLE, "no_title", raw, "record has no title");
    }
    Times clock = times(fields);
    if (clock.began().isEmpty()) {
      return rejected(
          file,
          position,
          id,
          Fields.STARTED_AT,
          "no_date",
          raw,
          "record has no usable date, so no quarter (add started_at, detected_at or recorded_at)");
    }
    noteOrder(fields, clock);
    noteUnknownFields(node, fields);
    String body = Optional.ofNullable(fields.text(Fields.BODY)).orElse("");
    Postmortem read =
        new Postmortem(
            id,
            source,
            title,
            kind(fields),
            SeverityWords.read(fields.text(Fields.SEVERITY)),
            fields.texts(Fields.SERVICES),
            fields.texts(Fields.TEAMS),
            clock,
            fields.text(Fields.SUMMARY),
            new Impact(
                fields.text(Fields.IMPACT),
                fields.count(Fields.CUSTOMERS),
                fields.count(Fields.CUSTOMER_MINUTES),
                fields.text(Fields.COST)),
            body,
            sections(fields, body),
            declared(fields, node),
            timeline(fields),
            actionItems(fields),
            fields.texts(Fields.TAGS),
            fields.text(Fields.URL),
            new Provenance(file, position, ""),
            changes);
    return new Outcome.Read(withHash(read));
  }

  /** Reads one row of a file of action items. */
  Outcome readItem(String source, String file, long position, ObjectNode node, String raw) {
    FieldReader fields = new FieldReader(node, "", times, new ArrayList<>());
    String incident = fields.text(Fields.INCIDENT_ID);
    if (incident == null) {
      return rejected(
          file,
          position,
          null,
          Fields.INCIDENT_ID,
          "no_incident_id",
          raw,
          "action item names no incident");
    }
    Optional<ActionItem> item = actionItem(fields);
    return item.isPresent()
        ? new Outcome.Item(file, position, source, incident, item.get())
        : rejected(
            file, position, incident, Fields.TITLE, "no_title", raw, "action item has no title");
  }

  static Outcome rejected(
      String file,
      long position,
      @Nullable String id,
      @Nullable String field,
      String code,
      String raw,
      String reason) {
    return new Outcome.Rejected(
        new Rejection(file, position, id, field, code, "Cannot read record: " + reason, raw));
  }

  private static boolean hasControl(String id) {
    return id.chars().anyMatch(Character::isISOControl);
  }

  private static Times times(FieldReader fields) throws TimeReader.NoZoneException {
    Instant started = fields.time(Fields.STARTED_AT);
    Instant detected = fields.time(Fields.DETECTED_AT);
    Instant acknowledged = fields.time(Fields.ACKNOWLEDGED_AT);
    Instant mitigated = fields.time(Fields.MITIGATED_AT);
    Instant resolved = fields.time(Fields.RESOLVED_AT);
    Instant published = fields.time(Fields.PUBLISHED_AT);
    Instant updated = fields.time(Fields.UPDATED_AT);
    Instant recorded = fields.time(Fields.RECORDED_AT);
    return new Times(
        started,
        detected,
        acknowledged,
        mitigated,
        resolved,
        published,
        updated,
        recorded,
        fields.zone());
  }

  private static void noteOrder(FieldReader fields, Times clock) {
    Instant started = clock.started();
    if (started == null) {
      return;
    }
    Map<String, Optional<Instant>> later =
        Map.of(
            Fields.DETECTED_AT, Optional.ofNullable(clock.detected()),
            Fields.ACKNOWLEDGED_AT, Optional.ofNullable(clock.acknowledged()),
            Fields.MITIGATED_AT, Optional.ofNullable(clock.mitigated()),
            Fields.RESOLVED_AT, Optional.ofNullable(clock.resolved()));
    for (String field : Fields.TIMES) {
      later
          .getOrDefault(field, Optional.empty())
          .filter(time -> time.isBefore(started))
          .ifPresent(
              time ->
                  fields.drop(
                      field, "before_start", "lies before the start; duration dropped", time));
    }
  }

  private static void noteUnknownFields(ObjectNode node, FieldReader fields) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!Fields.ALL.contains(entry.getKey()) && !entry.getValue().isNull()) {
        fields.drop(
            entry.getKey(), "unknown_field", "no field of the canonical format", entry.getValue());
      }
    }
  }

  private static Kind kind(FieldReader fields) {
    String word = fields.text(Fields.KIND);
    if (word == null) {
      return Kind.INCIDENT;
    }
    Optional<Kind> kind = Kind.of(word);
    if (kind.isEmpty()) {
      fields.drop(Fields.KIND, "not_a_kind", "not a kind; read as incident", word);
    }
    return kind.orElse(Kind.INCIDENT);
  }

  private List<Section> sections(FieldReader fields, String body) {
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

  private static Declared declared(FieldReader fields, ObjectNode node) {
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

  private static List<TimelineEntry> timeline(FieldReader fields)
      throws TimeReader.NoZoneException {
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

  private static List<ActionItem> actionItems(FieldReader fields) {
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

  private static Postmortem withHash(Postmortem read) {
    Provenance where = read.provenance();
    return new Postmortem(
        read.id(),
        read.source(),
        read.title(),
        read.kind(),
        read.severity(),
        read.services(),
        read.teams(),
        read.times(),
        read.summary(),
        read.impact(),
        read.body(),
        read.sections(),
        read.declared(),
        read.timeline(),
        read.actionItems(),
        read.tags(),
        read.url(),
        new Provenance(where.file(), where.position(), CanonicalJson.contentHash(read)),
        read.changes());
  }
}
