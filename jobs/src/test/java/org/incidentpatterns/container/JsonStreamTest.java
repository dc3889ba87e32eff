package org.incidentpatterns.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.incidentpatterns.files.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link JsonStream} gives of a file that it can read to its end. */
final class JsonStreamTest {
  private static final Limits SMALL = new Limits(1, 1, 1, 10_000, 10);

  @Test
  void shouldReadTheElementsOneAfterTheOther() throws Exception {
    List<RawRecord> records = Records.ofJson(".[]", "[\n{\"id\":\"1\"},\n{\"id\":\"2\"}\n]\n");

    assertThat(records).extracting(RawRecord::position).containsExactly(1L, 2L);
    assertThat(records).extracting(RawRecord::code).containsOnlyNulls();
  }

  @Test
  void shouldReadOneObjectAloneAsOneRecord() throws Exception {
    assertThat(Records.ofJson(".", " {\n  \"id\": \"1\"\n}\n"))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(Records.raw(record)).isEqualTo("{\n  \"id\": \"1\"\n}");
              assertThat(record.position()).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", " [ ] "})
  void shouldHoldNoRecordInAnEmptyArray(String text) throws Exception {
    assertThat(Records.ofJson(".[]", text)).isEmpty();
  }

  @Test
  void shouldGiveEachElementExactlyAsItStands() throws Exception {
    String text =
        "[ {\"a\" : 1.50,\t\"b\":\"\\u00e6\"} ,\r\n"
            + " 12 ,-0.5e3,\"tæxt\", true,null ,[ 1 ] , { }, 7]";

    assertThat(Records.ofJson(".[]", text))
        .extracting(Records::raw)
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
      assertThat(Records.of(stream)).extracting(Records::raw).containsExactlyElementsOf(elements);
    }
  }

  @Test
  void shouldSetAnElementAsideThatIsNoRecordAndKeepItsNeighbours() throws Exception {
    List<RawRecord> records =
        Records.ofJson(
            ".[]", "[{\"id\":\"1\"}, 7, {\"id\":1,\"Id\":2}, {\"a\":[{\"b\":{},\"b\":[1]}]}, {}]");

    assertThat(records)
        .extracting(RawRecord::code)
        .containsExactly(null, "not_an_object", "repeated_name", "repeated_name", null);
    assertThat(records.get(2).message()).isEqualTo("record has a name twice in one object: \"Id\"");
    assertThat(records.get(3).message()).isEqualTo("record has a name twice in one object: \"b\"");
    assertThat(Records.raw(records.get(3))).isEqualTo("{\"a\":[{\"b\":{},\"b\":[1]}]}");
    assertThat(Records.raw(records.get(4))).isEqualTo("{}");
  }

  @Test
  void shouldFollowKeysPastEverythingElse() throws Exception {
    String text =
        "{\"meta\":{\"nodes\":[0],\"more\":[[{}]]},\"data\":{\"count\":2,\"issues\":{\"nodes\":["
            + "{\"id\":\"1\"},{\"id\":\"2\"}],\"pageInfo\":{\"nodes\":[3]}},\"x\":1},\"last\":[]}";

    assertThat(Records.ofJson(".data.issues.nodes[]", text))
        .extracting(Records::raw)
        .containsExactly("{\"id\":\"1\"}", "{\"id\":\"2\"}");
  }

  @Test
  void shouldTakeTheValuesOfAnObjectWithTheKeysTheyLieUnder() throws Exception {
    List<RawRecord> records =
        Records.ofJson(
            ".all[]", "{\"all\":{\"INC-1\": {\"a\":1},\"INC-2\":{\"_key\":\"own\"},\"INC-3\":4}}");

    assertThat(records)
        .extracting(Records::json)
        .containsExactly("{\"a\":1,\"_key\":\"INC-1\"}", "{\"_key\":\"own\"}", "null");
    assertThat(records)
        .extracting(Records::raw)
        .containsExactly("{\"a\":1}", "{\"_key\":\"own\"}", "4");
    assertThat(records).extracting(RawRecord::code).containsExactly(null, null, "not_an_object");
  }

  @Test
  void shouldTakeNullForAnEmptyList() throws Exception {
    assertThat(Records.ofJson(".incidents[]", "{\"incidents\":null,\"more\":false}")).isEmpty();
  }

  @Test
  void shouldReadPagesOneAfterTheOther() throws Exception {
    assertThat(Records.ofJsonPages(".[]", "[{\"id\":\"1\"}][]\n[{\"id\":\"2\"},{\"id\":\"3\"}]"))
        .extracting(RawRecord::position)
        .containsExactly(1L, 2L, 3L);
    assertThat(
            Records.ofJsonPages(
                ".a[]", "{\"a\":[{\"id\":1}]}{\"a\":null} {\"a\":[{\"id\":2}],\"b\":{}}\n"))
        .extracting(Records::raw)
        .containsExactly("{\"id\":1}", "{\"id\":2}");
    assertThat(Records.ofJsonPages(".", "{\"id\":1}\n{\"id\":2}{\"id\":3}"))
        .extracting(Records::raw)
        .containsExactly("{\"id\":1}", "{\"id\":2}", "{\"id\":3}");
  }

  @Test
  void shouldReadMorePagesThanAStackCouldHold() throws Exception {
    assertThat(Records.ofJsonPages(".a[]", "{\"a\":null}".repeat(100_000))).isEmpty();
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
}
