package org.incidentpatterns.ingest;

import java.util.Objects;
import java.util.Set;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A record or a whole file that was set aside.
 *
 * @param position line or number of the record, from 1; 0 for the whole file
 * @param recordId its id if it could be read
 * @param field the field at fault; null if none is
 * @param code a short stable word for scripts
 * @param message for people, with the next step
 * @param raw what was set aside, as text; null for a whole file, which stays where it is
 */
public record Rejection(
    String file,
    long position,
    @Nullable String recordId,
    @Nullable String field,
    String code,
    String message,
    @Nullable String raw) {
  /** The file is no export by its name. */
  static final String NOT_AN_EXPORT = "not_an_export";

  /** The file holds nothing at all. */
  static final String EMPTY = "empty";

  private static final Set<String> SKIPS = Set.of(NOT_AN_EXPORT, EMPTY);

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
