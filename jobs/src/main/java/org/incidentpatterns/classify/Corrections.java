package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The labels that people set. Travels to the tasks of a job whole: made for thousands of rows, not
 * for millions.
 */
public final class Corrections implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nobody corrected anything. */
  public static final Corrections NONE = new Corrections(List.of(), 0, "");

  private final TreeMap<String, List<Correction>> byId = new TreeMap<>();
  private final long untouched;
  private final String digest;

  /**
   * @param rows in the order of the file, which is that of an incident's labels
   * @param untouched rows of the file that say nothing new, and give no reason
   * @param digest of the file's bytes, for the name of the run; empty without a file
   */
  public Corrections(List<Correction> rows, long untouched, String digest) {
    rows.forEach(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    this.untouched = untouched;
    this.digest = Objects.requireNonNull(digest, "digest is null");
  }

  /** What was set for one incident, in the order of the file. */
  List<Correction> of(String source, String id) {
    List<Correction> rows = byId.getOrDefault(id, List.of());
    return rows.stream().filter(row -> row.isAbout(source, id)).toList();
  }

  /** All rows, by id. */
  public Stream<Correction> rows() {
    return byId.values().stream().flatMap(List::stream);
  }

  /** The ids that anything is set for, sorted. */
  List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /** Rows of the file that say nothing new and give no reason: nobody touched them. */
  public long untouched() {
    return untouched;
  }

  /** A digest of the file; empty without one. */
  public String digest() {
    return digest;
  }

  public boolean isEmpty() {
    return byId.isEmpty();
  }

  /** The same without some rows. */
  Corrections without(Set<Correction> rows) {
    return new Corrections(rows().filter(row -> !rows.contains(row)).toList(), untouched, digest);
  }
}
