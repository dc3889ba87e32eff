package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.ExportFolder.gzip;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.files.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON documents and packed files with something wrong, and what must become of each. */
final class HostileFilesTest {
  private static final String RECORD =
      "{\"id\":\"%s\",\"title\":\"t\",\"started_at\":\"2025-10-02T12:00:00Z\"}";
  private static final String A = RECORD.formatted("A");
  private static final String B = RECORD.formatted("B");
  private static final String LINES = A + "\n" + B + "\n";

  @TempDir Path path;

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments("a list", "[" + A + "," + B + "]", "KEEP 2"),
        arguments("one record on many lines", A.replace(",", ",\r\n  "), "KEEP 1"),
        arguments("a list behind a mark", "\ufeff[" + A + "]", "KEEP 1"),
        arguments("an empty list", "[]", ""),
        arguments("an empty object", "{}", "QUAR 1 no_id"),
        arguments("nothing", "", "SKIP empty"),
        arguments("nothing but white space", " \n\t", "SKIP empty"),
        arguments("null", "null", "QFILE not_records"),
        arguments("a text", "\"[]\"", "QFILE not_records"),
        arguments(
            "elements that are no records",
            "[" + A + ",null,1,\"x\",[]," + B + "]",
            "KEEP 2 QUAR 4 not_an_object"),
        arguments(
            "an element with a name twice",
            "[" + A + ",{\"id\":1,\"id\":2}," + B + "]",
            "KEEP 2 QUAR 1 repeated_name"),
        arguments("lists within the list", "[[" + A + "],[" + B + "]]", "QUAR 2 not_an_object"),
        arguments("a list cut in a record", "[" + A + "," + B.substring(0, 20), "QFILE not_json"),
        arguments("a list cut between records", "[" + A + "," + B, "QFILE not_json"),
        arguments("a list cut behind a comma", "[" + A + ",", "QFILE not_json"),
        arguments("a comma at the end of the list", "[" + A + "," + B + ",]", "QFILE not_json"),
        arguments("a comma missing", "[" + A + B + "]", "QFILE not_json"),
        arguments("a comment", "[" + A + ", // by hand\n" + B + "]", "QFILE not_json"),
        arguments("NaN", "[" + A + ",{\"id\":NaN}]", "QFILE not_json"),
        arguments("two lists, as of two exports", "[" + A + "][" + B + "]", "QFILE trailing_text"),
        arguments("lines named .json", LINES, "QFILE trailing_text"),
        arguments("a list and something behind it", "[" + A + "] ;", "QFILE not_json"),
        arguments("a page of records", "{\"incidents\":[" + A + "],\"after\":null}", "KEEP 1"),
        arguments("an error of a tool", "{\"message\":\"Bad credentials\"}", "QUAR 1 no_id"),
        arguments("a web page", "\n<!-- proxy --><HTML><body>504</body></HTML>", "QFILE web_page"),
        arguments(
            "a list nested 100,000 deep", "[" + A + "," + "[".repeat(100_000), "QFILE too_deep"),
        arguments("a record nested 100,000 deep", "{\"a\":".repeat(100_000), "QFILE too_deep"),
        arguments(
            "a record of 21 million bytes",
            "[" + A + ",{\"id\":\"" + "x".repeat(21_000_000) + "\"}]",
            "QFILE line_too_long"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void shouldTreatEachDocumentAsItDeserves(String what, String text, String verdict) {
    assertThat(verdict("a.json", text.getBytes(StandardCharsets.UTF_8)))
        .as(what)
        .isEqualTo(verdict);
  }

  static Stream<Arguments> packed() {
    byte[] whole = gzip(LINES);
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 0x10;
    byte[] wrongLength = whole.clone();
    wrongLength[whole.length - 1] ^= 1;
    return Stream.of(
        arguments("lines", "a.jsonl.gz", whole, "KEEP 2"),
        arguments("lines named as if they were not packed", "a.jsonl", whole, "KEEP 2"),
        arguments("a capital ending", "A.JSONL.GZ", whole, "KEEP 2"),
        arguments(
            "lines that are not packed",
            "a.jsonl.gz",
            LINES.getBytes(StandardCharsets.UTF_8),
            "KEEP 2"),
        arguments("two in one", "a.jsonl.gz", joined(gzip(A + "\n"), gzip(B)), "KEEP 2"),
        arguments(
            "two in one, cut within a record",
            "a.jsonl.gz",
            joined(gzip(A.substring(0, 9)), gzip(A.substring(9))),
            "KEEP 1"),
        arguments("one in another", "a.jsonl.gz", twice(LINES), "QFILE archive"),
        arguments("nothing", "a.jsonl.gz", gzip(""), "SKIP empty"),
        arguments("two bytes", "a.jsonl.gz", Arrays.copyOf(whole, 2), "QFILE broken_gzip"),
        arguments(
            "half", "a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2), "QFILE broken_gzip"),
        arguments(
            "all but the last byte",
            "a.jsonl.gz",
            Arrays.copyOf(whole, whole.length - 1),
            "QFILE broken_gzip"),
        arguments("a bit turned over", "a.jsonl.gz", damaged, "QFILE broken_gzip"),
        arguments("another length than it says", "a.jsonl.gz", wrongLength, "QFILE broken_gzip"),
        arguments(
            "zeros behind it", "a.jsonl.gz", joined(whole, new byte[512]), "QFILE broken_gzip"),
        arguments(
            "text behind it",
            "a.jsonl.gz",
            joined(whole, LINES.getBytes(StandardCharsets.UTF_8)),
            "QFILE broken_gzip"),
        arguments(
            "half a second one behind it",
            "a.jsonl.gz",
            joined(whole, Arrays.copyOf(whole, 30)),
            "QFILE broken_gzip"),
        arguments(
            "a table",
            "a.csv.gz",
            gzip("id,title,started_at\nR,t,2025-10-02T12:00:00Z\n"),
            "KEEP 1"),
        arguments(
            "a document cut before it was packed",
            "a.json.gz",
            gzip("[" + A + ","),
            "QFILE not_json"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packed")
  void shouldTreatEachPackedFileAsItDeserves(
      String what, String name, byte[] bytes, String verdict) {
    assertThat(verdict(name, bytes)).as(what).isEqualTo(verdict);
  }

  @Test
  void shouldNoteWhatIsNestedMoreDeeplyThanUsualWhereThatIsAllowed() {
    String deep = "[".repeat(4_000) + "]".repeat(4_000);
    String more = ",\"services\":" + deep + ",\"colour\":" + deep + "}";
    Limits limits = new Limits(1_000_000, 1_000_000, 100, 1_000_000, 5_000);
    ExportFolder folder =
        new ExportFolder(path)
            .with("a.jsonl", A, B.substring(0, B.length() - 1) + more)
            .with("b.json", new String[] {"[" + B.substring(0, B.length() - 1) + more + "]"})
            .with("items.csv", "incident_id,title", "B,x");

    assertThat(FileCheck.of(folder.sources(ExportFolder.options(null, limits))).files())
        .extracting(Verdicts::of)
        .containsExactly(
            "KEEP 2 not_text unknown_field", "MERGE 1 not_text unknown_field", "KEEP 1");
  }

  private static byte[] twice(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(gzip(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }

  private String verdict(String name, byte[] bytes) {
    ExportFolder folder = new ExportFolder(path).with(name, bytes);
    return Verdicts.of(FileCheck.of(folder.sources()).files().get(0));
  }
}
