package org.incidentpatterns.classify;

import org.incidentpatterns.taxonomy.Axis;

/** A phrase of the taxonomy that a postmortem holds, whether or not it counted there. */
public record MatchedPhrase(Axis axis, String category, String phrase) {}
