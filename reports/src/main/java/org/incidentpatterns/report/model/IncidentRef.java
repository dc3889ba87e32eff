package org.incidentpatterns.report.model;

/**
 * An incident as other places point at it.
 *
 * @param id the tool's own id, hostile text included
 * @param anchor the safe name of its row in the report, unique there; empty where the row is left
 *     out (top 50 only)
 */
public record IncidentRef(String id, String source, String anchor) {}
