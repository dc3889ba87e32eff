package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incidentpatterns.Shared;
import org.incidentpatterns.postmortem.Postmortem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the composed samples of every tool and compares what comes out, value by value, with the
 * golden records. What a format cannot say is listed with its reason in {@code
 * golden-formats.yaml}; anything else that differs fails, and so does a listed difference that is
 * none.
 */
final class GoldenFormatsTest {
  private static final ObjectMapper YAML = new YAMLMapper();
  private static Path formats = Path.of(".");

  @TempDir Path renamed;

  @BeforeAll
  static void findFormats() {
    formats = Shared.require("formats");
  }

  static Stream<GoldenFormat> formats() throws IOException {
    try (InputStream yaml = GoldenFormatsTest.class.getResourceAsStream("golden-formats.yaml")) {
      List<GoldenFormat> formats = new ArrayList<>();
      for (JsonNode node : YAML.readTree(yaml)) {
        formats.add(GoldenFormat.of(node));
      }
      return formats.stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void shouldGiveTheGoldenRecords(GoldenFormat format) throws IOException {
    Map<String, JsonNode> golden = golden();
    Map<String, Postmortem> read = new TreeMap<>();
    for (Postmortem postmortem : format.read(formats, renamed)) {
      String id = format.goldenId(postmortem.id());
      assertThat(read.put(id, postmortem)).as("kept twice: " + id).isNull();
    }
    Map<String, String> found = new TreeMap<>();
    Set<String> reasons = new TreeSet<>(format.missing().keySet());
    int equal = 0;
    for (String id : format.incidents()) {
      assertThat(read).as("incidents of " + format.name()).containsKey(id);
      GoldenValues values =
          new GoldenValues(
              Objects.requireNonNull(golden.get(id)),
              Objects.requireNonNull(read.get(id)),
              format.minutes());
      for (String field : GoldenValues.FIELDS) {
        String difference = values.difference(field);
        if (difference.isEmpty()) {
          equal++;
          continue;
        }
        format
            .listed(id, field)
            .ifPresentOrElse(reasons::remove, () -> found.put(id + " " + field, difference));
      }
    }
    System.out.printf("%s: %d values equal to the golden records%n", format.name(), equal);
    assertThat(found).as("differences without a reason").isEmpty();
    assertThat(reasons).as("reasons without a difference").isEmpty();
    assertThat(read.keySet()).as("nothing but the incidents").isEqualTo(format.incidents());
  }

  private static Map<String, JsonNode> golden() throws IOException {
    Map<String, JsonNode> golden = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(formats.resolve("_golden.canonical.jsonl"))) {
      JsonNode record = json.readTree(line);
      golden.put(record.path("id").asText(), record);
    }
    return golden;
  }
}
