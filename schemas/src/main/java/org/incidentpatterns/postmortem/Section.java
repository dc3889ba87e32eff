package org.incidentpatterns.postmortem;

import java.io.Serializable;
import java.util.Objects;

/**
 * One part of a postmortem.
 *
 * @param name which part it is
 * @param heading the heading as written; empty where the tool has a field instead. One that opens
 *     no section by itself stands behind those it lies under: {@code Timeline (UTC) › 2025-11-03}
 * @param text the text under it, Markdown or plain
 */
public record Section(SectionName name, String heading, String text) implements Serializable {
  /** Stands between a heading and the one under it. */
  public static final String UNDER = " › ";

  public Section {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(heading, "heading is null");
    Objects.requireNonNull(text, "text is null");
  }

  /** The headings above the last one; empty if there is none. */
  public String headingAbove() {
    int last = heading.lastIndexOf(UNDER);
    return last < 0 ? "" : heading.substring(0, last);
  }

  /** The heading right above the text. */
  public String ownHeading() {
    int last = heading.lastIndexOf(UNDER);
    return last < 0 ? heading : heading.substring(last + UNDER.length());
  }
}
