package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.incidentpatterns.container.BrokenFileException;
import org.incidentpatterns.container.Container;
import org.incidentpatterns.container.JsonLines;
import org.incidentpatterns.container.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records that an expression selects out of each line: one where a line is a record, many where it
 * is a page. Records and bad lines are numbered together, as a page holds several. Memory: one
 * line.
 */
final class SelectedLines implements Container {
  private final JsonLines lines;
  private final Queries queries;
  private final String expression;
  private final Scope scope;
  private final Deque<JsonNode> selected = new ArrayDeque<>();
  private long position;

  /**
   * @param expression made ready in the queries
   */
  SelectedLines(JsonLines lines, Queries queries, String expression, Scope scope) {
    this.lines = lines;
    this.queries = queries;
    this.expression = expression;
    this.scope = scope;
  }

  @Override
  public @Nullable RawRecord next() throws IOException, BrokenFileException {
    while (selected.isEmpty()) {
      RawRecord line = lines.next();
      if (line == null) {
        return null;
      }
      JsonNode content = line.node();
      if (content == null) {
        position++;
        return RawRecord.unreadable(
            position,
            line.column(),
            line.raw(),
            String.valueOf(line.code()),
            String.valueOf(line.message()));
      }
      try {
        selected.addAll(queries.all(expression, content, scope));
      } catch (JsonQueryException e) {
        position++;
        return RawRecord.unreadable(
            position,
            0,
            line.raw(),
            "not_this_tool",
            "line does not fit its adapter: " + e.getMessage());
      }
    }
    JsonNode record = selected.remove();
    position++;
    return RawRecord.of(
        position,
        record,
        record.toString().getBytes(StandardCharsets.UTF_8),
        "record is JSON but no object");
  }
}
