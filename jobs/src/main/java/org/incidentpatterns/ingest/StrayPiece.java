package org.incidentpatterns.ingest;

import java.util.Optional;
import org.incidentpatterns.ingest.Outcome.Fate;
import org.jspecify.annotations.Nullable;

/** Why a piece of a record is part of no kept one. */
enum StrayPiece {
  ORPHAN(
      "no_such_incident",
      "Cannot join record: its incident is not in the inputs (add the incident to the export)"),
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

  /** Empty if the piece has its place. */
  static Optional<StrayPiece> of(@Nullable Fate fate) {
    if (fate == null) {
      return Optional.of(ORPHAN);
    }
    return switch (fate) {
      case JOINED -> Optional.empty();
      case DROPPED -> Optional.of(DROPPED);
      case SET_ASIDE -> Optional.of(SET_ASIDE);
    };
  }
}
