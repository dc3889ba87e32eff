package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.files.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a file of lines is cut, and that its parts together are the file. */
final class LinePartsTest {
  private static final String LINE =
      "{\"id\":\"%d\",\"title\":\"\u00c4rger\",\"started_at\":\"2025-10-02T12:00:00Z\"}";

  @TempDir Path path;

  @Test
  void shouldCoverTheFileExactlyAndNumberItsLines() {
    List<ReadTask.Part> parts = parts("a\nbb\nccc\ndddd\n", 4);

    assertThat(parts)
        .extracting(ReadTask.Part::from, ReadTask.Part::to, ReadTask.Part::firstLine)
        .containsExactly(tuple(0L, 5L, 1L), tuple(5L, 9L, 3L), tuple(9L, 14L, 4L));
  }

  @Test
  void shouldLeaveNoPartWithoutALineBehindTheLastLineEnd() {
    assertThat(parts("aaaa\nbbbb\n", 5)).extracting(ReadTask.Part::to).containsExactly(5L, 10L);
    assertThat(parts("aaaa\nbbbb", 4)).extracting(ReadTask.Part::to).containsExactly(5L, 9L);
  }

  @Test
  void shouldLeaveALineWithoutAnEndWhole() {
    assertThat(parts("x".repeat(10_000), 100))
        .extracting(ReadTask.Part::to)
        .containsExactly(10_000L);
    assertThat(parts("a\n" + "x".repeat(10_000) + "\nb\n", 100))
        .extracting(ReadTask.Part::from, ReadTask.Part::firstLine)
        .containsExactly(tuple(0L, 1L), tuple(10_003L, 3L));
  }

  @Test
  void shouldCutOnlyWhatIsTwiceAsLargeAsAPart() {
    assertThat(parts("aaaa\nbbbb\n", 6)).isEmpty();
    assertThat(parts("aaaa\nbbbb\n", 5)).hasSize(2);
  }

  @Test
  void shouldGiveEveryPartTheDigestOfTheWholeFile() {
    String text = "aaaa\nbbbb\n";
    ExportFolder folder = new ExportFolder(path.resolve("whole")).with("a.jsonl", bytes(text));
    String whole = FileCheck.of(folder.sources()).files().get(0).summary().sha256();

    assertThat(parts(text, 5)).extracting(ReadTask.Part::sha256).containsOnly(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE"})
  void shouldNotCutWhereALineEndIsMoreThanAByte(String charset) {
    byte[] bytes = (lines(20) + "\n").getBytes(Charset.forName(charset));

    assertThat(parts("a.jsonl", bytes, 100)).isEmpty();
  }

  @Test
  void shouldNotCutWhatIsPackedOrMarkedOrNoLines() {
    assertThat(parts("a.jsonl.gz", ExportFolder.gzip(lines(500)), 100)).isEmpty();
    assertThat(parts("a.jsonl", ExportFolder.gzip(lines(500)), 100)).isEmpty();
    assertThat(parts("a.jsonl", bytes("\ufeff" + lines(20)), 100)).isEmpty();
    assertThat(parts("a.json", bytes(lines(20)), 100)).isEmpty();
    assertThat(parts("a.csv", bytes(lines(20)), 100)).isEmpty();
    assertThat(parts("_a.jsonl", bytes(lines(20)), 100)).isEmpty();
  }

  @Test
  void shouldNotCutWhatIsBrokenAtItsBeginningOrTooLarge() {
    assertThat(parts("a.jsonl", bytes("<!DOCTYPE html>\n" + lines(20)), 100)).isEmpty();
    assertThat(parts("a.jsonl", bytes("\1\2\3\4".repeat(50) + "\n" + lines(20)), 100)).isEmpty();
    ExportFolder folder = new ExportFolder(path.resolve("large")).with("a.jsonl", bytes(lines(20)));
    Limits limits = new Limits(1_000, 1_000, 10, 1_000, 10);
    assertThat(
            LineParts.of(
                folder.sources(ExportFolder.options(null, limits)).get(0), FileRole.CANONICAL, 100))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void shouldReadTheSameInPartsAsInOne(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int line = 1; line < 200; line++) {
      text.append(anyLine(line, random));
      text.append(
          line < 199 || random.nextBoolean()
              ? List.of("\n", "\r\n", "\n\n").get(random.nextInt(3))
              : "");
    }
    byte[] bytes = bytes(text.toString());
    SourceFile file = new ExportFolder(path).with("a.jsonl", bytes).sources().get(0);
    FileReader reader = new FileReader();
    List<String> whole = read(reader, file, null);

    for (long partBytes : new long[] {1, 7, 100, 1_000 + random.nextInt(1_000)}) {
      List<ReadTask.Part> parts = LineParts.of(file, FileRole.CANONICAL, partBytes);
      List<String> inParts = new ArrayList<>();
      long end = 0;
      for (ReadTask.Part part : parts) {
        assertThat(part.from()).isEqualTo(end);
        end = part.to();
        inParts.addAll(read(reader, file, part));
      }
      assertThat(parts).hasSizeGreaterThan(1);
      assertThat(end).isEqualTo(bytes.length);
      assertThat(inParts).isEqualTo(whole);
    }
  }

  /** Among them lines that would break a file if they began it. */
  private static String anyLine(int number, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "\0\0\0\0 not text";
      case 1 -> "<html>";
      case 2 -> "\ufeff" + LINE.formatted(number);
      case 3 -> "PK\3\4";
      case 4 -> " ".repeat(random.nextInt(50));
      case 5 -> "[".repeat(random.nextInt(3_000));
      default -> LINE.formatted(number);
    };
  }

  /** What records of a file are, the summary left out. */
  private static List<String> read(
      FileReader reader, SourceFile file, ReadTask.@Nullable Part part) {
    List<String> outcomes = new ArrayList<>();
    reader
        .outcomes(new ReadTask(file, FileRole.CANONICAL, false, part))
        .forEachRemaining(
            outcome -> {
              if (outcome instanceof Outcome.Read read) {
                outcomes.add(read.postmortem().toString());
              } else if (outcome instanceof Outcome.Rejected rejected) {
                Rejection why = rejected.rejection();
                outcomes.add(why.position() + " " + why.code() + " " + why.message());
              }
            });
    return outcomes;
  }

  private List<ReadTask.Part> parts(String text, long partBytes) {
    return parts("a.jsonl", bytes(text), partBytes);
  }

  private List<ReadTask.Part> parts(String name, byte[] bytes, long partBytes) {
    Path folder = path.resolve(name);
    return LineParts.of(
        new ExportFolder(folder).with(name, bytes).sources().get(0), FileRole.CANONICAL, partBytes);
  }

  private static String lines(int number) {
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < number; line++) {
      lines.add(LINE.formatted(line));
    }
    return String.join("\n", lines);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
