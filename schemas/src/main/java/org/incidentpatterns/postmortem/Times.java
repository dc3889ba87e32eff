package org.incidentpatterns.postmortem;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clock of an incident, in UTC. Any of them may be null: not every tool asks for it.
 *
 * @param started when the failure began
 * @param detected when somebody or something noticed
 * @param acknowledged when a responder took it
 * @param mitigated when customers were no longer affected
 * @param resolved when it was over
 * @param published when the postmortem was published
 * @param updated when the record was last changed
 * @param recorded the date that the tool gives the record when none of the above says when it was
 * @param zone the zone or offset that the values came with, such as {@code +01:00}; null if none
 */
public record Times(
    @Nullable Instant started,
    @Nullable Instant detected,
    @Nullable Instant acknowledged,
    @Nullable Instant mitigated,
    @Nullable Instant resolved,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable Instant recorded,
    @Nullable String zone)
    implements Serializable {

  /** When the incident counts as begun: started, else detected, else the date of the tool. */
  public Optional<Instant> began() {
    if (started != null) {
      return Optional.of(started);
    }
    return Optional.ofNullable(detected != null ? detected : recorded);
  }

  /** From start to detection; empty if either is missing or they lie the wrong way round. */
  public Optional<Duration> toDetect() {
    return between(started, detected);
  }

  /** From start to acknowledgement; empty if either is missing or they lie the wrong way round. */
  public Optional<Duration> toAcknowledge() {
    return between(started, acknowledged);
  }

  /** From start to mitigation; empty if either is missing or they lie the wrong way round. */
  public Optional<Duration> toMitigate() {
    return between(started, mitigated);
  }

  /** From start to resolution; empty if either is missing or they lie the wrong way round. */
  public Optional<Duration> toResolve() {
    return between(started, resolved);
  }

  private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null || to.isBefore(from)
        ? Optional.empty()
        : Optional.of(Duration.between(from, to));
  }
}
