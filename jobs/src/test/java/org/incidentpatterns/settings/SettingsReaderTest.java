package org.incidentpatterns.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.settings.Settings.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {
  @TempDir Path folder;

  @Test
  void shouldReadEveryKey() throws IOException {
    Settings settings =
        read(
            """
            organisation: Halden
            zone: Europe/Oslo
            fiscal_year_starts: april
            as_of: "2026-01-05"
            inputs:
              - exports
              - path: ops.csv
                adapter: canonical
                timezone: Europe/Berlin
                time_formats: [d.M.yyyy H:mm]
                charset: cp1252
            adapters: [pager.yaml]
            columns: {id: Ref, title: [Headline, What]}
            quarantine: {warn_above: 0.1}
            expect: {records: 10, share_of_last_run: 0.9}
            policy:
              action_item_days: {1: 7, 3: 90}
              postmortem_hours: 72
              postmortem_impact_minutes: 30
            labels:
              taxonomy: words.yaml
              overrides: corrected.csv
              model: trained
              abstain_below: 0.4
            review_below: 0.7
            keep_snapshots: 3
            limits:
              file_bytes: 1000
              unpacked_bytes: 2000
              unpacked_ratio: 30
              line_bytes: 100
              nesting: 5
            """);

    assertThat(settings.organisation()).isEqualTo("Halden");
    assertThat(settings.calendar().zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
    assertThat(settings.calendar().firstMonth()).isEqualTo(Month.APRIL);
    assertThat(settings.asOf()).isEqualTo("2026-01-05");
    assertThat(settings.inputs())
        .containsExactly(
            Input.of("exports"),
            new Input(
                "ops.csv",
                "canonical",
                ZoneId.of("Europe/Berlin"),
                List.of("d.M.yyyy H:mm"),
                "windows-1252"));
    assertThat(settings.adapters()).containsExactly("pager.yaml");
    assertThat(settings.columns())
        .isEqualTo(Map.of("id", List.of("Ref"), "title", List.of("Headline", "What")));
    assertThat(settings.warnAbove()).isEqualTo(0.1);
    assertThat(settings.minimumRecords()).isEqualTo(10);
    assertThat(settings.minimumOfLastRun()).isEqualTo(0.9);
    assertThat(settings.deadlines().daysBySeverity()).isEqualTo(Map.of(1, 7, 3, 90));
    assertThat(settings.postmortems().severityOneWithin()).isEqualTo(Duration.ofDays(3));
    assertThat(settings.postmortems().severityTwoAbove()).isEqualTo(Duration.ofMinutes(30));
    assertThat(settings.labelling())
        .isEqualTo(new Settings.Labelling("words.yaml", "corrected.csv", "trained", 0.4));
    assertThat(settings.reviewBelow()).isEqualTo(0.7);
    assertThat(settings.keepSnapshots()).isEqualTo(3);
    assertThat(settings.limits()).isEqualTo(new Limits(1_000, 2_000, 30, 100, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "organisation:\ninputs:\n", "policy:\n"})
  void shouldTakeTheDefaultOfWhatIsLeftOut(String yaml) throws IOException {
    assertThat(read(yaml)).isEqualTo(Settings.STANDARD);
  }

  @Test
  void shouldTellAllProblemsAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    zone: Europe/Olso
                    fiscal_year_starts: spring
                    review_below: 60
                    keep_snapshots: many
                    expect: {records: -1}
                    policy: {action_item_days: {1: -5}}
                    inputs: [{folder: exports}]
                    colour: red
                    """))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read %s: 9 problems:".formatted(file()))
        .hasMessageContaining(
            "zone must be a time zone such as Europe/Oslo, cannot be: Europe/Olso")
        .hasMessageContaining(
            "fiscal_year_starts must be a month such as january, cannot be: spring")
        .hasMessageContaining("review_below must be a share from 0 to 1, cannot be: 60")
        .hasMessageContaining("keep_snapshots must be a whole number from 0, cannot be: \"many\"")
        .hasMessageContaining("expect.records must be a whole number from 0, cannot be: -1")
        .hasMessageContaining("policy.action_item_days must be days by severity")
        .hasMessageContaining(
            "unknown key: inputs[].folder (known: path, adapter, timezone, time_formats, charset)")
        .hasMessageContaining("inputs[] needs a path")
        .hasMessageContaining("unknown key: colour");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "organization: Halden              | organization              | organisation",
        "keep_snapshot: 3                  | keep_snapshot             | keep_snapshots",
        "policy: {action_items_days: {}}   | policy.action_items_days  | policy.action_item_days",
        "quarantin: {warn_above: 0.1}      | quarantin                 | quarantine",
        "quarantine: {warn_over: 0.1}      | quarantine.warn_over      | quarantine.warn_above",
      })
  void shouldRefuseAnUnknownKeyWithTheNearestOne(String yaml, String key, String nearest) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("unknown key: %s (nearest: %s)", key, nearest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- organisation                   | the file must hold keys",
        "inputs: exports                  | inputs must be a list of files and folders",
        "policy: strict                   | policy must hold keys, cannot be: \"strict\"",
        "organisation: {name: Halden}     | organisation must be a text",
        "keep_snapshots: 3000000000       | keep_snapshots must be a whole number up to",
        "limits: {line_bytes: 3000000000} | limits.line_bytes must be a whole number up to",
        "limits: {nesting: 0}             | limits.nesting must be a whole number from 1",
        "limits: {unpacked_bytes: 0}      | limits.unpacked_bytes must be a whole number from 1",
        "policy: {action_item_days: 15}   | policy.action_item_days must be days by severity",
        "policy: {postmortem_hours: 1.5}  | policy.postmortem_hours must be a whole number",
      })
  void shouldNotPassOverWhatItCannotUse(String yaml, String problem) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"organisation: [Halden", "zone: UTC\nzone: Europe/Oslo\n"})
  void shouldRefuseWhatIsNotYaml(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read settings: not YAML: " + file());
  }

  @Test
  void shouldRefuseWhatIsNotUtf8() throws IOException {
    Files.write(file(), new byte[] {'a', ':', (byte) 0xf8});

    assertThatThrownBy(() -> SettingsReader.read(file()))
        .isInstanceOf(PipelineException.class)
        .hasMessage("Cannot read settings: not UTF-8: %s (save it as UTF-8)".formatted(file()));
  }

  @Test
  void shouldRefuseAFileThatDoesNotExist() {
    assertThatThrownBy(() -> SettingsReader.read(file()))
        .isInstanceOf(PipelineException.class)
        .hasMessage("Cannot read settings: no such file: %s (nothing was run)".formatted(file()));
  }

  @Test
  void shouldReadTheSettingsOfTheSample() throws IOException {
    Settings sample = SettingsReader.read(Path.of("..", "sample-data", "incident-patterns.yaml"));

    assertThat(sample.organisation()).isEqualTo("Halden");
    assertThat(sample.inputs()).extracting(Input::path).containsExactly("halden");
  }

  private Path file() {
    return folder.resolve("incident-patterns.yaml");
  }

  private Settings read(String yaml) throws IOException {
    return SettingsReader.read(Files.writeString(file(), yaml));
  }
}
