package org.incidentpatterns.taxonomy;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * One answer on one axis.
 *
 * @param id stable word used in files and tables
 * @param title as a reader sees it
 * @param definition what belongs here, in one sentence
 * @param not what does not belong here though it looks like it
 * @param declared words of other tools that mean it
 * @param phrases words of a postmortem that point at it
 * @param addressedBy words of an action item that would mend it
 */
public record Category(
    Axis axis,
    String id,
    String title,
    String definition,
    String not,
    List<String> declared,
    List<Phrase> phrases,
    List<Phrase> addressedBy)
    implements Serializable {
  public Category {
    Objects.requireNonNull(axis, "axis is null");
    Objects.requireNonNull(id, "id is null");
    Objects.requireNonNull(title, "title is null");
    Objects.requireNonNull(definition, "definition is null");
    Objects.requireNonNull(not, "not is null");
    declared = List.copyOf(declared);
    phrases = List.copyOf(phrases);
    addressedBy = List.copyOf(addressedBy);
  }
}
