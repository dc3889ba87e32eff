package org.incidentpatterns.patterns;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Severity;
import org.incidentpatterns.postmortem.Times;

/**
 * By when action items are to be closed.
 *
 * <p>Two promises can set the deadline: the policy of the organisation, by severity of the
 * incident, and the due date of the item. The earlier one counts: a due date does not extend the
 * policy, and the policy does not excuse a due date that has passed. Without either there is no
 * deadline.
 *
 * @param daysBySeverity days from filing, by severity level 1 to 5; levels left out have no
 *     deadline
 */
public record DeadlinePolicy(Map<Integer, Integer> daysBySeverity) implements Serializable {
  /** Sev-1 within 15 days of filing, Sev-2 within 30. */
  public static final DeadlinePolicy DEFAULT = new DeadlinePolicy(Map.of(1, 15, 2, 30));

  /** How far an action item is on a given day. */
  public enum Standing {
    /** Done or cancelled. */
    CLOSED,
    /** Open, the deadline not yet passed. */
    IN_TIME,
    /** Open, the deadline passed. */
    OVERDUE,
    /** Open, without deadline. */
    NO_DEADLINE
  }

  public DeadlinePolicy {
    daysBySeverity.forEach(
        (level, days) -> {
          if (level < 1 || level > 5 || days < 0) {
            throw new IllegalArgumentException(
                "Not a deadline: Sev-%d within %d days".formatted(level, days));
          }
        });
    daysBySeverity = Collections.unmodifiableMap(new TreeMap<>(daysBySeverity));
  }

  /**
   * The day from which the policy counts: the day the item was filed, else the day the postmortem
   * was published, else the day the incident began; empty if none is known.
   */
  public static Optional<LocalDate> filedOn(ActionItem item, Times times, ZoneId zone) {
    if (item.filed() != null) {
      return Optional.of(item.filed());
    }
    Optional<Instant> published = Optional.ofNullable(times.published());
    return published.or(times::began).map(instant -> LocalDate.ofInstant(instant, zone));
  }

  /**
   * The last day on which closing the item keeps the promise; empty if there is no deadline. A due
   * date before the day of filing is a slip of the pen and is ignored.
   */
  public Optional<LocalDate> deadline(ActionItem item, Severity severity, LocalDate filedOn) {
    Optional<LocalDate> byPolicy =
        Optional.ofNullable(severity.level()).map(daysBySeverity::get).map(filedOn::plusDays);
    Optional<LocalDate> byPromise =
        Optional.ofNullable(item.due()).filter(due -> !due.isBefore(filedOn));
    return Stream.of(byPolicy, byPromise).flatMap(Optional::stream).min(LocalDate::compareTo);
  }

  /**
   * How far the item was at the end of a day. An item closed later was open that day; one that is
   * closed without a date counts as closed.
   */
  public Standing standing(ActionItem item, Severity severity, LocalDate filedOn, LocalDate asOf) {
    boolean closedLater = item.closed() != null && item.closed().isAfter(asOf);
    if (!item.isOpen() && !closedLater) {
      return Standing.CLOSED;
    }
    return deadline(item, severity, filedOn)
        .map(deadline -> asOf.isAfter(deadline) ? Standing.OVERDUE : Standing.IN_TIME)
        .orElse(Standing.NO_DEADLINE);
  }

  /** Whether the item was open past its deadline at the end of a day. */
  public boolean overdue(ActionItem item, Severity severity, LocalDate filedOn, LocalDate asOf) {
    return standing(item, severity, filedOn, asOf) == Standing.OVERDUE;
  }

  /** The policy as a sentence. */
  public String words() {
    String own = "the due date of the item counts where it is earlier or there is no other";
    if (daysBySeverity.isEmpty()) {
      return "No deadline by severity; the due date of the item counts.";
    }
    return daysBySeverity.entrySet().stream()
        .map(entry -> "Sev-%d within %d days of filing".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", ", "", "; " + own + "."));
  }
}
