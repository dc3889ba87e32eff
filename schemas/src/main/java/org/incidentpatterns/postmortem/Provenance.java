package org.incidentpatterns.postmortem;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where a record was read.
 *
 * @param file the path as given on the command line, with {@code /} between its parts
 * @param position the line in a file of lines (from 1), else the number of the record (from 1)
 * @param contentHash SHA-256 of what the record says, in hex; equal for equal content whatever its
 *     layout
 */
public record Provenance(String file, long position, String contentHash) implements Serializable {
  public Provenance {
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(contentHash, "contentHash is null");
  }
}
