package org.incidentpatterns.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.incidentpatterns.files.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes from task to task arrives as it left. */
final class JsonTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,-0,1.10,1e400,-1e400,1e-400,123456789012345678901234567890]}",
        "{\"a\":\"half \\ud83d of a pair\"}",
        "{\"a\":\"\\u0000\\u0001\\u007f\\u2028\\ufffe\\\"\\\\\",\"\":{}}",
        "{\"a\":\"\u6f22\u5b57 \ud83d\ude00\",\"b\":true}"
      })
  void shouldArriveAsItLeft(String json) throws Exception {
    JsonNode content = read(json, Limits.STANDARD.nesting());

    String carried = JsonText.write(content);

    // Spark keeps texts as UTF-8.
    String kept = new String(carried.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(JsonText.read(kept)).isEqualTo(content);
  }

  @Test
  void shouldCarryWhatIsNestedAsDeeplyAsARunAllows() throws Exception {
    JsonNode content = read("[".repeat(50_000) + "]".repeat(50_000), 50_000);

    // Comparing such trees would go down by recursion.
    assertThat(JsonText.write(JsonText.read(JsonText.write(content))))
        .isEqualTo("[".repeat(50_000) + "]".repeat(50_000));
  }

  @Test
  void shouldLeaveTextReadable() throws Exception {
    JsonNode content = read("{\"a\":\"\u6f22\u5b57\"}", 10);

    assertThat(JsonText.write(content)).isEqualTo("{\"a\":\"\u6f22\u5b57\"}");
  }

  private static JsonNode read(String json, int nesting) throws Exception {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new StrictJson(nesting).read(bytes, 0, bytes.length);
  }
}
