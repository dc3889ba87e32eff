package org.incidentpatterns.text;

import org.incidentpatterns.postmortem.SectionName;

/**
 * Where a section begins.
 *
 * @param start offset of the heading itself
 * @param textStart offset of the text under it
 * @param level 1 is the highest; see {@link HeadingFinder}
 */
record Heading(int start, int textStart, int level, String title, SectionName name) {
  Heading named(SectionName other) {
    return new Heading(start, textStart, level, title, other);
  }
}
