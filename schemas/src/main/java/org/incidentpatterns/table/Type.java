package org.incidentpatterns.table;

import java.util.List;

/** The type of a column, in words of our own; the jobs translate it for their engine. */
public sealed interface Type {
  /** A single value. */
  enum Scalar implements Type {
    TEXT,
    /** 32 bits. */
    INTEGER,
    /** 64 bits. */
    WHOLE,
    /** Double precision. */
    NUMBER,
    FLAG,
    /** An instant, UTC, microseconds. */
    TIME,
    DAY,
    BYTES
  }

  /** A list without null elements; empty where there is nothing, never null. */
  record ListOf(Type element) implements Type {}

  /** A group of columns. */
  record Structure(List<Column> columns) implements Type {
    public Structure {
      columns = List.copyOf(columns);
    }
  }
}
