package org.incidentpatterns.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON as text, however deep it is: what is read back is what was written, even where that is a
 * number beyond double or half a character. So a record that goes from one task to another is
 * judged as any other.
 */
public final class JsonText {
  private static final int LAST_ASCII = 0x7f;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      // What was within limits once is.
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Integer.MAX_VALUE)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .maxNumberLength(Integer.MAX_VALUE)
                          .build())
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
                  .build())
          // Numbers beyond double are infinite here, and stay numbers.
          .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private JsonText() {}

  public static String write(JsonNode content) {
    String text = write(content, false);
    // Half a surrogate pair has no UTF-8, in which Spark keeps texts.
    return StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text : write(content, true);
  }

  /** Token by token, as a tree is written by recursion. */
  private static String write(JsonNode content, boolean escaped) {
    StringWriter text = new StringWriter();
    try (JsonParser tokens = content.traverse();
        JsonGenerator generator = MAPPER.createGenerator(text)) {
      generator.setHighestNonEscapedChar(escaped ? LAST_ASCII : 0);
      tokens.nextToken();
      generator.copyCurrentStructure(tokens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Reads what {@link #write} gave. */
  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Content is no longer JSON", e);
    }
  }
}
