package org.incidentpatterns.patterns;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.incidentpatterns.postmortem.ActionItem;

/**
 * One incident as a member of a pattern.
 *
 * @param incidentId the tool's own id, unique with {@code source} only
 * @param quarter the quarter it began in, such as {@code 2025-Q4}
 * @param actionItems what was promised after it
 */
public record Occurrence(
    String incidentId,
    String source,
    String quarter,
    Instant began,
    List<String> services,
    List<String> teams,
    List<ActionItem> actionItems)
    implements Serializable {
  public Occurrence {
    Objects.requireNonNull(incidentId, "incidentId is null");
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(quarter, "quarter is null");
    Objects.requireNonNull(began, "began is null");
    services = List.copyOf(services);
    teams = List.copyOf(teams);
    actionItems = List.copyOf(actionItems);
  }
}
