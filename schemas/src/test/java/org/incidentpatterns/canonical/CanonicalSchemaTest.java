package org.incidentpatterns.canonical;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema that is given to other people says what the code does: the same fields, and every
 * record that we ship or write keeps to it.
 */
final class CanonicalSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path SAMPLES = Path.of("..", "sample-data", "halden");
  private static final JsonNode DOCUMENT = document();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(DOCUMENT);

  @Test
  void shouldHaveExactlyTheFieldsOfTheFormat() {
    assertThat(names(DOCUMENT)).containsExactlyInAnyOrderElementsOf(Fields.ALL);
    assertThat(names(DOCUMENT.at("/properties/declared")))
        .containsExactlyElementsOf(Fields.DECLARED_FIELDS);
    assertThat(names(DOCUMENT.at("/properties/action_items/items")))
        .containsExactlyElementsOf(Fields.ACTION_ITEM_FIELDS);
  }

  @Test
  void shouldAllowExactlyTheWordsThatTheCodeReads() {
    assertThat(words(DOCUMENT.at("/properties/kind")))
        .containsExactlyElementsOf(Arrays.stream(Kind.values()).map(Kind::word).toList());
    assertThat(words(DOCUMENT.at("/properties/action_items/items/properties/status")))
        .containsExactlyElementsOf(
            Arrays.stream(ActionItem.Status.values()).map(ActionItem.Status::word).toList());
  }

  @Test
  void shouldDescribeEveryField() {
    assertThat(DOCUMENT.path("properties"))
        .allSatisfy(field -> assertThat(field.path("description").asText()).endsWith("."));
  }

  @Test
  void shouldHoldForEveryRecordOfTheSample() throws IOException {
    List<JsonNode> records = samples();

    assertThat(records).hasSizeGreaterThan(90);
    assertThat(records).allSatisfy(record -> assertThat(SCHEMA.validate(record)).isEmpty());
  }

  @Test
  void shouldHoldForWhatWeWrite() {
    assertThat(SCHEMA.validate(CanonicalJson.write(SamplePostmortems.full()))).isEmpty();
    assertThat(SCHEMA.validate(CanonicalJson.write(SamplePostmortems.minimal()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\": \"Down\"}",
        "{\"id\": \"\", \"title\": \"Down\"}",
        "{\"id\": \"1\", \"title\": \"\"}",
        "{\"id\": \"1\", \"title\": \"Down\", \"kind\": \"outage\"}",
        "{\"id\": \"1\", \"title\": \"Down\", \"customers\": -1}",
        "{\"id\": \"1\", \"title\": \"Down\", \"action_items\": [{\"status\": \"open\"}]}",
        "[]",
      })
  void shouldRefuseWhatIsNoRecord(String record) throws IOException {
    assertThat(SCHEMA.validate(MAPPER.readTree(record))).isNotEmpty();
  }

  private static List<JsonNode> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*\\.jsonl?"))
          .sorted()
          .flatMap(CanonicalSchemaTest::records)
          .collect(toList());
    }
  }

  private static Stream<JsonNode> records(Path file) {
    try {
      return MAPPER
          .readerFor(JsonNode.class)
          .<JsonNode>readValues(file.toFile())
          .readAll()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(JsonNode object) {
    return object.path("properties").properties().stream()
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private static List<String> words(JsonNode field) {
    return field
        .path("enum")
        .valueStream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .toList();
  }

  private static JsonNode document() {
    try (InputStream schema = Fields.class.getResourceAsStream("postmortem.schema.json")) {
      return MAPPER.readTree(Objects.requireNonNull(schema, "schema is missing"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
