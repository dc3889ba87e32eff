package org.incidentpatterns.ingest;

import java.util.Optional;
import org.incidentpatterns.ingest.Outcome.Fate;
import org.jspecify.annotations.Nullable;

/** Why a piece of a record is part of no kept one. */
enum StrayPiece {
  ORPHAN(
      "no_such_incident",
      "Cannot join record: its incident is not in the inputs (add the incident to the export)"),
  UNRELATED(
      Rejection.NOT_AN_INCIDENT,
      "Cannot count record: it is no incident, and no incident of the inputs is tied to it (nothing to do)"),
  SET_ASIDE(
      "incident_set_aside",
      "Cannot join record: its incident is set aside itself (mend the incident)"),
  DROPPED(Rejection.NOT_AN_INCIDENT, "Cannot count record: what it belongs to is no incident");

  private final String code;
  private final String message;

  StrayPiece(String code, String message) {
    this.code = code;
    this.message = message;
  }

  String code() {
    return code;
  }

  String message() {
    return message;
  }

  /** Whether nothing is lost with it. */
  boolean isSkipped() {
    return code.equals(Rejection.NOT_AN_INCIDENT);
  }

  /**
   * Empty if the piece has its place.
   *
   * @param fate null if no record asked for it
   * @param amongRecords where others that are tied to nothing are to be expected
   */
  static Optional<StrayPiece> of(@Nullable Fate fate, boolean amongRecords) {
    if (fate == null) {
      return Optional.of(amongRecords ? UNRELATED : ORPHAN);
    }
    return switch (fate) {
      case JOINED -> Optional.empty();
      case DROPPED -> Optional.of(DROPPED);
      case SET_ASIDE -> Optional.of(SET_ASIDE);
    };
  }
}
