package org.incidentpatterns.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array of objects, or one object alone. Elements are read one by one, so a large file needs
 * little memory; a syntax error anywhere breaks the file, as nothing behind it can be told apart.
 */
final class JsonArray implements Container {
  private final JsonParser parser;
  private long position;
  private boolean begun;
  private boolean single;

  JsonArray(InputStream input) throws IOException {
    parser = StrictJson.MAPPER.createParser(input);
  }

  @Override
  public @Nullable RawRecord next() throws IOException, BrokenFileException {
    try {
      JsonToken token = parser.nextToken();
      if (!begun) {
        begun = true;
        if (token == null) {
          throw broken(Rejection.EMPTY, "file is empty");
        }
        single = token == JsonToken.START_OBJECT;
        if (token != JsonToken.START_ARRAY && !single) {
          throw broken("not_records", "file is JSON but neither an array nor an object");
        }
        if (!single) {
          token = parser.nextToken();
        }
      } else if (single) {
        return end(token);
      }
      if (token == JsonToken.END_ARRAY) {
        return end(parser.nextToken());
      }
      return element();
    } catch (JsonProcessingException e) {
      throw broken("not_json", "file is not JSON: " + StrictJson.reason(e));
    }
  }

  private RawRecord element() throws IOException, BrokenFileException {
    position++;
    JsonNode node =
        StrictJson.MAPPER
            .reader()
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readTree(parser);
    if (node == null) {
      throw broken("not_json", "file ends within its array");
    }
    return RawRecord.of(position, node, node.toString(), "array element is no object");
  }

  private @Nullable RawRecord end(@Nullable JsonToken token) throws BrokenFileException {
    if (token != null) {
      throw broken(
          "trailing_text",
          "file goes on after its end (name it .jsonl if it holds one record a line)");
    }
    return null;
  }

  private BrokenFileException broken(String code, String message) {
    return new BrokenFileException(code, position, message);
  }
}
