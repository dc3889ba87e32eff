package org.incidentpatterns.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentpatterns.PostmortemFixtures.incident;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelReaderTest {
  private static final Taxonomy TAXONOMY = Taxonomy.standard();

  @TempDir Path folder;

  @Test
  void shouldReadTextsWithTheirLabels() throws IOException {
    LabelFile file =
        read(
            "labels.jsonl",
            """
            {"id": "1", "source": "acme/pm@0a b.md", "title": "Disk", "text": "The disk was full.", "root_cause": "capacity", "trigger": null}

            {"title": "Two", "body": "Nobody knows.", "root_cause": ["Unknown", "bug"], "detection": "unstated"}
            """);

    List<LabelledText> texts = file.texts(List.of());
    assertThat(file.name()).isEqualTo("labels.jsonl");
    assertThat(file.wanted()).isEmpty();
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0).postmortem().id()).isEqualTo("1");
    assertThat(texts.get(0).postmortem().title()).isEqualTo("Disk");
    assertThat(texts.get(0).postmortem().body()).isEqualTo("The disk was full.");
    assertThat(texts.get(0).origin()).isEqualTo("acme/pm");
    assertThat(texts.get(0).accepted()).isEqualTo(Map.of(Axis.ROOT_CAUSE, List.of("capacity")));
    assertThat(texts.get(1).postmortem().id()).isEqualTo("line 3");
    assertThat(texts.get(1).origin()).isEqualTo("all");
    assertThat(texts.get(1).accepted())
        .isEqualTo(
            Map.of(
                Axis.ROOT_CAUSE,
                List.of("undetermined", "not_documented", "code_defect"),
                Axis.DETECTION,
                List.of("not_documented")));
  }

  @Test
  void shouldReadSectionsAndTimelineOfTheCanonicalFormat() throws IOException {
    LabelFile file =
        read(
            "labels.json",
            """
            [{"id": "1", "title": "Disk", "summary": "Full.", "trigger": "load",
              "sections": [{"name": "root_cause", "heading": "Why", "text": "Logs."},
                           {"name": "How we noticed", "text": "An alert."}],
              "timeline": [{"at": "2025-10-02T12:00:00Z", "text": "Alert."}]}]
            """);

    Postmortem postmortem = file.texts(List.of()).get(0).postmortem();
    assertThat(postmortem.summary()).isEqualTo("Full.");
    assertThat(postmortem.sections())
        .startsWith(new Section(SectionName.ROOT_CAUSE, "Why", "Logs."))
        .extracting(Section::text)
        .contains("An alert.");
    assertThat(postmortem.timeline()).containsExactly(new TimelineEntry(null, "Alert."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"labels.csv", "labels", "labels.txt"})
  void shouldReadATable(String name) throws IOException {
    LabelFile file =
        read(
            name,
            """
            \uFEFFid;source;title;summary;root_cause;contributing_factor
            INC-1;jira;Disk;It was full.;capacity;"test_gap; Ownership"
            INC-2;jira;Not labelled yet;;;
            """);

    assertThat(file.unlabelled()).isEqualTo(1);
    assertThat(file.wanted()).containsExactly("INC-1");
    assertThat(file.entries().get(0).accepted())
        .containsEntry(Axis.CONTRIBUTING_FACTOR, List.of("test_gap", "ownership"));
  }

  @Test
  void shouldTakeTheTextOfAnIncidentFromTheDataset() throws IOException {
    LabelFile file = read("labels.csv", "id,root_cause\nB,capacity\nA,network\n");

    List<LabelledText> texts =
        file.texts(
            List.of(
                incident("A").source("jira").postmortem(),
                incident("B").source("rootly").postmortem()));

    assertThat(texts).extracting(text -> text.postmortem().id()).containsExactly("B", "A");
    assertThat(texts).extracting(LabelledText::origin).containsExactly("rootly", "jira");
  }

  @Test
  void shouldTellAllIncidentsThatTheDatasetDoesNotHaveOrHasTwice() throws IOException {
    LabelFile file =
        read(
            "labels.csv",
            "id,source,root_cause\nA,,capacity\nB,,capacity\nC,jira,capacity\nA,rootly,bug\n");

    assertThatThrownBy(
            () ->
                file.texts(
                    List.of(
                        incident("A").source("jira").postmortem(),
                        incident("A").source("rootly").postmortem(),
                        incident("C").source("rootly").postmortem())))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read labels: 3 problems: labels.csv")
        .hasMessageContaining(
            "line 2: id stands in several sources: A: jira, rootly (name one in a field source)")
        .hasMessageContaining("line 3: no such incident in the dataset: B")
        .hasMessageContaining(
            "line 4: no such incident of that source in the dataset: C of jira (it has: rootly)");
  }

  @Test
  void shouldTellAllThatIsWrongWithAFileAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    "labels.jsonl",
                    """
                    {"id": "A", "root_cause": "capcity"}
                    not json
                    {"id": "A", "root_cause": "Capcity", "trigger": {"a": 1}}
                    {"title": "Only a title", "root_cause": "bug"}
                    {"id": "C", "root_cause": "bug"}
                    {"id": "C", "root_cause": "bug"}
                    {"id": "D", "text": ["x"], "root_cause": "bug", "trigger": "depoly\\u001b"}
                    """))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read labels: 7 problems: " + folder.resolve("labels.jsonl"))
        .hasMessageContaining("line 2: line is not JSON")
        .hasMessageContaining("line 3: trigger must be a word or a list of words")
        .hasMessageContaining("line 4: record has neither a text nor the id of an incident")
        .hasMessageContaining("line 6: incident is labelled twice: C (also in line 5)")
        .hasMessageContaining("line 7: text must be a text")
        .hasMessageContaining(
            "line 1: root_cause: unknown word: capcity (in 2 records) (nearest: capacity; ")
        .hasMessageContaining("line 7: trigger: unknown word: depoly (nearest: deployment; ")
        .message()
        .doesNotContain("\u001b");
  }

  @Test
  void shouldTellTwentyProblemsAndCountTheRest() {
    assertThatThrownBy(() -> read("labels.csv", "id,trigger\n" + "A,deploy\n".repeat(30)))
        .hasMessageStartingWith("Cannot read labels: 29 problems: ")
        .hasMessageContaining("line 22: ")
        .hasMessageEndingWith("  - … and 9 more");
  }

  @Test
  void shouldRefuseAFileWithoutAnyLabel() {
    assertThatThrownBy(() -> read("labels.csv", "id,cause\nA,bug\n"))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("no record carries any: " + folder.resolve("labels.csv"))
        .hasMessageContaining(
            "(labels are looked for in: root_cause, contributing_factor, trigger, detection, "
                + "mitigation)");
  }

  @Test
  void shouldRefuseWhatIsNoFile() {
    LabelReader reader = new LabelReader(LabelMap.standard(TAXONOMY), TAXONOMY);

    assertThatThrownBy(() -> reader.read(folder.resolve("none.csv")))
        .hasMessageStartingWith("Cannot read labels: no such file: ");
    assertThatThrownBy(() -> read("labels.csv", "")).hasMessageContaining("file is empty");
    assertThatThrownBy(() -> read("labels.csv", "id,root_cause\nA,bug,more\n"))
        .hasMessageContaining("line 2: row has 3 columns, the header has 2");
    assertThatThrownBy(() -> read("labels.json", "[{\"id\": \"A\"}, {]"))
        .hasMessageContaining("file is not JSON");
  }

  @Test
  void shouldCountTheLabelsThatARuleDecided() throws IOException {
    LabelFile file =
        read(
            "labels.jsonl",
            """
            {"text": "a", "category": "DEPLOY"}
            {"text": "b", "category": "DEPLOY", "root_cause": "bug"}
            {"text": "c", "category": "DEPLOY", "root_cause": "capacity"}
            """);

    assertThat(file.widened()).isEqualTo(Map.of("root_cause by category deploy", 2L));
  }

  private LabelFile read(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content, StandardCharsets.UTF_8);
    return new LabelReader(LabelMap.standard(TAXONOMY), TAXONOMY).read(file);
  }
}
