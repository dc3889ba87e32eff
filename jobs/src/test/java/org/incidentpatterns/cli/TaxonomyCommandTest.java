package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.classify.PhraseFaults;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.incidentpatterns.taxonomy.TaxonomyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user's taxonomy, as the command line takes and shows it. */
final class TaxonomyCommandTest {
  private static final String OURS =
      """
      version: acme-3
      axes:
        root_cause:
          - id: gremlins
            title: Gremlins
            definition: Small creatures did it.
            phrases: [gremlin, "tiny teeth": 0.4]
          - {id: hardware, merge_into: third_party}
          - {id: network, retired: true}
      """;

  @TempDir Path folder;

  @Test
  void shouldShowTheTaxonomyOfTheProductWithoutSettings() {
    CommandLineRun run = CommandLineRun.of("taxonomy");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("Taxonomy " + Taxonomy.standard().version() + System.lineSeparator())
        .contains("Root cause (root_cause)", "Noticed first (detection)")
        .containsPattern("(?m)^  configuration +Configuration errors, \\d+ phrases$");
  }

  @Test
  void shouldShowWhatIsInForce() throws IOException {
    CommandLineRun run = taxonomy("--axis", "root_cause");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("^Taxonomy 2026\\.2\\+acme-3\\.[0-9a-f]{8}\\R")
        .containsPattern("(?m)^  gremlins +Gremlins, 2 phrases$")
        .containsPattern("(?m)^  hardware +Hardware and facilities, part of third_party$")
        .containsPattern("(?m)^  network +Network, retired$")
        .doesNotContain("Trigger");
  }

  @Test
  void shouldShowItAsAFileThatReadsBack() throws IOException {
    CommandLineRun run = taxonomy("--format", "yaml");

    Taxonomy taxonomy =
        TaxonomyReader.read("shown.yaml", new StringReader(run.out()), new PhraseFaults());
    assertThat(taxonomy.version()).startsWith("2026.2+acme-3.");
    assertThat(taxonomy.category(Axis.ROOT_CAUSE, "gremlins")).isPresent();
    assertThat(taxonomy.declared(Axis.ROOT_CAUSE, "hardware")).isPresent();
  }

  @Test
  void shouldShowItAsJson() throws IOException {
    JsonNode shown =
        new ObjectMapper().readTree(taxonomy("--format", "json", "--axis", "trigger").out());

    assertThat(shown.path("axes").size()).isEqualTo(1);
    assertThat(shown.at("/axes/trigger/0/id").asText()).isEqualTo("deployment");
  }

  @Test
  void shouldRefuseAnAxisThatIsNone() {
    CommandLineRun run = CommandLineRun.of("taxonomy", "--axis", "luck");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("Cannot read command line: ").contains("luck");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "run", "taxonomy"})
  void shouldTellAllThatIsWrongBeforeAnythingElse(String command) throws IOException {
    Path config =
        settings(
            """
            version: acme-3
            axes:
              root_cause:
                - id: capacity
                  phrase: [too tiny]
                  phrases:
                    - (open
                    - (a|the) bugs
                    - "a [plain] misconfigured": 2
              trigger:
                - {id: expiry, declared: [Deploy]}
            """);

    CommandLineRun run = CommandLineRun.of(command, "--config", config.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "Cannot read %s: 4 problems:".formatted(folder.resolve("ours.yaml")),
            "  - line 5: root_cause.capacity: unknown key: phrase (nearest: phrases)",
            "  - line 7: root_cause.capacity: Bracket is not closed: (open",
            "  - line 9: root_cause.capacity: weight must be 0 to 1: a [plain] misconfigured: 2",
            "  - line 11: trigger: declared word in both deployment and expiry: deploy");
  }

  @Test
  void shouldTellThatAPhraseFitsTheSameWordsAsOneOfAnotherCategory() throws IOException {
    Path config =
        settings("version: a\naxes:\n  root_cause:\n    - {id: capacity, phrases: [bugs]}\n");

    CommandLineRun run = CommandLineRun.of("taxonomy", "--config", config.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "line 4: root_cause: phrase in both code_defect and capacity, written differently: "
                + "bug and bugs (both fit: bug; take it out of one)");
  }

  @Test
  void shouldRefuseAFileThatIsNotThereOrNotText() throws IOException {
    Path config = settings("version: a");
    Files.delete(folder.resolve("ours.yaml"));

    assertThat(CommandLineRun.of("check", "--config", config.toString()).err())
        .isEqualTo(
            "Cannot read taxonomy: no such file: %s (nothing was run)%n"
                .formatted(folder.resolve("ours.yaml")));

    Files.write(folder.resolve("ours.yaml"), new byte[] {'v', (byte) 0xff});
    assertThat(CommandLineRun.of("check", "--config", config.toString()).err())
        .startsWith("Cannot read taxonomy: not UTF-8: ");
  }

  @Test
  void shouldCheckExportsUnderATaxonomyThatIsRight() throws IOException {
    settings(OURS);
    new ExportFolder(folder.resolve("exports")).with("a.jsonl", incident("INC-1"));

    CommandLineRun run =
        CommandLineRun.of(
            "check",
            "--config",
            folder.resolve("settings.yaml").toString(),
            folder.resolve("exports").toString());

    assertThat(run.status()).as(run.err()).isZero();
  }

  private CommandLineRun taxonomy(String... options) throws IOException {
    String config = settings(OURS).toString();
    String[] arguments = new String[options.length + 3];
    arguments[0] = "taxonomy";
    arguments[1] = "--config";
    arguments[2] = config;
    System.arraycopy(options, 0, arguments, 3, options.length);
    return CommandLineRun.of(arguments);
  }

  private Path settings(String taxonomy) throws IOException {
    Files.writeString(folder.resolve("ours.yaml"), taxonomy);
    return Files.writeString(folder.resolve("settings.yaml"), "labels: {taxonomy: ours.yaml}");
  }
}
