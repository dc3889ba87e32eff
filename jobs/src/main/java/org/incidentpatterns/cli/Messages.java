package org.incidentpatterns.cli;

import java.io.PrintWriter;
import org.incidentpatterns.classify.Corrections;
import org.incidentpatterns.report.words.Wording;
import org.incidentpatterns.run.Progress;
import picocli.CommandLine.Option;

/** What is said on stderr while a command works. */
final class Messages {
  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on stderr but errors.")
  private boolean quiet;

  /** Tells something that is no step and no error. */
  void note(PrintWriter err, String text) {
    if (!quiet) {
      err.println(text);
    }
  }

  /** Tells how many rows of the overrides nobody touched; nothing where there is none. */
  void untouched(PrintWriter err, Corrections corrections) {
    if (corrections.untouched() > 0) {
      note(
          err,
          "Overrides: %s as review wrote it, without a reason: passed over"
              .formatted(Wording.count(corrections.untouched(), "row")));
    }
  }

  /** Tells each step as a line. */
  Progress progress(PrintWriter err) {
    return quiet ? Progress.SILENT : step -> err.println(step + " …");
  }
}
