package org.incidentpatterns.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CSV files that {@link CsvRecords} gives up, and what it says of them. */
final class BrokenCsvTest {
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
    assertBroken(" \n\n ", "empty");
    assertBroken("sep=;\n", "empty");
    assertBroken("sep=;", "empty");
  }

  @Test
  void shouldSayInWhichLineAFileBreaks() {
    assertThatThrownBy(() -> Records.ofCsv("id,title\n1,\"a\nb\"\n2,\"c\"d\n3,e\n"))
        .isInstanceOfSatisfying(
            BrokenFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("not_csv");
              assertThat(e.position()).isEqualTo(4);
              assertThat(e.reason()).startsWith("file is not CSV: ").doesNotContain("apache");
            });
    byte[] latin = "id,title\n1,\"a\nb\"\n2,F\u00f8rde\n".getBytes(ISO_8859_1);
    assertThatThrownBy(
            () -> Records.of(CsvRecords.rows(new ByteArrayInputStream(latin), Records.MAX_LINE)))
        .isInstanceOfSatisfying(
            BrokenFileException.class, e -> assertThat(e.position()).isEqualTo(4));
  }

  @Test
  void shouldBreakTheFileWhoseHeaderHasNoEnd() {
    assertBroken("\"id,title\n" + "1,Down\n".repeat(10_000), "line_too_long");
  }

  @Test
  void shouldNotTakeATroubleOfTheDiskForOneOfTheFile() {
    InputStream cut =
        new SequenceInputStream(
            Records.stream("id,title\n1,Down\n"),
            new InputStream() {
              @Override
              public int read() throws IOException {
                return read(new byte[1], 0, 1);
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new EOFException("cut");
              }
            });

    assertThatThrownBy(() -> Records.of(CsvRecords.canonical(cut, Records.MAX_LINE)))
        .isInstanceOf(EOFException.class);
  }

  private static void assertBroken(String text, String code) {
    assertThatThrownBy(() -> Records.ofCsv(text))
        .isInstanceOfSatisfying(
            BrokenFileException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
