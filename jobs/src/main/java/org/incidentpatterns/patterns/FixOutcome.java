package org.incidentpatterns.patterns;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.ActionItem.Status;

/** What had become of the action items of an incident when the same failure came back. */
public enum FixOutcome {
  /** All were closed before: the fix did not hold. */
  CLOSED,
  /** At least one was still open: the fix had not been tried whole. */
  STILL_OPEN,
  /** None was filed, or all were cancelled: nothing was tried. */
  NEVER_FILED;

  /**
   * The outcome on the day the failure came back.
   *
   * <p>An item closed on that very day counts as still open, for it may have been closed because of
   * the return. An item that is done without a date counts as closed: nothing says it was open, and
   * to finish it is no advice. A cancelled item counts as never filed.
   */
  public static FixOutcome of(List<ActionItem> items, LocalDate cameBack) {
    List<ActionItem> promised =
        items.stream().filter(item -> item.status() != Status.CANCELLED).toList();
    if (promised.isEmpty()) {
      return NEVER_FILED;
    }
    return promised.stream().allMatch(item -> isClosedBefore(item, cameBack)) ? CLOSED : STILL_OPEN;
  }

  private static boolean isClosedBefore(ActionItem item, LocalDate day) {
    LocalDate closed = item.closed();
    return !item.isOpen() && (closed == null || closed.isBefore(day));
  }

  /** The word used in files and tables, such as {@code still_open}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
