package org.incidentpatterns.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON as RFC 8259 has it: no trailing text, no name twice in an object, no invented numbers. */
final class StrictJson {
  /** Deep enough for any export. Nothing here goes down a tree by recursion. */
  private static final int MAX_NESTING = 1_000;

  static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /**
   * A name that stands twice in one object of the tree but for its case, which other engines take
   * for one; null if none does.
   */
  static @Nullable String ambiguousName(JsonNode tree) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      Set<String> names = new HashSet<>();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        if (!names.add(entry.getKey().toLowerCase(Locale.ROOT))) {
          return entry.getKey();
        }
      }
      for (JsonNode child : node) {
        if (child.isContainerNode()) {
          open.push(child);
        }
      }
    }
    return null;
  }

  /** What is wrong, in the parser's words, without the text it quotes. */
  static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int lineEnd = message.indexOf('\n');
    String line = lineEnd < 0 ? message : message.substring(0, lineEnd);
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }
}
