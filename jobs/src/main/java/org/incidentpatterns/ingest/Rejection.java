package org.incidentpatterns.ingest;

import java.util.Objects;
import java.util.Set;
import org.incidentpatterns.container.BrokenFileException;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A record or a whole file that was set aside, or passed over because there is nothing to lose.
 *
 * @param position line or number of the record, from 1; 0 for the whole file
 * @param column of a fault within its line, from 1; null if it cannot be told
 * @param recordId its id if it could be read
 * @param field the field at fault; null if none is
 * @param code a short stable word for scripts
 * @param message for people, with the next step
 * @param raw the bytes that were set aside; null for a whole file, which stays where it is
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, never compared.
public record Rejection(
    String file,
    long position,
    @Nullable Integer column,
    @Nullable String recordId,
    @Nullable String field,
    String code,
    String message,
    byte @Nullable [] raw) {
  /** The file is no export by its name. */
  static final String NOT_AN_EXPORT = "not_an_export";

  /** The record is no incident, as its adapter says: a drill, a test, a pull request. */
  static final String NOT_AN_INCIDENT = "not_an_incident";

  /** Another version of the record is newer. */
  static final String SUPERSEDED = "superseded";

  static final String SUPERSEDED_MESSAGE =
      "Cannot keep record: a later version of the same id exists (nothing to do)";

  private static final Set<String> SKIPS =
      Set.of(NOT_AN_EXPORT, BrokenFileException.EMPTY, NOT_AN_INCIDENT);

  public Rejection {
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(code, "code is null");
    Objects.requireNonNull(message, "message is null");
  }

  /** Skipped if there was nothing to lose, else quarantined. */
  public Verdict verdict() {
    return SKIPS.contains(code) ? Verdict.SKIPPED : Verdict.QUARANTINED;
  }
}
