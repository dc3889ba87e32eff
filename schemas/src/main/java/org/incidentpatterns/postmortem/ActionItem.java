package org.incidentpatterns.postmortem;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was promised after an incident. It has an owning team, never an owner: nothing is
 * counted per person.
 *
 * @param filed the day it was filed; null where the tool does not say
 * @param due the day its owner promised it for
 * @param closed the day it was done or dropped
 */
public record ActionItem(
    String title,
    @Nullable String ownerTeam,
    @Nullable String priority,
    @Nullable LocalDate filed,
    @Nullable LocalDate due,
    @Nullable LocalDate closed,
    Status status,
    @Nullable String ticket)
    implements Serializable {

  /** How far it is. */
  public enum Status {
    OPEN,
    IN_PROGRESS,
    DONE,
    CANCELLED;

    /** The word used in files and tables, such as {@code in_progress}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that word in any case; empty if it is none. */
    public static Optional<Status> of(String word) {
      String name = word.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
      for (Status status : values()) {
        if (status.name().equals(name)) {
          return Optional.of(status);
        }
      }
      return Optional.empty();
    }
  }

  public ActionItem {
    Objects.requireNonNull(title, "title is null");
    Objects.requireNonNull(status, "status is null");
  }

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return status == Status.OPEN || status == Status.IN_PROGRESS;
  }
}
