package org.incidentpatterns.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.incidentpatterns.postmortem.Postmortem;

/** An export of Jira as CSV, with the columns that every one has. */
final class JiraCsvExport {
  static final String OSLO = "Europe/Oslo";

  private static final String HEADER =
      "Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Resolution,Created,Updated,"
          + "Resolved,Due date,Components,Components,Labels,Labels,Description,";

  private JiraCsvExport() {}

  /** One incident with the cells of further columns, read. */
  static Postmortem withFields(Path path, String headers, String cells) {
    return exported(
            path,
            headers,
            "Slow,OPS-1,1,Incident,Open,OPS,Highest,,06/Oct/25 9:20 AM,,,,,,,,," + cells)
        .read()
        .only();
  }

  /** Rows under the columns that every export has and further ones. */
  static ToolExport exported(Path path, String headers, String... rows) {
    String text = HEADER + headers + "\n" + String.join("\n", rows) + "\n";
    return new ToolExport(path).with("jira.csv", text.getBytes(StandardCharsets.UTF_8)).in(OSLO);
  }
}
