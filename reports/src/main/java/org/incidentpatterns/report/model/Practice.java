package org.incidentpatterns.report.model;

import java.util.List;

/**
 * How postmortems are written. Counts for the organisation, never for a person.
 *
 * @param written incidents and near misses of this quarter that have a postmortem
 * @param due of these two kinds, those for which the policy asks for a postmortem
 * @param missing due and not written, at most 50
 * @param notDueWritten written though not due
 * @param sections how many of the written ones have each section
 * @param measures written when due, cause stops at a person, contains a blaming phrase
 * @param policy when a postmortem is due, in words
 */
public record Practice(
    long written,
    long due,
    List<IncidentRef> missing,
    long notDueWritten,
    List<SectionRow> sections,
    List<FollowThrough.MeasureRow> measures,
    String policy) {

  /** A section and how many of the written postmortems have it. */
  public record SectionRow(String title, Share share) {}
}
