package org.incidentpatterns.table;

import static org.incidentpatterns.table.Column.flag;
import static org.incidentpatterns.table.Column.integer;
import static org.incidentpatterns.table.Column.list;
import static org.incidentpatterns.table.Column.number;
import static org.incidentpatterns.table.Column.text;
import static org.incidentpatterns.table.Column.texts;
import static org.incidentpatterns.table.Column.time;
import static org.incidentpatterns.table.Column.whole;

import java.util.List;

/** Tables with one row per figure. Intervals are 95 % unless a column says otherwise. */
public final class PatternTables {
  private PatternTables() {}

  private static Column quarter() {
    return text("quarter", "Quarter that the figure is about.");
  }

  public static final Table DISTRIBUTIONS =
      new Table(
          "distributions",
          "Incidents of one quarter with one category, beside up to seven quarters before.",
          List.of("quarter", "dimension", "value", "axis", "category"),
          List.of(
              text("dimension", "all, severity, service or team."),
              text("value", "The severity, service or team; all for the dimension all."),
              text("axis", "As in labels.axis."),
              text("category", "As in labels.category."),
              whole("incidents", "With it as primary label; contributing factors: with it at all."),
              whole("any_incidents", "That name it at all."),
              number("shared_incidents", "Split evenly over the categories each incident names."),
              whole("total", "All incidents of the quarter and value."),
              whole("known", "Those whose axis is known."),
              number("share", "incidents / total.").orNull(),
              number("share_low", "Wilson interval.").orNull(),
              number("share_high", "Wilson interval.").orNull(),
              number("share_of_known", "incidents / known.").orNull(),
              number("share_of_known_low", "Wilson interval.").orNull(),
              number("share_of_known_high", "Wilson interval.").orNull(),
              whole(
                  "incident_minutes", "Minutes from start to mitigation, else resolution, summed."),
              whole("previous_incidents", "The quarter before; null if it has no incident.")
                  .orNull(),
              whole("baseline_incidents", "The up to seven quarters before."),
              whole("baseline_total", "All incidents of these."),
              number("baseline_share", "baseline_incidents / baseline_total.").orNull(),
              number("baseline_share_low", "Wilson interval.").orNull(),
              number("baseline_share_high", "Wilson interval.").orNull(),
              text("verdict", "rise, fall, no_clear_change, too_few_to_tell, nothing_to_compare."),
              number("p_value", "Two-sided Fisher exact test; null where not tested.").orNull(),
              number("p_adjusted", "Benjamini-Hochberg within the axis; null where not tested.")
                  .orNull(),
              whole("rises_at", "Smallest count that would have been a rise; null if none.")
                  .orNull(),
              whole("falls_at", "Largest count that would have been a fall; null if none.")
                  .orNull(),
              texts("incident_ids", "Of this quarter, at most 50, in order of their start."),
              quarter()));

  public static final Table OCCURRENCES =
      new Table(
          "occurrences",
          "One incident as a member of one pattern.",
          List.of("quarter", "pattern_id", "began_at", "source", "incident_id"),
          List.of(
              text("pattern_id", "As in recurrences.pattern_id."),
              text("incident_id", "The incident, as in incidents.id."),
              text("source", "As in incidents.source."),
              integer("ordinal", "How often it was seen in eight quarters, this one included."),
              time("began_at", "As in incidents.began_at."),
              integer("days_since_previous", "Null for the first one.").orNull(),
              flag("is_repeat", "Whether ordinal is above 1."),
              text(
                      "previous_fix",
                      "What had become of the fix of the previous one: closed, "
                          + "still_open or never_filed; null for the first one.")
                  .orNull(),
              quarter()));

  public static final Table RECURRENCES =
      new Table(
          "recurrences",
          "One pattern as it stood at the end of one quarter, over eight quarters.",
          List.of("quarter", "pattern_id"),
          List.of(
              text("pattern_id", "Stable name: axis, category and service."),
              text("axis", "root_cause."),
              text("category", "As in labels.category."),
              text("service", "The service that it keeps happening to."),
              whole("seen", "Occurrences in the eight quarters up to this one."),
              whole("seen_now", "Occurrences in this quarter."),
              list(
                  "per_quarter",
                  "Occurrences by quarter.",
                  text("quarter", "The quarter."),
                  whole("seen", "Occurrences in it.")),
              time("first_seen_at", "Start of the first occurrence."),
              time("last_seen_at", "Start of the latest occurrence."),
              whole("days_since_last", "Between the latest two occurrences."),
              flag("is_third", "Whether its third occurrence fell in this quarter."),
              whole("closed", "Earlier occurrences whose fix was closed and did not hold."),
              whole("still_open", "Earlier occurrences whose fix was open at the next one."),
              whole("never_filed", "Earlier occurrences without any action item."),
              texts("services", "Services touched."),
              texts("teams", "Teams touched."),
              texts("incident_ids", "Of this quarter, at most 50."),
              quarter()));

