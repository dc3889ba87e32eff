package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonArrayTest {
  @Test
  void shouldReadTheElementsOneAfterTheOther() throws Exception {
    List<RawRecord> records = Records.ofArray("[\n{\"id\":\"1\"},\n{\"id\":\"2\"}\n]\n");

    assertThat(records).extracting(RawRecord::position).containsExactly(1L, 2L);
    assertThat(records).extracting(RawRecord::code).containsOnlyNulls();
  }

  @Test
  void shouldReadOneObjectAloneAsOneRecord() throws Exception {
    assertThat(Records.ofArray("{\n  \"id\": \"1\"\n}\n"))
        .singleElement()
        .satisfies(record -> assertThat(record.raw()).isEqualTo("{\"id\":\"1\"}"));
  }

  @Test
  void shouldHoldNoRecordInAnEmptyArray() throws Exception {
    assertThat(Records.ofArray("[]")).isEmpty();
  }

  @Test
  void shouldSetAnElementAsideThatIsNoRecordAndKeepItsNeighbours() throws Exception {
    assertThat(Records.ofArray("[{\"id\":\"1\"}, 7, {\"id\":1,\"Id\":2}, {\"id\":\"3\"}]"))
        .extracting(RawRecord::code)
        .containsExactly(null, "not_an_object", "repeated_name", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"id\":\"1\"}, {\"id\":\"2\"             | not_json",
        "[{\"id\":\"1\"}, {\"id\":\"2\"}            | not_json",
        "[{\"id\":\"1\"}{\"id\":\"2\"}]             | not_json",
        "[{\"id\":\"1\"}, {\"id\":\"2\",\"id\":\"3\"}]  | not_json",
        "[{\"id\":\"1\"},]                          | not_json",
        "<!DOCTYPE html><html></html>               | not_json",
        "[{\"id\":\"1\"}] [{\"id\":\"2\"}]          | trailing_text",
        "{\"id\":\"1\"} {\"id\":\"2\"}              | trailing_text",
        "\"text\"                                   | not_records",
        "` `                                        | empty",
      })
  void shouldBreakTheWholeFileWhereNothingBehindCanBeToldApart(String text, String code) {
    assertThatThrownBy(() -> Records.ofArray(text))
        .isInstanceOfSatisfying(
            BrokenFileException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
