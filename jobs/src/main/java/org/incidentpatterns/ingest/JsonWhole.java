package org.incidentpatterns.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.incidentpatterns.container.BrokenFileException;
import org.incidentpatterns.container.Container;
import org.incidentpatterns.container.JsonText;
import org.incidentpatterns.container.RawRecord;
import org.incidentpatterns.container.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * Records that an expression selects out of a document which has to be known whole: where a record
 * points at other parts of it, or needs what stands beside it. Several documents may follow each
 * other. Exports of that kind come in pages; a file above the limit is set aside.
 */
final class JsonWhole implements Container {
  private final InputStream input;
  private final Queries queries;
  private final String expression;
  private final Scope scope;
  private final int mostBytes;
  private @Nullable Deque<JsonNode> records;
  private long position;

  /**
   * @param expression made ready in the queries
   */
  JsonWhole(InputStream utf8, Queries queries, String expression, Scope scope, int mostBytes) {
    this.input = utf8;
    this.queries = queries;
    this.expression = expression;
    this.scope = scope;
    this.mostBytes = mostBytes;
  }

  @Override
  public @Nullable RawRecord next() throws IOException, BrokenFileException {
    if (records == null) {
      records = select();
    }
    JsonNode node = records.poll();
    if (node == null) {
      return null;
    }
    position++;
    byte[] raw = JsonText.write(node).getBytes(StandardCharsets.UTF_8);
    return node instanceof ObjectNode object
        ? RawRecord.readable(position, object, raw)
        : RawRecord.unreadable(position, 0, raw, "not_an_object", "record is JSON but no object");
  }

  private Deque<JsonNode> select() throws IOException, BrokenFileException {
    byte[] bytes = input.readNBytes(mostBytes + 1);
    if (bytes.length > mostBytes) {
      throw new BrokenFileException(
          "document_too_long",
          0,
          "document has more than %d bytes and its records point at each other (export it in pages,"
                  .formatted(mostBytes)
              + " or raise limits.line_bytes)");
    }
    try (MappingIterator<JsonNode> documents =
        StrictJson.MAPPER
            .readerFor(JsonNode.class)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readValues(bytes)) {
      Deque<JsonNode> found = new ArrayDeque<>();
      while (documents.hasNextValue()) {
        found.addAll(queries.all(expression, documents.nextValue(), scope));
      }
      return found;
    } catch (JsonQueryException e) {
      throw new BrokenFileException(
          "not_this_tool", 0, "document does not fit its adapter: " + e.getMessage());
    } catch (JsonProcessingException e) {
      throw new BrokenFileException("not_json", 0, "file is not JSON: " + StrictJson.reason(e));
    }
  }
}
