package org.incidentpatterns.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.incidentpatterns.files.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON files that {@link JsonStream} gives up, and what it says of them. */
final class BrokenJsonTest {
  private static final JsonPath ROOT = new JsonPath(List.of());
  private static final Limits SMALL = new Limits(1, 1, 1, 10_000, 10);

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
    assertThatThrownBy(() -> Records.ofJsonPages(".a.b[]", "{\"a\":{\"b\":[]}} {\"a\":{}}"))
        .hasMessage("document 2 has no .a.b[] (is it of another tool?)");
  }

  @Test
  void shouldSayBehindHowManyRecordsAFileBreaks() {
    assertThatThrownBy(() -> Records.ofJson(".[]", "[{},{},{\"a\" 1}]"))
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

    assertThatThrownBy(() -> Records.of(new JsonStream(new Pieces(bytes, 3), ROOT, false)))
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

  private static List<RawRecord> within(String text) throws IOException, BrokenFileException {
    return Records.of(new JsonStream(Records.stream(text), ROOT, false, SMALL));
  }

  private static void assertBroken(String path, String text, String code) {
    assertThatThrownBy(() -> Records.ofJson(path, text))
        .isInstanceOfSatisfying(
            BrokenFileException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
