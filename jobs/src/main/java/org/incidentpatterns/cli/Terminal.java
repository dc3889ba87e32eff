package org.incidentpatterns.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How wide the terminal is, and whether it may be given colours. */
final class Terminal {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 120;

  @Option(
      names = "--no-color",
      description = "No colours. Default: colours on a terminal, unless NO_COLOR is set.")
  private boolean noColor;

  /** The ink for results. */
  Ink ink(CommandSpec spec) {
    return new Ink(!noColor && spec.commandLine().getColorScheme().ansi().enabled());
  }

  /** Characters in a line: COLUMNS if it is set, else what the terminal says, else 80. */
  static int width(CommandSpec spec) {
    String columns = System.getenv("COLUMNS");
    int width =
        columns != null && columns.matches("[1-9]\\d{0,3}")
            ? Integer.parseInt(columns)
            : spec.usageMessage().width();
    return Math.max(NARROWEST, Math.min(WIDEST, width));
  }
}
