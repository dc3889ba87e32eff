package org.incidentpatterns.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.postmortem.Postmortem;
import org.jspecify.annotations.Nullable;

/**
 * What a run reads of a folder of exports.
 *
 * @param read by id
 * @param rejected the codes of what was not read, by file; skipped records among them
 * @param adapters by file
 */
record ToolExports(
    Map<String, Postmortem> read, Map<String, String> rejected, Map<String, String> adapters) {

  /** Reads the exports of a folder whose adapters have to be recognised, with no zone declared. */
  static ToolExports of(Path folder) {
    return of(folder, null);
  }

  /**
   * The same with a zone.
   *
   * @param zone that is declared; null if none is
   */
  static ToolExports of(Path folder, @Nullable String zone) {
    Map<String, Postmortem> read = new TreeMap<>();
    Map<String, String> rejected = new TreeMap<>();
    Map<String, String> adapters = new TreeMap<>();
    List<SourceFile> sources =
        new ExportFolder(folder).sources(ExportFolder.options(zone, Limits.STANDARD));
    for (Outcome outcome : ReadFiles.outcomes(new ArrayList<>(sources))) {
      if (outcome instanceof Outcome.Read record) {
        Postmortem postmortem = record.postmortem();
        if (read.put(postmortem.id(), postmortem) != null) {
          throw new AssertionError("read twice: " + postmortem.id());
        }
      } else if (outcome instanceof Outcome.Rejected reject) {
        Rejection rejection = reject.rejection();
        rejected.merge(
            rejection.file(),
            rejection.code() + ": " + rejection.message(),
            (a, b) -> a + "\n" + b);
      } else if (outcome instanceof Outcome.Finished finished) {
        adapters.put(finished.summary().path(), finished.summary().adapter());
      }
    }
    return new ToolExports(read, rejected, adapters);
  }

  /**
   * Writes one export and reads it.
   *
   * @param adapter that must be recognised
   */
  static ToolExports of(Path folder, String adapter, String file, String content) {
    new ExportFolder(folder).with(file, content);
    ToolExports read = of(folder);
    if (!adapter.equals(read.adapters().get(file))) {
      throw new AssertionError(file + " was recognised as " + read.adapters().get(file));
    }
    return read;
  }

  /** How many records of a file were passed over for a reason. */
  long skipped(String file, String reason) {
    return rejected
        .getOrDefault(file, "")
        .lines()
        .filter(line -> line.startsWith("not_an_incident: ") && line.contains(reason))
        .count();
  }

  /** The only postmortem. */
  Postmortem only() {
    if (read.size() != 1) {
      throw new AssertionError("Read " + read.keySet() + ", not " + rejected);
    }
    return read.values().iterator().next();
  }

  /** The postmortem of an id. */
  Postmortem get(String id) {
    Postmortem found = read.get(id);
    if (found == null) {
      throw new AssertionError("No " + id + " in " + read.keySet() + "; " + rejected);
    }
    return found;
  }
}
