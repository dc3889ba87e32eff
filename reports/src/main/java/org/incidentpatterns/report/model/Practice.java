package org.incidentpatterns.report.model;

import java.util.List;

/**
 * How postmortems are written. Counts for the organisation, never for a person.
 *
 * @param written incidents and near misses of this quarter that have a postmortem
 * @param due of these two kinds, those for which the policy asks for a postmortem
 * @param missing due and not written, at most 50
 * @param notDueWritten written though not due
 * @param sections how many of the written ones have each section, the most frequent first
 * @param measures written when due, cause stops at a person, contains a blaming phrase, cause in
 *     the passive voice without what acted
 * @param passiveCauses up to three sentences of such causes, each of another incident
 * @param policy when a postmortem is due, in words
 */
public record Practice(
    long written,
    long due,
    List<IncidentRef> missing,
    long notDueWritten,
    List<SectionRow> sections,
    List<FollowThrough.MeasureRow> measures,
    List<CauseQuote> passiveCauses,
    String policy) {
  /** The id of the measure of causes in the passive voice without what acted. */
  public static final String PASSIVE_CAUSE = "passive_cause";

  /**
   * A section and how many of the written postmortems have it.
   *
   * @param missing how many have not, beside the quarters before
   */
  public record SectionRow(String title, Share share, Comparison missing) {}

  /**
   * A sentence as written.
   *
   * @param section the part of the text that it stands in, as a reader sees it
   */
  public record CauseQuote(IncidentRef incident, String quote, String section) {}
}
