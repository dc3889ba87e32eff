package org.incidentpatterns.files;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file to read.
 *
 * @param path as it is shown and stored: relative to the input it was found under, with slashes
 * @param location where it lies, absolute
 * @param bytes its size when it was listed
 * @param skipped why it is no input; null if it is one
 */
public record InputFile(String path, String location, long bytes, @Nullable String skipped)
    implements Serializable {
  public InputFile {
    Objects.requireNonNull(path, "path is null");
    Objects.requireNonNull(location, "location is null");
  }
}
