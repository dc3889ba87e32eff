package org.incidentpatterns.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as RFC 8259 has it: no trailing text, no name twice in an object, no invented numbers. */
final class StrictJson {
  /** Deep enough for any export, shallow enough for any stack. */
  private static final int MAX_NESTING = 500;

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

  /** What is wrong, in the parser's words, without the text it quotes. */
  static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int lineEnd = message.indexOf('\n');
    String line = lineEnd < 0 ? message : message.substring(0, lineEnd);
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }
}
