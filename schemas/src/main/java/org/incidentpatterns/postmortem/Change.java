package org.incidentpatterns.postmortem;

import java.io.Serializable;
import java.util.Objects;

/**
 * A value that was repaired or dropped while its record stayed.
 *
 * @param field the field of the canonical format
 * @param code a short stable word for scripts, such as {@code not_a_time}
 * @param message the same for people, with the value
 */
public record Change(String field, String code, String message) implements Serializable {
  public Change {
    Objects.requireNonNull(field, "field is null");
    Objects.requireNonNull(code, "code is null");
    Objects.requireNonNull(message, "message is null");
  }
}
