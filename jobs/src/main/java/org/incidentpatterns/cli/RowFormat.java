package org.incidentpatterns.cli;

import picocli.CommandLine.Option;

/** How a command prints rows. */
final class RowFormat {
  /** The forms of rows. */
  enum Form {
    TABLE,
    CSV,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "table, csv or json. Default: table.")
  private Form form = Form.TABLE;

  /** The form that was asked for. */
  Form form() {
    return form;
  }
}
