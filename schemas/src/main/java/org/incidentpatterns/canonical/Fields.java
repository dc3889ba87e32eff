package org.incidentpatterns.canonical;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentpatterns.postmortem.SectionName;

/** The names of the fields of the canonical format, in the order in which they are written. */
public final class Fields {
  private Fields() {}

  public static final String ID = "id";
  public static final String TITLE = "title";
  public static final String KIND = "kind";
  public static final String SEVERITY = "severity";
  public static final String SERVICES = "services";
  public static final String TEAMS = "teams";
  public static final String STARTED_AT = "started_at";
  public static final String DETECTED_AT = "detected_at";
  public static final String ACKNOWLEDGED_AT = "acknowledged_at";
  public static final String MITIGATED_AT = "mitigated_at";
  public static final String RESOLVED_AT = "resolved_at";
  public static final String PUBLISHED_AT = "published_at";
  public static final String UPDATED_AT = "updated_at";
  public static final String RECORDED_AT = "recorded_at";
  public static final String SUMMARY = "summary";
  public static final String IMPACT = "impact";
  public static final String CUSTOMERS = "customers";
  public static final String CUSTOMER_MINUTES = "customer_minutes";
  public static final String COST = "cost";
  public static final String BODY = "body";
  public static final String SECTIONS = "sections";
  public static final String DECLARED = "declared";
  public static final String TIMELINE = "timeline";
  public static final String ACTION_ITEMS = "action_items";
  public static final String TAGS = "tags";
  public static final String URL = "url";

  /** In a file of action items: the incident that each belongs to. */
  public static final String INCIDENT_ID = "incident_id";

  /** Fields that hold an instant. */
  public static final List<String> TIMES =
      List.of(
          STARTED_AT,
          DETECTED_AT,
          ACKNOWLEDGED_AT,
          MITIGATED_AT,
          RESOLVED_AT,
          PUBLISHED_AT,
          UPDATED_AT,
          RECORDED_AT);

  /**
   * Parts of the text that may be given as fields of their own, such as {@code root_cause}.
   * Summary, impact, timeline and action items are fields anyway.
   */
  public static final List<String> SECTION_FIELDS =
      Arrays.stream(SectionName.values())
          .filter(
              name ->
                  !Set.of(
                          SectionName.SUMMARY,
                          SectionName.IMPACT,
                          SectionName.TIMELINE,
                          SectionName.ACTION_ITEMS,
                          SectionName.OTHER)
                      .contains(name))
          .map(SectionName::word)
          .toList();

  /** The parts of {@link #DECLARED}; in CSV each is a column that begins with {@code declared_}. */
  public static final List<String> DECLARED_FIELDS =
      List.of("root_cause", "trigger", "detection", "mitigation", "contributing_factors");

  /** The parts of an action item. */
  public static final List<String> ACTION_ITEM_FIELDS =
      List.of(
          TITLE, "owner_team", "priority", "filed_on", "due_on", "closed_on", "status", "ticket");

  /** Every field of a record in JSON. */
  public static final Set<String> ALL =
      Stream.of(
              Stream.of(ID, TITLE, KIND, SEVERITY, SERVICES, TEAMS),
              TIMES.stream(),
              Stream.of(SUMMARY, IMPACT, CUSTOMERS, CUSTOMER_MINUTES, COST, BODY, SECTIONS),
              SECTION_FIELDS.stream(),
              Stream.of(DECLARED, TIMELINE, ACTION_ITEMS, TAGS, URL))
          .flatMap(fields -> fields)
          .collect(Collectors.toUnmodifiableSet());
}
