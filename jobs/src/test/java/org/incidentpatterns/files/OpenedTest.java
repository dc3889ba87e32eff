package org.incidentpatterns.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

  @Test
  void shouldStopUnpackingAtTheLimitAndSayWhich() throws IOException {
    byte[] packed = ExportFolder.gzip("x".repeat(5_000));

    try (Opened opened = open(packed, new Limits(1, 5_000, 200, 1, 1))) {
      assertThat(opened.content().readAllBytes()).hasSize(5_000);
    }
    try (Opened opened = open(packed, new Limits(1, 4_999, 200, 1, 1))) {
      assertThatThrownBy(() -> opened.content().readAllBytes())
          .isInstanceOfSatisfying(
              LimitExceededException.class,
              e -> assertThat(e.setting()).isEqualTo("limits.unpacked_bytes"))
          .hasMessage("file unpacks to more than 4999 bytes (raise limits.unpacked_bytes)");
    }
  }

  @Test
  void shouldStopUnpackingWhatWasMadeToFillADisk() throws IOException {
    byte[] bomb = zeros(70);

    try (Opened opened = open(bomb, Limits.STANDARD)) {
      assertThatThrownBy(() -> opened.content().transferTo(OutputStream.nullOutputStream()))
          .isInstanceOfSatisfying(
              LimitExceededException.class,
              e -> assertThat(e.setting()).isEqualTo("limits.unpacked_ratio"))
          .hasMessage("file unpacks to more than 200 times its size (raise limits.unpacked_ratio)");
    }
    try (Opened opened = open(bomb, new Limits(1, 1_000_000_000, 2_000, 1, 1))) {
      assertThat(opened.content().transferTo(OutputStream.nullOutputStream())).isEqualTo(70L << 20);
    }
  }

  @Test
  void shouldAskForNoRatioOfWhatIsShort() throws IOException {
    try (Opened opened = open(zeros(50), Limits.STANDARD)) {
      assertThat(opened.content().transferTo(OutputStream.nullOutputStream())).isEqualTo(50L << 20);
    }
  }

  @Test
  void shouldGiveAPartOfAFileAsItLies() throws IOException {
    Path file = write("0123456789".getBytes(UTF_8));

    assertThat(part(file, 3, 7)).isEqualTo("3456");
    assertThat(part(file, 0, 10)).isEqualTo("0123456789");
    assertThat(part(file, 10, 10)).isEmpty();
    assertThat(part(write(ExportFolder.gzip("text")), 1, 2)).isEqualTo("\ufffd");
  }

  @Test
  void shouldNoticeThatAPartIsNotWhole() throws IOException {
    Path file = write("0123456789".getBytes(UTF_8));

    assertThatThrownBy(() -> part(file, 8, 12))
        .isInstanceOf(EOFException.class)
        .hasMessage("file is 2 bytes shorter than when it was listed");
    assertThatThrownBy(() -> part(file, 20, 21)).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> part(file, 3, 2)).isInstanceOf(IllegalArgumentException.class);
    try (Opened opened = Opened.range(listed(file), 0, 1)) {
      assertThatThrownBy(opened::sha256).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void shouldKnowWhetherTheFileChangedSinceItWasListed() throws IOException {
    Path file = write("text".getBytes(UTF_8));
    InputFile listed = listed(file);

    try (Opened opened = Opened.open(listed, Limits.STANDARD)) {
      assertThat(opened.changed()).isFalse();

      Files.setLastModifiedTime(file, FileTime.fromMillis(listed.modified() + 1));
      assertThat(opened.changed()).isTrue();

      Files.write(file, "longer text".getBytes(UTF_8));
      Files.setLastModifiedTime(file, FileTime.fromMillis(listed.modified()));
      assertThat(opened.changed()).isTrue();

      Files.delete(file);
      assertThat(opened.changed()).isTrue();
    }
  }

  /** So many mebibytes of nothing, packed one by one. */
  private static byte[] zeros(int mebibytes) {
    byte[] one = ExportFolder.gzip("\0".repeat(1 << 20));
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int count = 0; count < mebibytes; count++) {
      joined.writeBytes(one);
    }
    return joined.toByteArray();
  }

  private static String part(Path file, long from, long to) throws IOException {
    try (Opened opened = Opened.range(listed(file), from, to)) {
      return new String(opened.content().readAllBytes(), UTF_8);
    }
  }

  private Opened open(byte[] bytes) throws IOException {
    return open(bytes, Limits.STANDARD);
  }

  private Opened open(byte[] bytes, Limits limits) throws IOException {
    return Opened.open(listed(write(bytes)), limits);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("export.jsonl"), bytes);
  }

  private static InputFile listed(Path file) {
    return InputLister.list(List.of(file)).get(0);
  }
}
