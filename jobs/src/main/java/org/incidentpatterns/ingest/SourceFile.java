package org.incidentpatterns.ingest;

import java.io.Serializable;
import java.util.Objects;
import org.incidentpatterns.files.InputFile;

/** One file and how to read it; what a task of reading is given. */
public record SourceFile(InputFile file, SourceOptions options) implements Serializable {
  public SourceFile {
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(options, "options is null");
  }
}
