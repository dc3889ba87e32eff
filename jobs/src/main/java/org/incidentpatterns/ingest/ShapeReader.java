package org.incidentpatterns.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * The shape of a JSON text: the paths that its beginning shows, such as {@code .incidents[].name}.
 * An array at the root counts as its elements, so that a file of lines and a file that is one array
 * have the same shape. Where the root is an object, {@code .*} stands for each of its keys.
 */
final class ShapeReader {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DEEPEST = 6;
  private static final int MOST_PATHS = 2_000;
  private static final int MOST_LINES = 100;

  private final JsonParser parser;
  private final Set<String> paths = new TreeSet<>();

  private ShapeReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The shape of a text.
   *
   * @param beginning of the text; it may end anywhere, and it may be no JSON at all
   */
  static Set<String> of(String beginning) {
    try (JsonParser parser = FACTORY.createParser(beginning)) {
      ShapeReader reader = new ShapeReader(parser);
      reader.readRoot();
      return reader.paths;
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** The shape of the first line that is an object; bad lines before it do not decide. */
  static Set<String> ofLines(String beginning) {
    return beginning
        .lines()
        .limit(MOST_LINES)
        .map(ShapeReader::of)
        .filter(shape -> !shape.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private void readRoot() {
    try {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      if (token == JsonToken.START_OBJECT) {
        readObject("", "", 0);
      }
    } catch (IOException e) {
      // The beginning ends within the JSON: what was seen is the shape.
    }
  }

  /**
   * Reads an object.
   *
   * @param any the same path with {@code *} for a key of the root; empty at the root
   */
  private void readObject(String path, String any, int depth) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME && paths.size() < MOST_PATHS) {
      String name = "." + parser.currentName();
      String inner = path + name;
      String innerAny = depth == 0 ? ".*" : any + name;
      paths.add(inner);
      paths.add(innerAny);
      readValue(inner, innerAny, parser.nextToken(), depth + 1);
    }
  }

  private void readValue(String path, String any, JsonToken token, int depth) throws IOException {
    if (depth >= DEEPEST) {
      parser.skipChildren();
    } else if (token == JsonToken.START_OBJECT) {
      readObject(path, any, depth);
    } else if (token == JsonToken.START_ARRAY) {
      paths.add(path + "[]");
      JsonToken element = parser.nextToken();
      if (element == JsonToken.END_ARRAY) {
        return;
      }
      readValue(path + "[]", any + "[]", element, depth + 1);
      skipRest();
    }
  }

  private void skipRest() throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      parser.skipChildren();
    }
  }
}
