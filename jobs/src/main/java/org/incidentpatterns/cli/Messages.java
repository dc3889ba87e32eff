package org.incidentpatterns.cli;

import java.io.PrintWriter;
import org.incidentpatterns.run.Progress;
import picocli.CommandLine.Option;

/** What is said on stderr while a command works. */
final class Messages {
  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on stderr but errors.")
  private boolean quiet;

  /** Tells each step as a line. */
  Progress progress(PrintWriter err) {
    return quiet ? Progress.SILENT : step -> err.println(step + " …");
  }
}
