package org.incidentpatterns.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incidentpatterns.problem.PipelineException.Code;

/** Collects everything that is wrong with one document, so that its author mends it in one go. */
public final class Problems {
  private final String document;
  private final List<String> found = new ArrayList<>();

  /**
   * @param document what is being read, as the reader would name it: a path or a resource
   */
  public Problems(String document) {
    this.document = document;
  }

  /** Adds one problem; the message is formatted in {@link Locale#ROOT}. */
  @SuppressWarnings("AnnotateFormatMethod")
  public void add(String message, Object... values) {
    found.add(String.format(Locale.ROOT, message, values));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Throws once, with all problems, if there are any. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot read %s: %d problem%s:%n  - %s"
              .formatted(
                  document,
                  found.size(),
                  found.size() == 1 ? "" : "s",
                  String.join(System.lineSeparator() + "  - ", found)));
    }
  }
}