  public static final Table DURATIONS =
      new Table(
          "durations",
          "One duration of the incidents of one quarter, or of the quarters before it.",
          List.of("quarter", "measure", "period"),
          List.of(
              text("measure", "detect, mitigate or resolve; all count from the start."),
              text("period", "now, or before: the up to seven quarters before."),
              whole("usable", "Incidents with a usable duration."),
              whole("incidents", "All incidents of the period."),
              number("median_minutes", "Null if fewer than five are usable.").orNull(),
              number("median_low", "Bootstrap interval.").orNull(),
              number("median_high", "Bootstrap interval.").orNull(),
              number("p90_minutes", "Nine in ten are shorter; null if fewer than ten are usable.")
                  .orNull(),
              number("p90_low", "Bootstrap interval.").orNull(),
              number("p90_high", "Bootstrap interval.").orNull(),
              list(
                  "dots",
                  "Durations on a log scale, 20 bins to the decade.",
                  number("minutes", "Lower edge of the bin."),
                  whole("incidents", "How many lie in it.")),
              list(
                  "ranges",
                  "Incidents by range: under 10 min, 1 h, 8 h, 1 day, and more.",
                  whole("incidents", "How many lie in it.")),
              text("verdict", "Of now against before, on both rows."),
              number("p_value", "Rank test; null where none was made.").orNull(),
              quarter()));

  public static final Table FOLLOW_THROUGH =
      new Table(
          "follow_through",
          "One measure of kept promises or of practice, beside the quarters before at the same age.",
          List.of("quarter", "measure"),
          List.of(
              text("measure", "Such as overdue, no_owner, no_due_date, vague, written_when_due."),
              whole("count", "How many."),
              whole("of", "Of how many."),
              number("share", "count / of; null if of is 0.").orNull(),
              number("share_low", "Wilson interval.").orNull(),
              number("share_high", "Wilson interval.").orNull(),
              whole("baseline_count", "The same in the quarters before."),
              whole("baseline_of", "Of how many."),
              text("verdict", "As in distributions.verdict."),
              number("p_value", "Null where not tested.").orNull(),
              quarter()));

  public static final Table INVESTMENTS =
      new Table(
          "investments",
          "One candidate for the next engineer-month.",
          List.of("quarter", "position"),
          List.of(
              integer("position", "Its place in the list, from 1."),
              integer("rank", "One plus the number of candidates clearly before it."),
              text("category", "The contributing factor behind it, or open_actions."),
              text("title", "What to do."),
              whole("customer_minutes", "Of the incidents it touches."),
              whole("stated_minutes", "Of all incidents that state them."),
              number("minutes_share", "Null if none are stated.").orNull(),
              number("minutes_low", "Bootstrap interval.").orNull(),
              number("minutes_high", "Bootstrap interval.").orNull(),
              whole("incidents", "Incidents it touches."),
              whole("total", "All incidents of the quarter."),
              texts("incident_ids", "At most 50."),
              quarter()));

  public static final Table FINDINGS =
      new Table(
          "findings",
          "One of the sentences that the report of a quarter leads with.",
          List.of("quarter", "position"),
          List.of(
              integer("position", "Its place in the report, from 1."),
              text("kind", "invest, change, leading_cause, recurrence, follow_through or volume."),
              text("headline", "The claim."),
              text("words", "What supports it."),
              text("consequence", "What follows; may be empty."),
              text("verdict", "As in distributions.verdict."),
              whole("count", "The number behind it."),
              whole("of", "Of how many; null for a number of incidents.").orNull(),
              texts("incident_ids", "At most 50."),
              quarter()));

  /** All of them. */
  public static final List<Table> ALL =
      List.of(
          DISTRIBUTIONS,
          OCCURRENCES,
          RECURRENCES,
          DURATIONS,
          FOLLOW_THROUGH,
          INVESTMENTS,
          FINDINGS);
}
