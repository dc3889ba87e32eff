package org.incidentpatterns.table;

import static org.incidentpatterns.table.Column.day;
import static org.incidentpatterns.table.Column.flag;
import static org.incidentpatterns.table.Column.integer;
import static org.incidentpatterns.table.Column.list;
import static org.incidentpatterns.table.Column.number;
import static org.incidentpatterns.table.Column.text;
import static org.incidentpatterns.table.Column.texts;
import static org.incidentpatterns.table.Column.time;
import static org.incidentpatterns.table.Column.whole;

import java.util.List;

/** Tables with one row per incident or per part of one. */
public final class IncidentTables {
  private IncidentTables() {}

  private static Column quarter() {
    return text("quarter", "Quarter in which the incident began, such as 2025-Q4.");
  }

  private static Column source() {
    return text("source", "Adapter that read the record; with the id it names one incident.");
  }

  private static Column incidentId() {
    return text("incident_id", "The incident, as in incidents.id.");
  }

  public static final Table INCIDENTS =
      new Table(
          "incidents",
          "One record as it was kept: an incident, near miss, drill or maintenance.",
          List.of("quarter", "began_at", "source", "id"),
          List.of(
              text("id", "The tool's own id; unique together with source."),
              source(),
              text("title", "Title as written."),
              text(
                  "kind", "incident, near_miss, drill or maintenance; figures are about incident."),
              integer("severity", "1 (worst) to 5; null where the tool's word means none.")
                  .orNull(),
              text("severity_label", "The tool's own word; null where it wrote none.").orNull(),
              texts("services", "Services affected."),
              texts("teams", "Teams that own or responded."),
              time("began_at", "When it counts as begun: started, else detected, else recorded."),
              time("started_at", "When the failure began; null if unknown.").orNull(),
              time("detected_at", "When somebody or something noticed; null if unknown.").orNull(),
              time("acknowledged_at", "When a responder took it; null if unknown.").orNull(),
              time("mitigated_at", "When customers were no longer affected; null if unknown.")
                  .orNull(),
              time("resolved_at", "When it was over; null if unknown.").orNull(),
              time("published_at", "When the postmortem was published; null if it was not.")
                  .orNull(),
              time("updated_at", "When the record was last changed; null if unknown.").orNull(),
              time("recorded_at", "The date that the tool gives the record; null if none.")
                  .orNull(),
              text("zone", "Zone or offset that the times came with; null if none.").orNull(),
              whole("detect_seconds", "From start to detection; null where not usable.").orNull(),
              whole("acknowledge_seconds", "From start to acknowledgement; null where not usable.")
                  .orNull(),
              whole("mitigate_seconds", "From start to mitigation; null where not usable.")
                  .orNull(),
              whole("resolve_seconds", "From start to resolution; null where not usable.").orNull(),
              text("summary", "The tool's summary field; null if it has none.").orNull(),
              text("impact", "Impact in words; null if not stated.").orNull(),
              whole("customers", "Customers affected; null if not stated.").orNull(),
              whole("customer_minutes", "Customers times minutes; null if not stated.").orNull(),
              text("cost", "Cost with its currency, as written; null if not stated.").orNull(),
              text("body", "The whole text as Markdown or plain text; may be empty."),
              list(
                  "sections",
                  "The parts of the text, in reading order.",
                  text("name", "Which part, such as root_cause; other for all the rest."),
                  text("heading", "The heading as written; empty where the tool has a field."),
                  text("text", "The text under it.")),
              text("declared_root_cause", "Picked in the tool, its words; null if not.").orNull(),
              text("declared_trigger", "Picked in the tool, its words; null if not.").orNull(),
              text("declared_detection", "Picked in the tool, its words; null if not.").orNull(),
              text("declared_mitigation", "Picked in the tool, its words; null if not.").orNull(),
              texts("declared_contributing_factors", "Picked in the tool, its words."),
              texts("tags", "Tags of the tool."),
              text("url", "Where it can be read in the tool; null if not given.").orNull(),
              flag("stops_at_person", "Whether the stated cause ends at what a person did."),
              flag("blames", "Whether the text holds a blaming phrase."),
              text("file", "Path of the file it was read from."),
              whole("position", "Line in a file of lines, else number of the record, from 1."),
              text("content_hash", "SHA-256 of what the record says; equal for equal content."),
              quarter()));

