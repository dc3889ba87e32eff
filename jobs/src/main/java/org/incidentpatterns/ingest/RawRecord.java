package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record as it lies in its container.
 *
 * @param position line or number, from 1
 * @param node its content; null if it cannot be read
 * @param raw its text, for the quarantine
 * @param code why it cannot be read; null if it can
 * @param message the same for people
 */
record RawRecord(
    long position,
    @Nullable ObjectNode node,
    String raw,
    @Nullable String code,
    @Nullable String message) {
  RawRecord {
    Objects.requireNonNull(raw, "raw is null");
  }

  static RawRecord readable(long position, ObjectNode node, String raw) {
    return new RawRecord(position, node, raw, null, null);
  }

  /** What a JSON value is as a record: an object without ambiguous names, or unreadable. */
  static RawRecord of(long position, JsonNode value, String raw, String otherwise) {
    if (!(value instanceof ObjectNode object)) {
      return unreadable(position, raw, "not_an_object", otherwise);
    }
    String ambiguous = StrictJson.ambiguousName(object);
    return ambiguous == null
        ? readable(position, object, raw)
        : unreadable(
            position, raw, "repeated_name", "name stands twice but for its case: " + ambiguous);
  }

  static RawRecord unreadable(long position, String raw, String code, String message) {
    return new RawRecord(position, null, raw, code, message);
  }
}
