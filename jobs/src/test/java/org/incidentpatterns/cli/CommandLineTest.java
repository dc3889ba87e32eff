package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.adapter.Adapters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says before it needs Spark. */
final class CommandLineTest {
  @TempDir Path path;

  @Test
  void shouldExplainItselfOnStandardOutput() {
    CommandLineRun help = CommandLineRun.of("--help");

    assertThat(help.status()).isZero();
    assertThat(help.out())
        .contains(
            "Usage: incident-patterns",
            "run",
            "check",
            "sql",
            "explain",
            "review",
            "evaluate",
            "train",
            "taxonomy");
    assertThat(help.err()).isEmpty();
    assertThat(CommandLineRun.of("--version").out()).startsWith("incident-patterns ");
  }

  @Test
  void shouldExplainItselfAndEndWithTwoWhereNothingIsAsked() {
    CommandLineRun run = CommandLineRun.of();

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: incident-patterns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"run", "check", "sql", "explain", "review", "evaluate", "train", "taxonomy"})
  void shouldExplainEveryCommand(String command) {
    CommandLineRun help = CommandLineRun.of(command, "--help");

    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Usage: incident-patterns " + command);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "publish                    | Unmatched argument at index 0: 'publish'",
        "run --quater 2025-Q4       | Unknown options: '--quater', '2025-Q4'",
        "check --format yaml        | Invalid value for option '--format'",
        "sql                        | Missing required parameter: 'SELECT'",
        "explain                    | Missing required parameter: 'ID'",
        "evaluate                   | Missing required option: '--labels=FILE'",
        "run --quarter              | Missing required parameter for option '--quarter'",
      })
  void shouldRefuseWhatItDoesNotKnow(String line, String message) {
    CommandLineRun run = CommandLineRun.of(line.split(" ", -1));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Cannot read command line: ").contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-Q5", "2025", "Q4", "last"})
  void shouldRefuseAQuarterThatIsNone(String quarter) {
    CommandLineRun run = CommandLineRun.of("run", "--quarter", quarter);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "Cannot read --quarter: neither a quarter nor all nor previous: %s (such as 2025-Q4)%n"
                .formatted(quarter));
  }

  @Test
  void shouldRefuseAnAdapterThatItDoesNotHave() {
    folder().with("a.jsonl", incident("INC-1"));

    CommandLineRun run = check("--adapter", "abacus");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "Cannot use adapter: no such adapter: abacus (known: %s)%n"
                .formatted(String.join(", ", Adapters.shipped().names())));
  }

  @Test
  void shouldRefuseAnInputThatIsNotThere() {
    CommandLineRun run = CommandLineRun.of("check", path.resolve("missing").toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "Cannot read input: no such file or folder: %s (nothing was read)%n"
                .formatted(path.resolve("missing")));
  }

  @ParameterizedTest
  @CsvSource({
    "--timezone, Europe/Olso, Cannot use time zone: no such zone: Europe/Olso",
    "--as-of,    yesterday,   Cannot read as-of: neither a day nor a time with an offset: yesterday",
    "--config,   no.yaml,     Cannot read settings: no such file: no.yaml",
  })
  void shouldRefuseAValueThatItCannotUse(String option, String value, String message) {
    folder().with("a.jsonl", incident("INC-1"));

    CommandLineRun run = check(option, value);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check"})
  void shouldRefuseAFolderWithoutAnyFile(String command) {
    CommandLineRun run =
        command.equals("run")
            ? CommandLineRun.of("run", "--input", path.toString())
            : CommandLineRun.of("check", path.toString());

    assertThat(run.status()).isEqualTo(4);
    assertThat(run.err()).contains("Cannot read input: no file in: [" + path + "]");
  }

  @Test
  void shouldCheckWithoutWritingAnything() throws IOException {
    folder().with("a.jsonl", incident("INC-1").json(), "not json").with("README.txt", "# Exports");
    List<Path> before = below();

    CommandLineRun run = check();

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("a.jsonl  read as canonical: seen 2 = kept 1 + merged 0 + quarantined 1")
        .contains("  record 2  not_json: Cannot read record: line is not JSON")
        .contains("README.txt  skipped: seen 0")
        .contains("  whole file  not_an_export: Cannot use file: ")
        .endsWith(
            "Records  seen 2 = kept 1 + merged 0 + quarantined 1 + skipped 0; changed 0%n"
                .formatted());
    assertThat(below()).isEqualTo(before);
  }

  @Test
  void shouldCheckAsOneJsonObject() throws IOException {
    folder().with("a.jsonl", incident("INC-1").json(), incident("INC-2").jsonWith("cost", "[1]"));

    JsonNode check = new ObjectMapper().readTree(check("--format", "json").out());

    assertThat(check.at("/totals/seen").asLong()).isEqualTo(2);
    assertThat(check.at("/totals/changed").asLong()).isEqualTo(1);
    assertThat(check.at("/files/0/path").asText()).isEqualTo("a.jsonl");
    assertThat(check.at("/files/0/verdict").asText()).isEqualTo("read");
    assertThat(check.at("/files/0/problems/0/line").asLong()).isEqualTo(2);
    assertThat(check.at("/files/0/problems/0/field").asText()).isEqualTo("cost");
    assertThat(check.at("/files/0/problems/0/code").asText()).isEqualTo("not_text");
    assertThat(check.at("/files/0/problems/0/column").isNull()).isTrue();
  }

  @Test
  void shouldEndWithFourWhereCheckFindsNothingToKeep() {
    folder().with("a.jsonl", "not json");

    assertThat(check().status()).isEqualTo(4);
  }

  @Test
  void shouldTellFilesOfOneNameApart() {
    folder().with("2024/export.jsonl", incident("A")).with("2025/export.jsonl", incident("B"));

    CommandLineRun run =
        CommandLineRun.of(
            "check", path.resolve("2024").toString(), path.resolve("2025").toString());

    assertThat(run.out())
        .contains("2024/export.jsonl  read", "2025/export.jsonl  read")
        .contains("Records  seen 2 = kept 2");
  }

  @Test
  void shouldReadAFileOnceThatIsNamedTwice() {
    folder().with("a.jsonl", incident("A"));

    CommandLineRun run =
        CommandLineRun.of("check", path.toString(), path.resolve("a.jsonl").toString());

    assertThat(run.out()).contains("Records  seen 1 = kept 1 + merged 0");
  }

  @Test
  void shouldNeverSendControlCharactersOfARecordToTheTerminal() {
    folder().with("a.jsonl", incident("INC-1").jsonWith("kind", "\"\\u001b[31mred\\n\""));

    assertThat(check().out()).contains("not_a_kind").doesNotContain("\u001b");
  }

  @Test
  void shouldSayWhereADatasetIsMissing() {
    CommandLineRun run = CommandLineRun.of("sql", "--dataset", path.toString(), "SELECT 1");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("Cannot read dataset: nothing was published there: " + path);
  }

  @Test
  void shouldCheckTheOverridesOfTheSettings() throws IOException {
    folder().with("a.jsonl", incident("INC-1"));
    Files.writeString(path.resolve("settings.yaml"), "labels:\n  overrides: overrides.csv\n");
    Files.writeString(
        path.resolve("overrides.csv"), "id,axis,category,reason\nINC-1,triger,expiry,x\n");

    CommandLineRun run =
        CommandLineRun.of(
            "check",
            path.resolve("a.jsonl").toString(),
            "--config",
            path.resolve("settings.yaml").toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("Cannot read overrides ", "line 2: unknown axis: triger (nearest: trigger)");
  }

  @Test
  void shouldCallItsOwnFailureUnexpectedAndKeepTheStackShort() {
    // A command that is refused Spark stands for any programming error.
    folder().with("a.jsonl", incident("INC-1"));

    CommandLineRun run =
        CommandLineRun.of(
            "run",
            "--input",
            path.resolve("a.jsonl").toString(),
            "--dataset",
            path.resolve("dataset").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("Cannot finish: unexpected failure: ")
        .contains("(nothing was published)")
        .contains("    at org.incidentpatterns.cli.RunCommand");
    assertThat(path.resolve("dataset")).doesNotExist();
  }

  private CommandLineRun check(String... more) {
    List<String> arguments = new ArrayList<>(List.of("check", path.toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private ExportFolder folder() {
    return new ExportFolder(path);
  }

  private List<Path> below() throws IOException {
    try (Stream<Path> paths = Files.walk(path)) {
      return paths.sorted().toList();
    }
  }
}
