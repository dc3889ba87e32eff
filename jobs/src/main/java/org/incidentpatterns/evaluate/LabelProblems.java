package org.incidentpatterns.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;

/** All that is wrong with a file of labels, of which the first twenty are told. */
final class LabelProblems {
  private static final int MOST = 20;

  private final String file;
  private final List<String> found = new ArrayList<>();

  LabelProblems(String file) {
    this.file = file;
  }

  /**
   * Adds one.
   *
   * @param place such as {@code line 4}; empty where it is the whole file
   */
  void add(String place, String problem) {
    found.add(place.isEmpty() ? problem : place + ": " + problem);
  }

  /** Throws once if there are any. */
  void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Cannot read labels: %d problem%s: %s"
            .formatted(found.size(), found.size() == 1 ? "" : "s", file));
    found.stream().limit(MOST).forEach(problem -> lines.add("  - " + problem));
    if (found.size() > MOST) {
      lines.add("  - … and %d more".formatted(found.size() - MOST));
    }
    throw new PipelineException(Code.USAGE, String.join(System.lineSeparator(), lines));
  }
}
