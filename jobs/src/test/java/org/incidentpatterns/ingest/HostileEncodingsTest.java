package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.files.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in encodings of all kinds, and what must become of each. */
final class HostileEncodingsTest {
  /** With a character that every charset here writes differently. */
  private static final String LINE =
      "{\"id\":\"%s\",\"title\":\"\u00c4rger %s\",\"started_at\":\"2025-10-02T12:00:00Z\"}\n";

  @TempDir Path path;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, true, KEEP 2",
    "UTF-8, false, KEEP 2",
    "UTF-16LE, true, KEEP 2",
    "UTF-16BE, true, KEEP 2",
    "UTF-16LE, false, QFILE not_text",
    "UTF-16BE, false, QFILE not_text",
    "UTF-32LE, true, QFILE not_utf8",
    "UTF-32BE, true, QFILE not_utf8",
    "UTF-32LE, false, QFILE not_text",
    "UTF-32BE, false, QFILE not_text",
    "windows-1252, false, QUAR 2 not_utf8",
    "ISO-8859-15, false, QUAR 2 not_utf8",
    "GB18030, false, QUAR 2 not_utf8",
    "x-MacRoman, false, QUAR 2 not_utf8",
    "CESU-8, false, KEEP 1 QUAR 1 not_utf8",
    "IBM037, false, QUAR 1 not_utf8"
  })
  void shouldReadWhatAMarkTellsElseUtf8AndGuessNothing(
      String charset, boolean marked, String verdict) {
    String lines = LINE.formatted("A", "") + LINE.formatted("B", "\ud83d\ude00");
    byte[] bytes = ((marked ? "\ufeff" : "") + lines).getBytes(Charset.forName(charset));

    assertThat(verdict(bytes, null)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, windows-1252, KEEP 2",
    "GB18030, GB18030, KEEP 2",
    "UTF-16LE, UTF-16LE, KEEP 2",
    "IBM037, IBM037, KEEP 2",
    "windows-1252, GB18030, QFILE wrong_charset",
    "GB18030, windows-1252, QFILE wrong_charset",
    "UTF-8, US-ASCII, QFILE wrong_charset"
  })
  void shouldReadADeclaredCharsetAndRefuseAFileThatIsNotInIt(
      String charset, String declared, String verdict) {
    String lines = LINE.formatted("A", "\u00df") + LINE.formatted("B", "\u00df");

    assertThat(verdict(lines.getBytes(Charset.forName(charset)), declared)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    // Marks that begin a file are none of its text, even two; elsewhere a mark is no white space.
    "EF BB BF, '', KEEP 2",
    "EF BB BF EF BB BF, '', KEEP 2",
    "'', EF BB BF, KEEP 1 QUAR 1 not_json",
    // What is no UTF-8, inside a text.
    "'', 22 C0 80 22, KEEP 1 QUAR 1 not_utf8",
    "'', 22 ED A0 BD 22, KEEP 1 QUAR 1 not_utf8",
    "'', 22 F4 90 80 80 22, KEEP 1 QUAR 1 not_utf8",
    "'', 22 F8 88 80 80 80 22, KEEP 1 QUAR 1 not_utf8",
    "'', 22 E2 82 22, KEEP 1 QUAR 1 not_utf8",
    "'', 22 80 22, KEEP 1 QUAR 1 not_utf8",
    "'', FF, KEEP 1 QUAR 1 not_utf8",
    // Signs that some programs take for the end of a line or of a file.
    "'', 0C, KEEP 1 QUAR 1 not_json",
    "'', 1A, KEEP 1 QUAR 1 not_json",
    "'', 1E, KEEP 1 QUAR 1 not_json",
    "'', C2 85, KEEP 1 QUAR 1 not_json",
    "'', 00, KEEP 1 QUAR 1 not_json",
    "'', 0D, KEEP 2",
    "'', 0A 0A 0D 0A, KEEP 2"
  })
  void shouldSetOneLineAsideForBytesThatAreNoTextOrNoWhiteSpace(
      String first, String second, String verdict) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(hex(first));
    bytes.writeBytes(LINE.formatted("A", "").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(hex(second));
    bytes.writeBytes(LINE.formatted("B", "").getBytes(StandardCharsets.UTF_8));

    assertThat(verdict(bytes.toByteArray(), null)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "EF BB BF, SKIP empty",
    "FF FE, SKIP empty",
    "0A 20 0D 0A, ''",
    "FE FF 00 7B 00, QFILE wrong_charset",
    "FF FE 3D D8 0A 00, QFILE wrong_charset",
    "42 5A 68 39 31 41 59 26 53 59, QFILE archive",
    "FD 37 7A 58 5A 00, QFILE archive",
    "28 B5 2F FD 04 00, QFILE archive",
    "50 4B 03 04 14 00, QFILE zip",
    "53 51 4C 69 74 65 20 66 6F 72 6D 61 74 20 33 00 10 00 01 01 00 40 20 20 00 00 00 01 00 00 00 02, QFILE not_text"
  })
  void shouldTellWhatIsNoTextFromItsFirstBytes(String bytes, String verdict) {
    assertThat(verdict(hex(bytes), null)).isEqualTo(verdict);
  }

  private static byte[] hex(String bytes) {
    return HexFormat.of().parseHex(bytes.replace(" ", ""));
  }

  private String verdict(byte[] bytes, @Nullable String charset) {
    SourceOptions options =
        new SourceOptions(
            Adapters.shipped(),
            null,
            null,
            List.of(),
            charset,
            ExportFolder.AS_OF,
            Limits.STANDARD);
    ExportFolder folder = new ExportFolder(path).with("a.jsonl", bytes);
    return Verdicts.of(FileCheck.of(folder.sources(options)).files().get(0));
  }
}
