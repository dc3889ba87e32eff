package org.incidentpatterns.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.incidentpatterns.problem.PipelineException;

/**
 * A file after a first look.
 *
 * @param parts of a file that is large enough to be read by several tasks; else none
 * @param refusal why the run cannot go on; empty if it can
 */
record Surveyed(SourceFile source, FileRole role, List<ReadTask.Part> parts, String refusal)
    implements Serializable {
  Surveyed {
    parts = List.copyOf(parts);
  }

  /** Looks at a file that will be read by one task. Cost: its beginning. */
  static Surveyed whole(SourceFile source) {
    return of(source, role -> List.of());
  }

  /** Looks at a file. Cost: its beginning; all of it if it is large, for its digest. */
  static Surveyed inParts(SourceFile source, long partBytes) {
    return of(source, role -> LineParts.of(source, role, partBytes));
  }

  private static Surveyed of(SourceFile source, Function<FileRole, List<ReadTask.Part>> parts) {
    try {
      FileRole role = new Recogniser(source.options()).of(source.file());
      return new Surveyed(source, role, parts.apply(role), "");
    } catch (PipelineException e) {
      return new Surveyed(source, FileRole.CANONICAL, List.of(), String.valueOf(e.getMessage()));
    }
  }
}
