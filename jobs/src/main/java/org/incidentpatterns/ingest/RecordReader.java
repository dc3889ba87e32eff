package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentpatterns.adapter.BodyPart;
import org.incidentpatterns.canonical.CanonicalJson;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.markup.ActionItems;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Change;
import org.incidentpatterns.postmortem.Impact;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Provenance;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.postmortem.Times;

/**
 * Reads one canonical object as a postmortem. It is rejected only if it has no usable id, title or
 * date, or lacks what its adapter requires; any other value that cannot be read becomes null with a
 * note.
 */
final class RecordReader {
  private final RecordParts parts = new RecordParts();

  /**
   * Reads one record.
   *
   * @param origin where it comes from and how its tool writes
   * @param node canonical; it is filled with what its body says
   * @param changes what was repaired or left out before; more is added
   * @throws TimeReader.NoZoneException if a time needs a zone and none is declared
   */
  Outcome read(RecordOrigin origin, ObjectNode node, List<Change> changes)
      throws TimeReader.NoZoneException {
    List<Change> ofId = new ArrayList<>();
    String id = new FieldReader(node, "", origin.times(), ofId).text(Fields.ID);
    if (id == null || !Postmortem.isId(id) || hasControl(id) || !ofId.isEmpty()) {
      return origin.rejected(
          null,
          Fields.ID,
          "no_id",
          "record has no usable id (1 to 256 characters, no control characters)");
    }
    FieldReader fields = new FieldReader(node, "", origin.times(), changes);
    String title = fields.text(Fields.TITLE);
    if (title == null) {
      return origin.rejected(id, Fields.TITLE, "no_title", "record has no title");
    }
    for (String field : origin.adapter().require()) {
      if (isMissing(node, field)) {
        return origin.rejected(
            id, field, "missing_field", "record lacks what its tool always gives: " + field);
      }
    }
    String body = Optional.ofNullable(fields.text(Fields.BODY)).orElse("");
    List<Section> sections = parts.sections(fields, body);
    BodyFacts.fill(node, sections, origin.adapter().fromBody());
    Times clock = times(fields);
    if (clock.began().isEmpty()) {
      return origin.rejected(id, Fields.STARTED_AT, "no_date", noDate(changes));
    }
    noteOrder(fields, clock);
    noteUnknownFields(node, fields);
    Postmortem read =
        new Postmortem(
            id,
            origin.adapter().source(),
            title,
            kind(fields),
            SeverityWords.read(fields.text(Fields.SEVERITY), origin.adapter().severity()),
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
            sections,
            RecordParts.declared(fields, node),
            timeline(origin, fields, sections, clock),
            actionItems(origin, fields, sections),
            fields.texts(Fields.TAGS),
            fields.text(Fields.URL),
            new Provenance(origin.file(), origin.position(), ""),
            changes);
    return new Outcome.Read(withHash(read));
  }

  private static boolean isMissing(ObjectNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isBlank());
  }

  /** The entries that the record gives, else those that its text lists. */
  private static List<TimelineEntry> timeline(
      RecordOrigin origin, FieldReader fields, List<Section> sections, Times clock)
      throws TimeReader.NoZoneException {
    List<TimelineEntry> given = RecordParts.timeline(fields);
    return given.isEmpty() && origin.adapter().fromBody().contains(BodyPart.TIMELINE)
        ? BodyFacts.timeline(sections, clock, origin.times().zone())
        : given;
  }

  /** The items that the record gives, else those that its text lists. */
  private static List<ActionItem> actionItems(
      RecordOrigin origin, FieldReader fields, List<Section> sections) {
    List<ActionItem> given = RecordParts.actionItems(fields);
    return given.isEmpty() && origin.adapter().fromBody().contains(BodyPart.ACTION_ITEMS)
        ? ActionItems.read(sections, Set.copyOf(fields.texts(Fields.TEAMS)))
        : given;
  }

  /** Why a record has no quarter: there is no date, or none could be read. */
  private static String noDate(List<Change> changes) {
    return changes.stream()
        .filter(change -> Fields.TIMES.contains(change.field()))
        .findFirst()
        .map(
            change ->
                "record has no usable date, so no quarter: %s: %s (declare its time_formats)"
                    .formatted(change.field(), change.message()))
        .orElse(
            "record has no usable date, so no quarter (add started_at, detected_at or recorded_at)");
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
