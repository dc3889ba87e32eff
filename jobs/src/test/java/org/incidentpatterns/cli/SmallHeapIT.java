package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.incidentpatterns.Figures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program in a JVM with one gigabyte, among files that would need much more. A list of two
 * gigabytes takes a minute, so it is read only with {@code -Dlarge=true}.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class SmallHeapIT {
  private static final int HEAP_MEGABYTES = 1024;
  private static final int GOOD = 5_000;
  private static final int LARGE = 200_000;
  private static final String AS_OF = "2026-01-05";
  private static final String LINE =
      "{\"id\":\"%s-%d\",\"title\":\"Checkout times out\",\"started_at\":\"2025-%02d-02T12:00:00Z\","
          + "\"summary\":\"The pool of connections was too small for the evening.\"}\n";

  private Path folder = Path.of("");

  /** What the program did. */
  private record Ended(int status, String out, String err, long millis) {
    long peakMegabytes() {
      return err.lines()
          .filter(line -> line.startsWith(SmallHeapProgram.PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    }

    void tell(String what) {
      Figures.print(
          "%s with -Xmx1g: exit %d, %d ms, peak heap %d MB"
              .formatted(what, status, millis, peakMegabytes()));
    }
  }

  @BeforeAll
  void write(@TempDir Path path) throws IOException {
    folder = path;
    write("good.jsonl", out -> lines(out, "good", GOOD));
    write("bomb-line.jsonl.gz", out -> packed(out, bytes -> repeat(bytes, "x", 1 << 30)));
    write("bomb-blanks.json.gz", out -> packed(out, bytes -> repeat(bytes, " ", 1 << 30)));
    write("deep-document.json", out -> repeat(out, "[", 100_000));
    write(
        "deep-element.json",
        out -> {
          out.write(
              ("[" + LINE.formatted("element", 1, 10) + ",{\"a\":")
                  .getBytes(StandardCharsets.UTF_8));
          repeat(out, "[", 100_000);
        });
    write(
        "deep-line.jsonl",
        out -> {
          lines(out, "before", 1);
          repeat(out, "{\"a\":", 100_000);
          out.write('\n');
          lines(out, "behind", 1);
        });
    write(
        "long-line.jsonl",
        out -> {
          lines(out, "short", 1);
          repeat(out, "y", 100_000_000);
          out.write('\n');
          lines(out, "last", 1);
        });
    write("cut.jsonl.gz", out -> packed(out, bytes -> lines(bytes, "cut", GOOD)));
    byte[] whole = Files.readAllBytes(folder.resolve("cut.jsonl.gz"));
    Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
    write("growing.jsonl", out -> lines(out, "growing", GOOD));
  }

  @Test
  void shouldCheckWhatIsGoodAndSetTheRestAside() throws Exception {
    Ended ended = growing("check", folder.toString(), "--as-of", AS_OF, "--format", "json");

    ended.tell("check");
    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(verdicts(ended.out()))
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "bomb-blanks.json.gz", "quarantined 0 line_too_long",
                    "bomb-line.jsonl.gz", "quarantined 0 too_large",
                    "cut.jsonl.gz", "quarantined 0 broken_gzip",
                    "deep-document.json", "quarantined 0 too_deep",
                    "deep-element.json", "quarantined 0 too_deep",
                    "deep-line.jsonl", "read 2 too_deep",
                    "good.jsonl", "read " + GOOD,
                    "growing.jsonl", "quarantined 0 changed_while_read",
                    "long-line.jsonl", "read 2 line_too_long")));
    assertThat(ended.peakMegabytes()).isLessThan(HEAP_MEGABYTES);
  }

  @Test
  void shouldRunOnWhatIsGoodAndSayThatMuchWasSetAside(@TempDir Path output) throws Exception {
    Ended ended =
        growing(
            "run",
            "--input",
            folder.toString(),
            "--as-of",
            AS_OF,
            "--quarter",
            "2025-Q4",
            "--dataset",
            output.resolve("dataset").toString(),
            "--reports",
            output.resolve("reports").toString(),
            "--master",
            "local[2]",
            "--format",
            "json");

    ended.tell("run");
    assertThat(ended.status()).as(ended.err()).isEqualTo(3);
    JsonNode result = new ObjectMapper().readTree(ended.out());
    assertThat(result.path("ledger").path("kept").asLong()).isEqualTo(GOOD + 4);
    assertThat(result.path("ledger").path("quarantined").asLong()).isPositive();
    assertThat(Path.of(result.path("reports").path(0).path("report").asText())).isRegularFile();
    assertThat(ended.peakMegabytes()).isLessThan(HEAP_MEGABYTES);
  }

  @Test
  @EnabledIfSystemProperty(named = "large", matches = "true")
  void shouldStreamAListOfTwoGigabytes(@TempDir Path path) throws Exception {
    String text = "The pool of connections was too small for the evening. ".repeat(180);
    Path list = path.resolve("list.json");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(list), 1 << 16)) {
      out.write('[');
      for (int record = 0; record < LARGE; record++) {
        String line = LINE.formatted("large", record, 1 + record % 12).replace("The pool", text);
        out.write((record == 0 ? line : "," + line).getBytes(StandardCharsets.UTF_8));
      }
      out.write(']');
    }
    long megabytes = Files.size(list) / 1_000_000;

    Ended ended =
        program(
            path.resolve("log"), "check", list.toString(), "--as-of", AS_OF, "--format", "json");

    ended.tell("check of a list of " + megabytes + " MB");
    Figures.print("that is %d MB/s".formatted(1_000 * megabytes / ended.millis()));
    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(megabytes).isGreaterThan(2_000);
    assertThat(verdicts(ended.out())).isEqualTo(Map.of("list.json", "read " + LARGE));
    assertThat(ended.peakMegabytes()).isLessThan(HEAP_MEGABYTES);
  }

  /** Runs the program while somebody else writes to a file. */
  private Ended growing(String... arguments) throws Exception {
    Thread writer = new Thread(this::grow);
    writer.setDaemon(true);
    writer.start();
    try {
      return program(folder.resolveSibling(folder.getFileName() + "-log"), arguments);
    } finally {
      writer.interrupt();
      writer.join();
    }
  }

  private void grow() {
    byte[] line = LINE.formatted("more", 1, 10).getBytes(StandardCharsets.UTF_8);
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Files.write(folder.resolve("growing.jsonl"), line, StandardOpenOption.APPEND);
        Thread.sleep(5);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Ended program(Path log, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx" + HEAP_MEGABYTES + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            SmallHeapProgram.class.getName()));
    command.addAll(List.of(arguments));
    Files.createDirectories(log);
    long started = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(log.resolve("out").toFile())
            .redirectError(log.resolve("err").toFile())
            .start();
    int status = process.waitFor();
    long millis = (System.nanoTime() - started) / 1_000_000;
    return new Ended(
        status, Files.readString(log.resolve("out")), Files.readString(log.resolve("err")), millis);
  }

  /** By file: the verdict, how many were kept, and the codes of what is said of it. */
  private static Map<String, String> verdicts(String json) throws IOException {
    Map<String, String> verdicts = new TreeMap<>();
    for (JsonNode file : new ObjectMapper().readTree(json).path("files")) {
      StringBuilder verdict = new StringBuilder();
      verdict.append(file.path("verdict").asText()).append(' ').append(file.path("kept").asLong());
      file.path("problems").forEach(it -> verdict.append(' ').append(it.path("code").asText()));
      verdicts.put(file.path("path").asText(), verdict.toString());
    }
    return verdicts;
  }

  /** Writes a file bit by bit: this JVM is small as well. */
  @FunctionalInterface
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private void write(String name, Content content) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16)) {
      content.to(out);
    }
  }

  private static void packed(OutputStream out, Content content) throws IOException {
    try (GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16)) {
      content.to(gzip);
    }
  }

  private static void lines(OutputStream out, String id, int number) throws IOException {
    for (int line = 0; line < number; line++) {
      out.write(LINE.formatted(id, line, 1 + line % 12).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void repeat(OutputStream out, String text, int times) throws IOException {
    int chunk = 1 << 14;
    byte[] many = text.repeat(chunk).getBytes(StandardCharsets.UTF_8);
    int left = times;
    for (; left >= chunk; left -= chunk) {
      out.write(many);
    }
    out.write(text.repeat(left).getBytes(StandardCharsets.UTF_8));
  }
}
