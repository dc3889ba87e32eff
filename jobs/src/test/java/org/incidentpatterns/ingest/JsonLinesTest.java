package org.incidentpatterns.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonLinesTest {
  @Test
  void shouldReadOneRecordALineAndKnowItsLine() throws Exception {
    List<RawRecord> records = Records.ofLines("{\"id\":\"1\"}\r\n\n  \n{\"id\":\"2\"}");

    assertThat(records).extracting(RawRecord::position).containsExactly(1L, 4L);
    assertThat(records).extracting(RawRecord::code).containsOnlyNulls();
    assertThat(records.get(0).raw()).asString(UTF_8).isEqualTo("{\"id\":\"1\"}");
    assertThat(records.get(1).raw()).asString(UTF_8).isEqualTo("{\"id\":\"2\"}");
  }

  @Test
  void shouldPassOverAByteOrderMark() throws Exception {
    assertThat(Records.ofLines("\uFEFF{\"id\":\"1\"}\n"))
        .singleElement()
        .satisfies(record -> assertThat(record.node()).isNotNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"2\"            | not_json",
        "{\"id\":\"2\"} x         | not_json",
        "{\"id\":\"2\"}{\"id\":\"3\"} | not_json",
        "{\"id\":\"2\",\"id\":\"3\"}  | repeated_name",
        "{\"id\":NaN}             | not_json",
        "{'id':'2'}               | not_json",
        "{\"id\":\"2\",\"ID\":\"3\"}  | repeated_name",
        "{\"a\":[{\"b\":1,\"B\":2}]} | repeated_name",
        "[{\"id\":\"2\"}]         | not_an_object",
        "\"text\"                 | not_an_object",
        "null                     | not_an_object",
      },
      quoteCharacter = '`')
  void shouldSetOneBadLineAsideAndKeepItsNeighbours(String bad, String code) throws Exception {
    List<RawRecord> records = Records.ofLines("{\"id\":\"1\"}\n" + bad + "\n{\"id\":\"9\"}\n");

    assertThat(records).extracting(RawRecord::code).containsExactly(null, code, null);
    assertThat(records.get(1).position()).isEqualTo(2);
    assertThat(records.get(1).raw()).asString(UTF_8).isEqualTo(bad);
    assertThat(records.get(1).message()).isNotBlank();
  }

  @Test
  void shouldSetALineAsideThatIsNotUtf8() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("{\"id\":\"1\"}\n{\"id\":\"".getBytes(UTF_8));
    bytes.write(0x93);
    bytes.writeBytes("\"}\n{\"id\":\"3\"}\n".getBytes(UTF_8));

    assertThat(Records.ofLines(bytes.toByteArray()))
        .extracting(RawRecord::code)
        .containsExactly(null, "not_utf8", null);
  }

  @Test
  void shouldSetALineAsideThatIsTooLongWithoutHoldingIt() throws Exception {
    String tooLong = "{\"id\":\"" + "x".repeat(Records.MAX_LINE) + "\"}";

    List<RawRecord> records = Records.ofLines("{\"id\":\"1\"}\n" + tooLong + "\n{\"id\":\"3\"}");

    assertThat(records).extracting(RawRecord::code).containsExactly(null, "line_too_long", null);
    assertThat(records.get(1).raw()).isEmpty();
    assertThat(records.get(1).message()).contains("raise limits.line_bytes");
  }

  @Test
  void shouldTakeALineOfExactlyTheLimit() throws Exception {
    String longest = "{\"id\":\"" + "x".repeat(Records.MAX_LINE - 9) + "\"}";

    assertThat(longest).hasSize(Records.MAX_LINE);
    assertThat(Records.ofLines(longest)).extracting(RawRecord::code).containsOnlyNulls();
  }

  @Test
  void shouldHoldNoRecordWhereThereIsNone() throws Exception {
    assertThat(Records.ofLines("")).isEmpty();
    assertThat(Records.ofLines("\n\n")).isEmpty();
  }
}
