package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is mixed into a file, every line of it is counted once and good ones stay. */
final class FileCheckPropertyTest {
  private static final int LINES = 60;

  private static final List<String> HOSTILE =
      List.of(
          "{",
          "}",
          "[]",
          "null",
          "{}",
          "\u0000",
          "{\"id\":\"a\\u0000\",\"title\":\"t\",\"started_at\":\"2025-10-02T12:00:00Z\"}",
          "{\"id\":\"1\",\"id\":\"2\",\"title\":\"t\"}",
          "{\"id\":\"1\",\"ID\":\"2\",\"title\":\"t\"}",
          "{\"id\":\"x\",\"title\":\"t\",\"started_at\":\"24:00\"}",
          "{\"id\":\"x\",\"title\":[],\"started_at\":\"2025-10-02T12:00:00Z\"}",
          "{\"id\":\"x\",\"title\":\"t\",\"started_at\":1e400}",
          "[".repeat(5_000),
          "{\"id\":".repeat(3_000),
          "id,title,started_at",
          "\u202e\u2066 reversed \u2069");

  @TempDir Path path;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void shouldCountEveryLineOnceAndKeepEveryGoodOne(long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    int good = 1 + random.nextInt(LINES - 1);
    for (int number = 0; number < LINES; number++) {
      lines.add(
          number < good
              ? incident("INC-" + number).json()
              : HOSTILE.get(random.nextInt(HOSTILE.size())));
    }
    Collections.shuffle(lines, random);

    FileCheck check =
        FileCheck.of(
            new ExportFolder(path).with("a.jsonl", lines.toArray(String[]::new)).sources());

    assertThat(check.totals().seen()).isEqualTo(LINES);
    assertThat(check.totals().kept()).isEqualTo(good);
    assertThat(check.totals().balances()).isTrue();
    assertThat(check.files().get(0).problems()).hasSize(LINES - good);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void shouldCallAFileOfNoiseBrokenOrReadButNeverFail(long seed) {
    Random random = new Random(seed);
    byte[] whole =
        ("[" + incident("INC-1").json() + "," + incident("INC-2").json() + "]")
            .getBytes(StandardCharsets.UTF_8);
    ExportFolder folder = new ExportFolder(path);
    for (String ending : List.of("json", "jsonl", "csv", "tsv", "json.gz")) {
      byte[] damaged = whole.clone();
      for (int hit = 0; hit < 3; hit++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      folder.with("damaged." + ending, damaged);
      byte[] noise = new byte[500];
      random.nextBytes(noise);
      folder.with("noise." + ending, noise);
    }

    FileCheck check = FileCheck.of(folder.sources());

    assertThat(check.files()).hasSize(10);
    assertThat(check.files())
        .allSatisfy(
            file -> {
              assertThat(file.ledger().balances()).isTrue();
              assertThat(file.ledger().kept()).isBetween(0L, 2L);
              if (file.summary().verdict() == Verdict.QUARANTINED) {
                assertThat(file.ledger().kept()).isZero();
                assertThat(file.problems()).hasSize(1);
              }
            });
  }
}
