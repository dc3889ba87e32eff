package org.incidentpatterns.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.incidentpatterns.ExportFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenedTest {
  private static final String SHA_OF_TEXT =
      "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1";

  @TempDir Path folder;

  @Test
  void shouldGiveThePlainBytesAndTheirDigest() throws IOException {
    try (Opened opened = open("text".getBytes(UTF_8))) {
      assertThat(opened.content().readAllBytes()).isEqualTo("text".getBytes(UTF_8));
      assertThat(opened.sha256()).isEqualTo(SHA_OF_TEXT);
    }
  }

  @Test
  void shouldDigestTheWholeFileHoweverLittleWasRead() throws IOException {
    try (Opened opened = open("text".getBytes(UTF_8))) {
      assertThat(opened.sha256()).isEqualTo(SHA_OF_TEXT);
    }
  }

  @Test
  void shouldUnpackWhatBeginsLikeGzipWhateverItsName() throws IOException {
    try (Opened opened = open(ExportFolder.gzip("text"))) {
      assertThat(opened.content().readAllBytes()).isEqualTo("text".getBytes(UTF_8));
      assertThat(opened.sha256()).isNotEqualTo(SHA_OF_TEXT);
    }
  }

  @Test
  void shouldUnpackSeveralPartsThatWereJoined() throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(ExportFolder.gzip("one "));
    joined.writeBytes(ExportFolder.gzip("two"));

    try (Opened opened = open(joined.toByteArray())) {
      assertThat(new String(opened.content().readAllBytes(), UTF_8)).isEqualTo("one two");
    }
  }

  @Test
  void shouldNoticeThatGzipWasCut() throws IOException {
    byte[] whole = ExportFolder.gzip("text that is long enough to be cut somewhere");

    try (Opened opened = open(Arrays.copyOf(whole, whole.length - 12))) {
      assertThatThrownBy(() -> opened.content().readAllBytes()).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void shouldNoticeThatGzipWasDamaged() throws IOException {
    byte[] damaged = ExportFolder.gzip("text");
    damaged[damaged.length - 8] ^= 1;

    try (Opened opened = open(damaged)) {
      assertThatThrownBy(() -> opened.content().readAllBytes()).isInstanceOf(ZipException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 70_000})
  void shouldNoticeBytesBehindTheEndOfGzip(int garbage) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ExportFolder.gzip("text"));
    bytes.writeBytes("x".repeat(garbage).getBytes(UTF_8));

    try (Opened opened = open(bytes.toByteArray())) {
      assertThatThrownBy(() -> opened.content().readAllBytes()).isInstanceOf(ZipException.class);
    }
  }

  private Opened open(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("export.jsonl"), bytes);
    return Opened.open(listed(file), Limits.STANDARD);
  }

  private static InputFile listed(Path file) {
    return InputLister.list(List.of(file)).get(0);
  }
}
