package org.incidentpatterns.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record as it lies in its container. A class and no record, as records compare arrays by
 * identity.
 */
public final class RawRecord {
  private final long position;
  private final int column;
  private final @Nullable ObjectNode node;
  private final byte[] raw;
  private final @Nullable String code;
  private final @Nullable String message;

  private RawRecord(
      long position,
      int column,
      @Nullable ObjectNode node,
      byte[] raw,
      @Nullable String code,
      @Nullable String message) {
    this.position = position;
    this.column = column;
    this.node = node;
    this.raw = Objects.requireNonNull(raw, "raw is null");
    this.code = code;
    this.message = message;
  }

  public static RawRecord readable(long position, ObjectNode node, byte[] raw) {
    return new RawRecord(
        position, 0, Objects.requireNonNull(node, "node is null"), raw, null, null);
  }

  /**
   * A record that cannot be read.
   *
   * @param column where in the line it shows, in characters from 1; 0 if it cannot be told
   */
  public static RawRecord unreadable(
      long position, int column, byte[] raw, String code, String message) {
    return new RawRecord(
        position,
        column,
        null,
        raw,
        Objects.requireNonNull(code, "code is null"),
        Objects.requireNonNull(message, "message is null"));
  }

  /** What a JSON value is as a record: an object without ambiguous names, or unreadable. */
  public static RawRecord of(long position, JsonNode value, byte[] raw, String otherwise) {
    if (!(value instanceof ObjectNode object)) {
      return unreadable(position, 0, raw, "not_an_object", otherwise);
    }
    String ambiguous = StrictJson.ambiguousName(object);
    return ambiguous == null
        ? readable(position, object, raw)
        : unreadable(
            position, 0, raw, StrictJson.REPEATED_NAME, "record " + StrictJson.twice(ambiguous));
  }

  /** The line, where lines or rows are records (that in which the row begins); else the number. */
  public long position() {
    return position;
  }

  /** Where in its line a syntax error shows, in characters from 1; 0 if it cannot be told. */
  public int column() {
    return column;
  }

  /** Its content; null if it cannot be read. */
  public @Nullable ObjectNode node() {
    return node;
  }

  /**
   * The exact bytes of the file: a line without its line end, an array element from its first to
   * its last byte, a row as it stands. Text that was not UTF-8 is given as UTF-8. Empty for a
   * record that was too long to be held. The array itself, not to be written to.
   */
  public byte[] raw() {
    return raw;
  }

  /** Why it cannot be read; null if it can. */
  public @Nullable String code() {
    return code;
  }

  /** The same for people. */
  public @Nullable String message() {
    return message;
  }
}