  public static final Table LABELS =
      new Table(
          "labels",
          "One statement about one incident, with the sentence it rests on.",
          List.of("quarter", "source", "incident_id", "axis", "category"),
          List.of(
              incidentId(),
              source(),
              text("kind", "Kind of the record, as in incidents.kind."),
              text("axis", "root_cause, contributing_factor, trigger, detection or mitigation."),
              text("category", "Category id of the axis, or undetermined or not_documented."),
              flag("is_primary", "Exactly one label of each axis of an incident is."),
              number("confidence", "How often such a label is right, 0 to 1."),
              text("basis", "text, declared, override or model."),
              text("quote", "The sentence as written; null where there is none to show.").orNull(),
              text("section", "Part of the text that the quote stands in; null without quote.")
                  .orNull(),
              integer("start_offset", "Of the quote in that section, UTF-16 units; -1 without."),
              integer("end_offset", "Behind the quote in that section; -1 without."),
              text("reason", "Why a person set it; null unless basis is override.").orNull(),
              text("taxonomy_version", "Version of the taxonomy that gave the label."),
              quarter()));

  public static final Table DISAGREEMENTS =
      new Table(
          "disagreements",
          "One label that a person picked in the tool and the text does not bear out; none where an "
              + "override has settled it.",
          List.of("quarter", "source", "incident_id", "axis"),
          List.of(
              incidentId(),
              source(),
              text("kind", "Kind of the record, as in incidents.kind."),
              text("axis", "root_cause, trigger, detection or mitigation."),
              text("declared_category", "Category that was picked; it is the one in labels."),
              text("text_category", "Category that the text gives."),
              number("confidence", "How often such a label from the text is right, 0 to 1."),
              text("quote", "The sentence that the text's label rests on; null if there is none.")
                  .orNull(),
              text("section", "Part of the text that the quote stands in; null without quote.")
                  .orNull(),
              quarter()));

  public static final Table PRACTICE_SIGNALS =
      new Table(
          "practice_signals",
          "One thing about how a postmortem is written, with its sentence; of the text, never of a "
              + "person.",
          List.of("quarter", "source", "incident_id", "signal", "section", "start_offset"),
          List.of(
              incidentId(),
              source(),
              text("kind", "Kind of the record, as in incidents.kind."),
              text(
                  "signal",
                  "stops_at_person: the cause ends at what a person did. blames: a blaming phrase. "
                      + "passive_cause: a cause that does not say what acted. missing_section: a part "
                      + "that a postmortem should have and this text has not."),
              text("quote", "The sentence as written; null for a missing section.").orNull(),
              text("section", "Part of the text that it stands in, or that is missing."),
              integer("start_offset", "Of the quote in that section, UTF-16 units; -1 without."),
              quarter()));

  public static final Table ACTION_ITEMS =
      new Table(
          "action_items",
          "One thing that was promised after an incident.",
          List.of("quarter", "source", "incident_id", "ordinal"),
          List.of(
              incidentId(),
              source(),
              integer("ordinal", "Its place among the items of the incident, from 1."),
              integer("severity", "Severity of its incident; null if unknown.").orNull(),
              text("title", "As written."),
              text("owner_team", "Team that owns it; null if nobody does.").orNull(),
              text("priority", "As written; null if none.").orNull(),
              day("filed_on", "Day it was filed, else the day the postmortem or incident dates."),
              day("due_on", "Day it is promised for; null if none.").orNull(),
              day(
                      "deadline_on",
                      "The earlier of due_on and the policy's deadline; null if neither.")
                  .orNull(),
              day("closed_on", "Day it was done or dropped; null while open.").orNull(),
              text("status", "open, in_progress, done or cancelled."),
              flag("is_overdue", "Open and past deadline_on on the as-of day."),
              flag("is_vague", "Whether nobody could tell when it is done (improve monitoring)."),
              text("addresses", "Contributing factor it addresses; null if none can be told.")
                  .orNull(),
              text("ticket", "Its ticket; null if none.").orNull(),
              quarter()));

  public static final Table TIMELINE =
      new Table(
          "timeline",
          "One line of an incident's timeline.",
          List.of("quarter", "source", "incident_id", "ordinal"),
          List.of(
              incidentId(),
              source(),
              integer("ordinal", "Its place in the timeline, from 1."),
              time("at", "When; null where the line gives no usable time.").orNull(),
              text("text", "What happened."),
              quarter()));

  public static final Table CHANGES =
      new Table(
          "changes",
          "One value that was repaired or dropped while its record stayed.",
          List.of("quarter", "source", "incident_id", "field", "code", "message"),
          List.of(
              incidentId(),
              source(),
              text("field", "Field of the canonical format."),
              text("code", "Stable word for scripts, such as not_a_time."),
              text("message", "The same for people, with the value."),
              text("file", "Path of the file."),
              whole("position", "As in incidents.position."),
              quarter()));

  /** All of them. */
  public static final List<Table> ALL =
      List.of(INCIDENTS, LABELS, DISAGREEMENTS, PRACTICE_SIGNALS, ACTION_ITEMS, TIMELINE, CHANGES);
}
