package org.incidentpatterns.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link CsvRecords} gives of a file that it can read to its end. */
final class CsvRecordsTest {
  @Test
  void shouldNameTheCellsByTheHeaderWithoutItsByteOrderMark() throws Exception {
    assertThat(Records.ofCsv("\uFEFFid, title \r\n1,Down\r\n"))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(Records.json(record)).isEqualTo("{\"id\":\"1\",\"title\":\"Down\"}");
              assertThat(record.position()).isEqualTo(2);
            });
  }

  @Test
  void shouldKeepALineBreakAndAQuoteWithinACell() throws Exception {
    List<RawRecord> records =
        Records.ofCsv("id,body\r\n1,\"one\r\n\"\"two\"\"\r\nthree\"\r\n2,next\r\n");

    assertThat(Records.json(records.get(0)))
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
        .extracting(Records::json)
        .containsExactly("{\"id\":\"1\",\"services\":[\"checkout\",\"labels\"]}");
  }

  @Test
  void shouldGatherWhatWasPickedInTheTool() throws Exception {
    assertThat(
            Records.ofCsv(
                "id,declared_root_cause,declared_contributing_factors\n1,config,staging;tests\n"))
        .extracting(Records::json)
        .containsExactly(
            "{\"id\":\"1\",\"declared\":{\"root_cause\":\"config\","
                + "\"contributing_factors\":[\"staging\",\"tests\"]}}");
  }

  @Test
  void shouldGiveEachRowExactlyAsItStandsWithoutItsLineEnd() throws Exception {
    List<String> rows =
        List.of(
            "1,Down",
            "2,\"Up, \"\"again\"\"\r\nand on\"",
            "\"3\",\"quoted\"",
            "4,5\" pipe",
            "5,Førde 🙂",
            "6,",
            " 7 , padded ");

    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      List<RawRecord> records =
          Records.ofCsv("id,title" + lineEnd + String.join(lineEnd, rows) + lineEnd);

      assertThat(records).extracting(Records::raw).containsExactlyElementsOf(rows);
      assertThat(records)
          .extracting(RawRecord::position)
          .containsExactly(2L, 3L, 5L, 6L, 7L, 8L, 9L);
    }
  }

  @Test
  void shouldGiveRowsAsTheyStandInWhateverPiecesTheFileComes() throws Exception {
    List<String> rows =
        IntStream.range(0, 300)
            .mapToObj(number -> number + ",\"æ" + "\r\n\"\"".repeat(number) + "\"")
            .toList();
    byte[] bytes = ("id,title\n\n" + String.join("\n , \n", rows)).getBytes(UTF_8);

    for (int piece : new int[] {1, 777, 1_000_000}) {
      assertThat(Records.of(CsvRecords.canonical(new Pieces(bytes, piece), 2_000)))
          .extracting(Records::raw)
          .containsExactlyElementsOf(rows);
    }
  }

  @Test
  void shouldPassOverSurplusCellsThatAreEmpty() throws Exception {
    List<RawRecord> records = Records.ofCsv("id,title\n1,Down,,\n2,Up,,x\n3,Slow,\n");

    assertThat(records).extracting(RawRecord::code).containsExactly(null, "wrong_columns", null);
    assertThat(Records.json(records.get(0))).isEqualTo("{\"id\":\"1\",\"title\":\"Down\"}");
    assertThat(Records.raw(records.get(0))).isEqualTo("1,Down,,");
  }

  @Test
  void shouldPassOverRowsOfEmptyCells() throws Exception {
    assertThat(Records.ofCsv("id,title\n,\n1,Down\n , \n,,,,\n"))
        .extracting(RawRecord::position)
        .containsExactly(3L);
  }

  @Test
  void shouldLeaveOutColumnsWithoutAName() throws Exception {
    assertThat(Records.ofCsv(",id,title,\n0,1,Down,x\n"))
        .extracting(Records::json)
        .containsExactly("{\"id\":\"1\",\"title\":\"Down\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id;title\n1;Down, again\n",
        "id\ttitle\n1\tDown, again\n",
        "id,title\n1,\"Down, again\"\n",
        "\"id\";\"title\"\n1;\"Down, again\"\n",
        "\uFEFFid;title\n1;Down, again\n",
        "sep=;\nid;title\n1;Down, again\n",
        "sep=|\r\nid|title\r\n1|Down, again\r\n",
        "\uFEFF\"sep=;\"\rid;title\r1;Down, again\r",
      })
  void shouldTellTheDelimiterFromTheHeader(String text) throws Exception {
    assertThat(Records.ofCsv(text))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(Records.json(record))
                  .isEqualTo("{\"id\":\"1\",\"title\":\"Down, again\"}");
              assertThat(record.position()).isEqualTo(text.contains("sep=") ? 3 : 2);
            });
  }

  @Test
  void shouldPassOverBlankLinesBeforeTheHeader() throws Exception {
    assertThat(Records.ofCsv("\n \r\nsep=;\n\nid;title\n1;Down\n"))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(Records.json(record)).isEqualTo("{\"id\":\"1\",\"title\":\"Down\"}");
              assertThat(record.position()).isEqualTo(6);
            });
  }

  @Test
  void shouldGiveAdaptersAListForEachNameWithAllItsCellsInOrder() throws Exception {
    CsvRecords rows =
        CsvRecords.rows(
            Records.stream(
                """
                Key,Labels,Comment,Labels,labels,Labels
                A-1,one,,,other,two
                A-2,,"a;b",,,
                A-3,,,,,,,
                """),
            Records.MAX_LINE);

    assertThat(rows.columns())
        .containsExactly("Key", "Labels", "Comment", "Labels", "labels", "Labels");
    assertThat(Records.of(rows))
        .extracting(Records::json)
        .containsExactly(
            "{\"Key\":[\"A-1\"],\"Labels\":[\"one\",null,\"two\"],\"labels\":[\"other\"]}",
            "{\"Key\":[\"A-2\"],\"Comment\":[\"a;b\"]}",
            "{\"Key\":[\"A-3\"]}");
  }

  @Test
  void shouldTakeARowOfTheLimitBesideAnother() throws Exception {
    String row = "1," + "x".repeat(Records.MAX_LINE - 10) + "\n";

    assertThat(Records.ofCsv("id,title\n" + row.repeat(50))).hasSize(50);
  }
}
