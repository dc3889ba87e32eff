package org.incidentpatterns.postmortem;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline.
 *
 * @param at when; null where the line gives no usable time
 * @param text what happened
 */
public record TimelineEntry(@Nullable Instant at, String text) implements Serializable {
  public TimelineEntry {
    Objects.requireNonNull(text, "text is null");
  }
}
