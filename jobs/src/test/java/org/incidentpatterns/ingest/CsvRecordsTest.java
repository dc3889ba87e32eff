package org.incidentpatterns.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CsvRecordsTest {
  @Test
  void shouldNameTheCellsByTheHeaderWithoutItsByteOrderMark() throws Exception {
    assertThat(Records.ofCsv("\uFEFFid, title \r\n1,Down\r\n"))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(json(record)).isEqualTo("{\"id\":\"1\",\"title\":\"Down\"}");
              assertThat(record.position()).isEqualTo(2);
            });
  }

  @Test
  void shouldKeepALineBreakAndAQuoteWithinACell() throws Exception {
    List<RawRecord> records =
        Records.ofCsv("id,body\r\n1,\"one\r\n\"\"two\"\"\r\nthree\"\r\n2,next\r\n");

    assertThat(json(records.get(0)))
        .isEqualTo("{\"id\":\"1\",\"body\":\"one\\r\\n\\\"two\\\"\\r\\nthree\"}");
    assertThat(records).extracting(RawRecord::position).containsExactly(2L, 5L);
  }

  @Test
  void shouldSetARowAsideWhoseCellsDoNotFitTheHeader() throws Exception {
    List<RawRecord> records = Records.ofCsv("id,title\n1,Down\n2\n3,Slow,again\n4,Up\n");

    assertThat(records)
        .extracting(RawRecord::code)
        .containsExactly(null, "wrong_columns", "wrong_columns", null);
    assertThat(records.get(1).message()).isEqualTo("row has 1 columns, the header has 2");
    assertThat(records.get(2).raw()).asString(UTF_8).isEqualTo("3,Slow,again");
  }

  @Test
  void shouldPassOverBlankRowsHoweverManyThereAre() throws Exception {
    List<RawRecord> records = Records.ofCsv("id,title\n" + "\n".repeat(900) + "1,Down\n\n \n");

    assertThat(records).hasSize(1);
    assertThat(records.get(0).position()).isEqualTo(902);
  }

  @Test
  void shouldPassOverMoreBlankRowsThanAStackCouldHold() throws Exception {
    String text = "id,title\n" + "\n".repeat(200_000) + "1,Down\n";

    assertThat(
            Records.of(
                CsvRecords.canonical(
                    new ByteArrayInputStream(text.getBytes(UTF_8)), Records.MAX_LINE)))
        .hasSize(1);
  }

  @Test
  void shouldLeaveOutEmptyCellsAndSplitLists() throws Exception {
    assertThat(Records.ofCsv("id,services,url,tags\n1,checkout; labels;,,\n"))
        .extracting(CsvRecordsTest::json)
        .containsExactly("{\"id\":\"1\",\"services\":[\"checkout\",\"labels\"]}");
  }

  @Test
  void shouldGatherWhatWasPickedInTheTool() throws Exception {
    assertThat(
            Records.ofCsv(
                "id,declared_root_cause,declared_contributing_factors\n1,config,staging;tests\n"))
        .extracting(CsvRecordsTest::json)
        .containsExactly(
            "{\"id\":\"1\",\"declared\":{\"root_cause\":\"config\","
                + "\"contributing_factors\":[\"staging\",\"tests\"]}}");
  }

  @Test
  void shouldReadOtherDelimitersWhereTheyAreAsked() throws Exception {
    CsvRecords tabs =
        CsvRecords.canonical(
            new ByteArrayInputStream("id\ttitle\n1\tDown, again\n".getBytes(UTF_8)),
            Records.MAX_LINE);

    assertThat(Records.of(tabs))
        .extracting(CsvRecordsTest::json)
        .containsExactly("{\"id\":\"1\",\"title\":\"Down, again\"}");
  }

  @Test
  void shouldBreakTheFileAtAQuoteThatIsNeverClosed() {
    assertBroken("id,title\n1,\"Down\n2,Up\n", "not_csv");
  }

  @Test
  void shouldBreakTheFileBeforeAnUnclosedQuoteFillsTheMemory() {
    String endless = Stream.generate(() -> "2,Up\n").limit(10_000).reduce("", String::concat);

    assertBroken("id,title\n1,\"Down\n" + endless, "line_too_long");
  }

  @Test
  void shouldBreakTheFileAtAColumnThatStandsTwice() {
    assertBroken("id,title,title\n1,a,b\n", "repeated_column");
    assertBroken("id,title,TITLE\n1,a,b\n", "repeated_column");
  }

  @Test
  void shouldBreakTheFileThatIsNotUtf8() {
    byte[] latin = "id,title\n1,Førde\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(
            () ->
                Records.of(CsvRecords.canonical(new ByteArrayInputStream(latin), Records.MAX_LINE)))
        .isInstanceOfSatisfying(
            BrokenFileException.class, e -> assertThat(e.code()).isEqualTo("not_utf8"));
  }

  @Test
  void shouldCallAFileEmptyThatHasNotEvenAHeader() {
    assertBroken("", "empty");
  }

  private static void assertBroken(String text, String code) {
    assertThatThrownBy(() -> Records.ofCsv(text))
        .isInstanceOfSatisfying(
            BrokenFileException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static String json(RawRecord record) {
    return String.valueOf(record.node());
  }
}
