package org.incidentpatterns.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.incidentpatterns.files.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonStreamTest {
  private static final Limits SMALL = new Limits(1, 1, 1, 10_000, 10);

  @Test
  void shouldReadTheElementsOneAfterTheOther() throws Exception {
    List<RawRecord> records = read(".[]", "[\n{\"id\":\"1\"},\n{\"id\":\"2\"}\n]\n");

    assertThat(records).extracting(RawRecord::position).containsExactly(1L, 2L);
    assertThat(records).extracting(RawRecord::code).containsOnlyNulls();
  }

  @Test
  void shouldReadOneObjectAloneAsOneRecord() throws Exception {
    assertThat(read(".", " {\n  \"id\": \"1\"\n}\n"))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(raw(record)).isEqualTo("{\n  \"id\": \"1\"\n}");
              assertThat(record.position()).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", " [ ] "})
  void shouldHoldNoRecordInAnEmptyArray(String text) throws Exception {
    assertThat(read(".[]", text)).isEmpty();
  }

  @Test
  void shouldGiveEachElementExactlyAsItStands() throws Exception {
    String text =
        "[ {\"a\" : 1.50,\t\"b\":\"\\u00e6\"} ,\r\n"
            + " 12 ,-0.5e3,\"tæxt\", true,null ,[ 1 ] , { }, 7]";

    assertThat(read(".[]", text))
        .extracting(JsonStreamTest::raw)
        .containsExactly(
            "{\"a\" : 1.50,\t\"b\":\"\\u00e6\"}",
            "12",
            "-0.5e3",
            "\"tæxt\"",
            "true",
            "null",
            "[ 1 ]",
            "{ }",
            "7");
  }

  @Test
  void shouldGiveEachElementAsItStandsInWhateverPiecesTheFileComes() throws Exception {
    List<String> elements =
        IntStream.range(0, 300)
            .mapToObj(
                number -> "{\"id\" : " + number + ", \"body\":\"" + "æ".repeat(number) + "\"}")
            .toList();
    byte[] bytes = ("[" + String.join(" ,\n", elements) + "]").getBytes(UTF_8);

    for (int piece : new int[] {1, 7, 4_096, 100_000}) {
      JsonStream stream =
          new JsonStream(new Pieces(bytes, piece), new JsonPath(List.of()), false, SMALL);
      assertThat(Records.of(stream))
          .extracting(JsonStreamTest::raw)
          .containsExactlyElementsOf(elements);
    }
  }

  @Test
  void shouldSetAnElementAsideThatIsNoRecordAndKeepItsNeighbours() throws Exception {
    List<RawRecord> records =
        read(".[]", "[{\"id\":\"1\"}, 7, {\"id\":1,\"Id\":2}, {\"a\":[{\"b\":{},\"b\":[1]}]}, {}]");

    assertThat(records)
        .extracting(RawRecord::code)
        .containsExactly(null, "not_an_object", "repeated_name", "repeated_name", null);
    assertThat(records.get(2).message()).isEqualTo("record has a name twice in one object: \"Id\"");
    assertThat(records.get(3).message()).isEqualTo("record has a name twice in one object: \"b\"");
    assertThat(raw(records.get(3))).isEqualTo("{\"a\":[{\"b\":{},\"b\":[1]}]}");
    assertThat(raw(records.get(4))).isEqualTo("{}");
  }

  @Test
  void shouldFollowKeysPastEverythingElse() throws Exception {
    String text =
        "{\"meta\":{\"nodes\":[0],\"more\":[[{}]]},\"data\":{\"count\":2,\"issues\":{\"nodes\":["
            + "{\"id\":\"1\"},{\"id\":\"2\"}],\"pageInfo\":{\"nodes\":[3]}},\"x\":1},\"last\":[]}";

    assertThat(read(".data.issues.nodes[]", text))
        .extracting(JsonStreamTest::raw)
        .containsExactly("{\"id\":\"1\"}", "{\"id\":\"2\"}");
  }

  @Test
  void shouldTakeTheValuesOfAnObjectWithTheKeysTheyLieUnder() throws Exception {
    List<RawRecord> records =
        read(".all[]", "{\"all\":{\"INC-1\": {\"a\":1},\"INC-2\":{\"_key\":\"own\"},\"INC-3\":4}}");

    assertThat(records)
        .extracting(record -> String.valueOf(record.node()))
        .containsExactly("{\"a\":1,\"_key\":\"INC-1\"}", "{\"_key\":\"own\"}", "null");
    assertThat(records)
        .extracting(JsonStreamTest::raw)
        .containsExactly("{\"a\":1}", "{\"_key\":\"own\"}", "4");
    assertThat(records).extracting(RawRecord::code).containsExactly(null, null, "not_an_object");
  }

  @Test
  void shouldTakeNullForAnEmptyList() throws Exception {
    assertThat(read(".incidents[]", "{\"incidents\":null,\"more\":false}")).isEmpty();
  }

  @Test
  void shouldReadPagesOneAfterTheOther() throws Exception {
    assertThat(pages(".[]", "[{\"id\":\"1\"}][]\n[{\"id\":\"2\"},{\"id\":\"3\"}]"))
        .extracting(RawRecord::position)
        .containsExactly(1L, 2L, 3L);
    assertThat(pages(".a[]", "{\"a\":[{\"id\":1}]}{\"a\":null} {\"a\":[{\"id\":2}],\"b\":{}}\n"))
        .extracting(JsonStreamTest::raw)
        .containsExactly("{\"id\":1}", "{\"id\":2}");
    assertThat(pages(".", "{\"id\":1}\n{\"id\":2}{\"id\":3}"))
        .extracting(JsonStreamTest::raw)
        .containsExactly("{\"id\":1}", "{\"id\":2}", "{\"id\":3}");
  }

  @Test
  void shouldReadMorePagesThanAStackCouldHold() throws Exception {
    assertThat(pages(".a[]", "{\"a\":null}".repeat(100_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"id\":\"1\"}, {\"id\":\"2\"      | not_json",
        "[{\"id\":\"1\"}, {\"id\":\"2\"}     | not_json",
        "[{\"id\":\"1\"}{\"id\":\"2\"}]      | not_json",
        "[{\"id\":\"1\"},]                   | not_json",
        "[NaN]                               | not_json",
        "<!DOCTYPE html><html></html>        | not_json",
        "[{\"id\":\"1\"}] [{\"id\":\"2\"}]   | trailing_text",
        "{\"id\":\"1\"} {\"id\":\"2\"}       | trailing_text",
        "[{\"id\":\"1\"}] x                  | not_json",
        "\"text\"                            | not_records",
        "` `                                 | empty",
        "``                                  | empty",
      })
  void shouldBreakTheWholeFileWhereNothingBehindCanBeToldApart(String text, String code) {
    assertBroken(".[]", text, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"incidents\":[]}                         | no_records",
        "{\"data\":[]}                              | no_records",
        "{\"data\":null}                            | no_records",
        "{\"data\":{\"incident\":[]}}               | no_records",
        "{\"data\":{\"incidents\":7}}               | no_records",
        "[{\"data\":{\"incidents\":[]}}]            | no_records",
        "{\"data\":{\"incidents\":[]},\"data\":0}   | repeated_name",
        "{\"Data\":0,\"data\":{\"incidents\":[]}}   | repeated_name",
        "{\"data\":{\"incidents\":[{}],\"Incidents\":[{}]}} | repeated_name",
        "{\"data\":{\"incidents\":[]}               | not_json",
        "{\"data\":{\"incidents\":[]},\"x\":[}      | not_json",
      })
  void shouldBreakTheFileWhoseRecordsAreNotWhereThePathLeads(String text, String code) {
    assertBroken(".data.incidents[]", text, code);
  }

  @Test
  void shouldSayWhereItExpectedRecords() {
    assertThatThrownBy(() -> pages(".a.b[]", "{\"a\":{\"b\":[]}} {\"a\":{}}"))
        .hasMessage("document 2 has no .a.b[] (is it of another tool?)");
  }

  @Test
  void shouldSayBehindHowManyRecordsAFileBreaks() {
    assertThatThrownBy(() -> read(".[]", "[{},{},{\"a\" 1}]"))
        .isInstanceOfSatisfying(
            BrokenFileException.class, e -> assertThat(e.position()).isEqualTo(3))
        .hasMessageStartingWith("file is not JSON: ");
  }

  @Test
  void shouldTakeNoByteOrderMarkAndNoOtherEncodingThanItIsTold() {
    assertBroken(".[]", "\uFEFF[]", "not_json");
    assertBroken(".[]", "\0[\0]", "not_json");
  }

  @ParameterizedTest
  @ValueSource(
      bytes = {
        (byte) 0x93, // a quote of Windows
        (byte) 0xc0, // would begin an overlong form
        (byte) 0xe6, // begins a character that does not follow
      })
  void shouldBreakTheFileThatIsNotUtf8AndSayInWhichLine(byte wrong) {
    byte[] bytes = "[{},\n{\"a\":\"?\"},\n{}]".getBytes(UTF_8);
    bytes[11] = wrong;

    assertThatThrownBy(() -> Records.of(new JsonStream(new Pieces(bytes, 3), root(), false)))
        .isInstanceOfSatisfying(
            BrokenFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("not_utf8");
              assertThat(e.position()).isEqualTo(2);
            });
  }

  @Test
  void shouldBreakTheFileThatIsNestedTooDeep() {
    assertThatThrownBy(
            () -> within("[" + "[".repeat(9) + "]".repeat(9) + ",{\"a\":" + "[".repeat(50)))
        .isInstanceOfSatisfying(
            BrokenFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("too_deep");
              assertThat(e.position()).isEqualTo(2);
              assertThat(e.reason())
                  .isEqualTo("file is nested deeper than 10 levels (raise limits.nesting)");
            });
  }

  @Test
  void shouldBreakTheFileBeforeOneRecordFillsTheMemory() {
    assertThatThrownBy(() -> within("[{},{\"a\":[" + "1,".repeat(20_000) + "1]}]"))
        .isInstanceOfSatisfying(
            BrokenFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("line_too_long");
              assertThat(e.position()).isEqualTo(2);
              assertThat(e.reason())
                  .isEqualTo("record has more than 10000 bytes (raise limits.line_bytes)");
            });
    assertThatThrownBy(() -> within("[{\"a\":\"" + "x".repeat(40_000) + "\"}]"))
        .isInstanceOf(BrokenFileException.class);
    assertThatThrownBy(() -> within("{\"a\":\"" + "x".repeat(40_000) + "\"}"))
        .isInstanceOf(BrokenFileException.class);
  }

  @Test
  void shouldKeepNoMoreThanOneRecordHoweverLongTheFile() throws Exception {
    byte[] some = "{\"body\":\"some text\"},\n".repeat(1_000).getBytes(UTF_8);
    JsonStream stream =
        new JsonStream(
            new SequenceInputStream(
                Collections.enumeration(
                    List.of(
                        new ByteArrayInputStream("{\"a\":[".getBytes(UTF_8)),
                        new ByteArrayInputStream(some),
                        new ByteArrayInputStream("0],\"all\":[".getBytes(UTF_8)),
                        new ByteArrayInputStream(some),
                        new ByteArrayInputStream("{}],\"b\":[".getBytes(UTF_8)),
                        new ByteArrayInputStream(some),
                        new ByteArrayInputStream("0]}".getBytes(UTF_8))))),
            new JsonPath(List.of("all")),
            false,
            SMALL);

    // More would have passed the limit of one record.
    assertThat(Records.of(stream)).hasSize(1_001);
  }

  private static List<RawRecord> read(String path, String text)
      throws IOException, BrokenFileException {
    return Records.of(new JsonStream(Records.stream(text), JsonPath.of(path).orElseThrow(), false));
  }

  private static List<RawRecord> pages(String path, String text)
      throws IOException, BrokenFileException {
    return Records.of(new JsonStream(Records.stream(text), JsonPath.of(path).orElseThrow(), true));
  }

  private static List<RawRecord> within(String text) throws IOException, BrokenFileException {
    return Records.of(new JsonStream(Records.stream(text), root(), false, SMALL));
  }

  private static JsonPath root() {
    return new JsonPath(List.of());
  }

  private static void assertBroken(String path, String text, String code) {
    assertThatThrownBy(() -> read(path, text))
        .isInstanceOfSatisfying(
            BrokenFileException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static String raw(RawRecord record) {
    return new String(record.raw(), UTF_8);
  }
}
