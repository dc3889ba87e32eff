package org.incidentpatterns.ingest;

import java.io.Serializable;
import java.util.Objects;
import org.incidentpatterns.adapter.Adapter;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param adapter name of the adapter that reads it
 * @param join the part of records that it holds in pieces; null if it holds the records themselves
 * @param records where they lie in its documents: what the adapter says if the documents have that
 *     place, else {@code .}
 */
public record FileRole(String adapter, @Nullable String join, String records)
    implements Serializable {
  /** The canonical format, which is what remains when no tool is recognised. */
  static final FileRole CANONICAL = new FileRole(Adapter.CANONICAL, null, Adapter.OWN_RECORDS);

  /** The word in tables for a file of incidents. */
  public static final String INCIDENTS = "incidents";

  public FileRole {
    Objects.requireNonNull(adapter, "adapter is null");
    Objects.requireNonNull(records, "records is null");
  }

  /** What its records are, as tables say it: incidents, or the name of the part. */
  String holds() {
    return join == null ? INCIDENTS : join;
  }
}
