package org.incidentpatterns.ingest;

import org.incidentpatterns.adapter.Adapter;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from and how its tool writes.
 *
 * @param position line or number in the file, from 1
 * @param times reads its times, in its zone
 * @param raw the record as it lay in the file, for the quarantine
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, never compared.
record RecordOrigin(Adapter adapter, String file, long position, TimeReader times, byte[] raw) {

  /** The record set aside. */
  Outcome rejected(@Nullable String id, @Nullable String field, String code, String reason) {
    return new Outcome.Rejected(
        new Rejection(file, position, null, id, field, code, "Cannot read record: " + reason, raw));
  }
}
