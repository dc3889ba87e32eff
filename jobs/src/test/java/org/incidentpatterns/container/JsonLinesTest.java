package org.incidentpatterns.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonLinesTest {
  @Test
  void shouldSayWhatIsWrongWithoutTheWordsOfTheParserForWhereItReads() throws Exception {
    assertThat(Records.ofLines("{").get(0).message())
        .isEqualTo("line is not JSON: Unexpected end-of-input: expected close marker for Object");
  }

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

  @Test
  void shouldGiveEachLineExactlyAsItStandsWithoutItsLineEnd() throws Exception {
    List<RawRecord> records =
        Records.ofLines("  {\"a\" : 1.50}\t\r\n{\"b\":\"\\u00e6\"} \r\r\n{\"c\":1}");

    assertThat(records)
        .extracting(Records::raw)
        .containsExactly("  {\"a\" : 1.50}\t", "{\"b\":\"\\u00e6\"} \r", "{\"c\":1}");
  }

  @Test
  void shouldReadTheSameLinesInWhateverPiecesTheFileComes() throws Exception {
    List<String> lines =
        IntStream.range(0, 300)
            .mapToObj(number -> "{\"id\":" + number + ",\"a\":\"" + "æ".repeat(number * 3) + "\"}")
            .toList();
    byte[] bytes = String.join("\r\n", lines).getBytes(UTF_8);

    for (int piece : new int[] {1, 13, 4_096, 1_000_000}) {
      assertThat(Records.of(new JsonLines(new Pieces(bytes, piece), 100_000, 1)))
          .extracting(Records::raw)
          .containsExactlyElementsOf(lines);
    }
  }

  @Test
  void shouldReadLinesLongerThanAnyBuffer() throws Exception {
    String line = "{\"id\":\"" + "x".repeat(300_000) + "\"}";

    assertThat(Records.ofLines((line + "\n\n" + line + "\n").getBytes(UTF_8)))
        .allSatisfy(record -> assertThat(record.raw()).hasSize(line.length()))
        .extracting(RawRecord::position)
        .containsExactly(1L, 3L);
  }

  @Test
  void shouldPassOverALineLongerThanAnyBuffer() throws Exception {
    String text = "x".repeat(300_000) + "\n{}\n" + "x".repeat(300_000);

    for (int piece : new int[] {1_000, 1_000_000}) {
      assertThat(
              Records.of(
                  new JsonLines(new Pieces(text.getBytes(UTF_8), piece), Records.MAX_LINE, 1)))
          .extracting(RawRecord::code)
          .containsExactly("line_too_long", null, "line_too_long");
    }
  }

  @Test
  void shouldNotCountTheLineEndIntoTheLengthOfALine() throws Exception {
    String longest = "{\"id\":\"" + "x".repeat(Records.MAX_LINE - 9) + "\"}";

    assertThat(Records.ofLines(longest + "\r\n" + longest + " \r\n" + longest + "\n"))
        .extracting(RawRecord::code)
        .containsExactly(null, "line_too_long", null);
  }

  @Test
  void shouldNumberTheLinesOfAPartFromItsFirst() throws Exception {
    List<RawRecord> records = Records.of(new JsonLines(Records.stream("{}\n\uFEFF{}\n"), 100, 41));

    assertThat(records).extracting(RawRecord::position).containsExactly(41L, 42L);
    assertThat(Records.of(new JsonLines(Records.stream("\uFEFF{}"), 100, 41)))
        .extracting(RawRecord::code)
        .containsExactly("not_json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,}               | 8",
        "x                        | 1",
        "{\"æøå\":x}              | 8",
        "{\"a\":1} x              | 9",
        "{\"a\":1} {}             | 9",
        "{\"a\":                  | 6",
        "[1]                      | 0",
        "{\"a\":1,\"A\":2}        | 0",
      })
  void shouldTellTheColumnOfASyntaxErrorInCharacters(String line, int column) throws Exception {
    assertThat(Records.ofLines(line)).extracting(RawRecord::column).containsExactly(column);
  }

  @Test
  void shouldTakeNoLineForAnotherEncoding() throws Exception {
    List<RawRecord> records =
        Records.ofLines("\0{\0}\n{\0}\0\n\0\0\0{\n{}\n\uFEFF{}\n\u3000\n{\"a\":\"\0\"}");

    assertThat(records)
        .extracting(RawRecord::code)
        .containsExactly("not_json", "not_json", "not_json", null, "not_json", "not_json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"c080", "c1bf", "e080af", "eda080", "edbfbf", "f0808080", "f4908080", "ff", "c3"})
  void shouldSetALineAsideWhoseBytesOnlyLooseReadersTake(String bytes) throws Exception {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes("{\"a\":\"".getBytes(UTF_8));
    line.writeBytes(HexFormat.of().parseHex(bytes));
    line.writeBytes("\"}\n{}".getBytes(UTF_8));

    List<RawRecord> records = Records.ofLines(line.toByteArray());

    assertThat(records).extracting(RawRecord::code).containsExactly("not_utf8", null);
    assertThat(records.get(0).raw()).endsWith('"', '}').hasSize(8 + bytes.length() / 2);
  }

  @Test
  void shouldSetALineAsideThatIsNestedTooDeep() throws Exception {
    String deep = "{\"a\":" + "[".repeat(5) + "]".repeat(5) + "}";

    assertThat(Records.of(new JsonLines(Records.stream(deep + "\n" + deep), 100, 1, 6)))
        .extracting(RawRecord::code)
        .containsOnlyNulls();
    assertThat(Records.of(new JsonLines(Records.stream(deep + "\n{}"), 100, 1, 5)))
        .extracting(RawRecord::message)
        .containsExactly("line is nested deeper than 5 levels (raise limits.nesting)", null);
  }

  @Test
  void shouldQuoteANameThatStandsTwice() throws Exception {
    assertThat(Records.ofLines("{\"a\\n\":{},\"a\\n\":1}"))
        .extracting(RawRecord::message)
        .containsExactly("line has a name twice in one object: \"a\\n\"");
  }

  @Test
  void shouldBreakTheFileWhoseDeclaredCharsetIsWrong() throws Exception {
    TextInput text =
        TextInput.of(
            new ByteArrayInputStream("{}\n{\"a\":\"\u0081\"}".getBytes(ISO_8859_1)),
            Charset.forName("windows-1252"));

    assertThatThrownBy(() -> Records.of(new JsonLines(text.utf8(), 100, 1)))
        .isInstanceOfSatisfying(
            BrokenFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("wrong_charset");
              assertThat(e.reason())
                  .isEqualTo("file is not valid windows-1252 (export it again as UTF-8)");
            });
  }
}
