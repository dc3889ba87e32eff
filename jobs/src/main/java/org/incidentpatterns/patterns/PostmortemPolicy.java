package org.incidentpatterns.patterns;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Severity;
import org.incidentpatterns.postmortem.Times;

/**
 * When a postmortem is due: after every Sev-1; after a Sev-2 that customers felt for longer than a
 * given time; after a near miss; and when a failure comes for the third time, whatever its
 * severity.
 *
 * @param severityOneWithin how soon after its end the postmortem of a Sev-1 is to be published
 * @param severityTwoAbove how long customers must have been affected by a Sev-2
 */
public record PostmortemPolicy(Duration severityOneWithin, Duration severityTwoAbove)
    implements Serializable {
  /** 48 hours; 15 minutes. */
  public static final PostmortemPolicy DEFAULT =
      new PostmortemPolicy(Duration.ofDays(2), Duration.ofMinutes(15));

  /** Why a postmortem is due. */
  public enum Reason {
    SEVERITY_ONE,
    SEVERITY_TWO_WITH_IMPACT,
    NEAR_MISS,
    THIRD_OCCURRENCE
  }

  public PostmortemPolicy {
    Objects.requireNonNull(severityOneWithin, "severityOneWithin is null");
    Objects.requireNonNull(severityTwoAbove, "severityTwoAbove is null");
    if (severityOneWithin.isNegative() || severityTwoAbove.isNegative()) {
      throw new IllegalArgumentException("A policy cannot ask for negative time");
    }
  }

  /**
   * The first reason for which a postmortem is due; empty if none is. Drills and maintenance never
   * ask for one.
   *
   * <p>A Sev-2 lasts from its start to mitigation, else to resolution. One whose length is not
   * known counts as long: a rule that is met by leaving out a time would be none.
   *
   * @param thirdOrLater whether it is at least the third occurrence of a pattern
   */
  public Optional<Reason> due(Kind kind, Severity severity, Times times, boolean thirdOrLater) {
    if (kind == Kind.NEAR_MISS) {
      return Optional.of(Reason.NEAR_MISS);
    }
    if (kind != Kind.INCIDENT) {
      return Optional.empty();
    }
    if (isLevel(severity, 1)) {
      return Optional.of(Reason.SEVERITY_ONE);
    }
    if (isLevel(severity, 2) && isLong(times)) {
      return Optional.of(Reason.SEVERITY_TWO_WITH_IMPACT);
    }
    return thirdOrLater ? Optional.of(Reason.THIRD_OCCURRENCE) : Optional.empty();
  }

  /**
   * Whether the postmortem of a Sev-1 was published in time; empty for other severities and where
   * the end or the publication is not known.
   */
  public Optional<Boolean> publishedInTime(Severity severity, Times times) {
    Instant resolved = times.resolved();
    Instant published = times.published();
    if (!isLevel(severity, 1) || resolved == null || published == null) {
      return Optional.empty();
    }
    return Optional.of(!published.isAfter(resolved.plus(severityOneWithin)));
  }

  private boolean isLong(Times times) {
    return times
        .toMitigate()
        .or(times::toResolve)
        .map(length -> length.compareTo(severityTwoAbove) > 0)
        .orElse(true);
  }

  private static boolean isLevel(Severity severity, int level) {
    return severity.level() != null && severity.level() == level;
  }

  /** The policy as a sentence. */
  public String words() {
    return ("Every Sev-1, within %d hours of its end; Sev-2 with more than %d minutes of customer"
            + " impact or of unknown length; near misses; third and later occurrences of a failure.")
        .formatted(severityOneWithin.toHours(), severityTwoAbove.toMinutes());
  }
}
