package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incidentpatterns.adapter.Adapters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code docs/adapters.md} to what the program does: its example is run as it stands. */
final class AdaptersDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "adapters.md");
  private static final Pattern NAMED =
      Pattern.compile("(?ms)^`(pages.json|notes.json)`:\n\n```json\n(.*?)^```$");
  private static final Pattern STEP = Pattern.compile("(?ms)^```\n([a-z_]+:.*?)^```$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

  @TempDir Path folder;

  @Test
  void shouldListEveryAdapterOnceAndNoneElse() throws IOException {
    String document = document();
    String tools = document.substring(0, document.indexOf("## How an adapter is chosen"));

    assertThat(ROW.matcher(tools).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(Adapters.shipped().names());
  }

  @Test
  void shouldShowAnExampleThatDoesWhatTheDocumentSays() throws IOException {
    String document = document();
    Matcher files = NAMED.matcher(document);
    while (files.find()) {
      Files.writeString(folder.resolve(files.group(1)), files.group(2));
    }
    Files.writeString(
        folder.resolve("pagelog.yaml"),
        STEP.matcher(document).results().map(step -> step.group(1)).collect(Collectors.joining()));
    Files.writeString(folder.resolve("settings.yaml"), "adapters: [pagelog.yaml]\n");

    CommandLineRun run =
        CommandLineRun.of(
            "check",
            "--config",
            folder.resolve("settings.yaml").toString(),
            "--as-of",
            "2026-01-05",
            folder.resolve("pages.json").toString(),
            folder.resolve("notes.json").toString());

    assertThat(run.err()).isEmpty();
    List<String> printed = run.out().lines().toList();
    assertThat(printed).hasSizeGreaterThan(4);
    assertThat(document).contains(String.join("\n", printed));
  }

  private static String document() throws IOException {
    return Files.readString(DOCUMENT);
  }
}
