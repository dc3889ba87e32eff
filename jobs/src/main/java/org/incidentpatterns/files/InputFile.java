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
 * @param modified when it was last written, as it was listed, in milliseconds since 1970; it tells
 *     whether the file changed since then and takes no part in any output
 * @param skipped why it is no input; null if it is one
 */
public record InputFile(
    String path, String location, long bytes, long modified, @Nullable String skipped)
    implements Serializable {
  public InputFile {
    Objects.requireNonNull(path, "path is null");
    Objects.requireNonNull(location, "location is null");
  }
}
