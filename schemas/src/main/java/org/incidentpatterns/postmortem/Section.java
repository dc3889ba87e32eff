package org.incidentpatterns.postmortem;

import java.io.Serializable;
import java.util.Objects;

/**
 * One part of a postmortem.
 *
 * @param name which part it is
 * @param heading the heading as written; empty where the tool has a field instead
 * @param text the text under it, Markdown or plain
 */
public record Section(SectionName name, String heading, String text) implements Serializable {
  public Section {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(heading, "heading is null");
    Objects.requireNonNull(text, "text is null");
  }
}
