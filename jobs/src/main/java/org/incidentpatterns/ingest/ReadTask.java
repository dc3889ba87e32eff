package org.incidentpatterns.ingest;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a part of one, and all that a task needs to know to read it.
 *
 * @param role what it holds
 * @param waits whether its records wait for pieces, which may lie in any file of the run
 * @param part null for the whole file
 */
record ReadTask(SourceFile source, FileRole role, boolean waits, @Nullable Part part)
    implements Serializable {
  ReadTask {
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(role, "role is null");
  }

  /**
   * Whole lines of a file.
   *
   * @param from first byte
   * @param to the byte behind the last one
   * @param firstLine number of the first line, from 1
   * @param sha256 of the whole file
   */
  record Part(long from, long to, long firstLine, String sha256) implements Serializable {}

  /** Whether it may hold pieces among its records. */
  boolean holdsBoth() {
    return role.join() == null
        && source.options().adapters().named(role.adapter()).hasPiecesAmongRecords();
  }

  /** How many bytes are to be read. */
  long bytes() {
    return part == null ? source.file().bytes() : part.to() - part.from();
  }
}
