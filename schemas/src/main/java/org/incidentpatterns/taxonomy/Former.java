package org.incidentpatterns.taxonomy;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A category that gives no labels any more. Its id still stands in labels, files and heads.
 *
 * @param mergedInto id of the category of the same axis that it is part of now; null where it was
 *     retired
 */
public record Former(
    Axis axis, String id, String title, String definition, @Nullable String mergedInto)
    implements Serializable {
  public Former {
    Objects.requireNonNull(axis, "axis is null");
    Objects.requireNonNull(id, "id is null");
    Objects.requireNonNull(title, "title is null");
    Objects.requireNonNull(definition, "definition is null");
  }
}
