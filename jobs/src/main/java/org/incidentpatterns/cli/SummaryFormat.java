package org.incidentpatterns.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How a command prints its summary. */
final class SummaryFormat {
  /** The forms of a summary. */
  enum Form {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text or json. Default: text.")
  private Form form = Form.TEXT;

  /** Prints a summary in the form that was asked for. */
  void print(Summary summary, PrintWriter out) throws JsonProcessingException {
    out.println(
        switch (form) {
          case TEXT -> summary.text();
          case JSON -> summary.json();
        });
  }
}
