package org.incidentpatterns.container;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a file, one after the other, without holding more than one. */
public interface Container {
  /**
   * The next record, or null at the end.
   *
   * @throws BrokenFileException if what remains cannot be told apart into records
   */
  @Nullable RawRecord next() throws IOException, BrokenFileException;
}
