package org.incidentpatterns.postmortem;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The labels that a responder picked in the tool, in the tool's words.
 *
 * @param rootCause null where none was picked, as for the others
 */
public record Declared(
    @Nullable String rootCause,
    @Nullable String trigger,
    @Nullable String detection,
    @Nullable String mitigation,
    List<String> contributingFactors)
    implements Serializable {
  /** Nothing picked. */
  public static final Declared NONE = new Declared(null, null, null, null, List.of());

  public Declared {
    contributingFactors = List.copyOf(contributingFactors);
  }
}
