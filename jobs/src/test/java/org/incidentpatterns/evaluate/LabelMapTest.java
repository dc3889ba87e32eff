package org.incidentpatterns.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentpatterns.evaluate.LabelMap.OriginRule;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelMapTest {
  private static final Taxonomy TAXONOMY = Taxonomy.standard();
  private static final LabelMap STANDARD = LabelMap.standard(TAXONOMY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "root_cause          | dependency    | third_party",
        "root_cause          | Database      | data_store",
        "root_cause          | process       | process_gap",
        "root_cause          | code_defect   | code_defect",
        "root_cause          | Code defects  | code_defect",
        "root_cause          | unknown       | undetermined not_documented",
        "root_cause          | Not stated    | not_documented",
        "root_cause          | undetermined  | undetermined",
        "contributing_factor | Test gap      | test_gap",
        "trigger             | deploy        | deployment",
        "trigger             | CONFIG-CHANGE | configuration_change manual_operation",
        "trigger             | load          | load_change",
        "trigger             | hardware      | hardware_fault",
        "trigger             | third_party   | third_party_event",
        "trigger             | expiry        | expiry",
        "trigger             | none          | none_identified not_documented",
        "detection           | unstated      | not_documented",
        "detection           | user report   | customer_report",
        "mitigation          | Not documented| not_documented",
      })
  void shouldKnowTheUsualWords(String axis, String word, String means) {
    assertThat(accepted(STANDARD, axis, "{\"%s\": \"%s\"}".formatted(axis, word)))
        .containsExactly(means.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONFIG   | configuration | configuration",
        "OVERLOAD |               | capacity",
        "DEPLOY   | deployment    | deployment code_defect hardware",
        "EXTERNAL | network       | network third_party hardware",
        "EXTERNAL |               | third_party hardware network",
        "MAINTAIN | process       | process_gap deployment",
        "DEPLOY   | capacity      | capacity",
        "Deploy   | odd words     | deployment code_defect hardware",
      })
  void shouldWidenALabelThatComesFromACoarserClassAndContradictNone(
      String category, String cause, String means) {
    String record =
        "{\"category\": \"%s\", \"root_cause\": \"%s\"}"
            .formatted(category, cause == null ? "" : cause);

    assertThat(accepted(STANDARD, "root_cause", record)).containsExactly(means.split(" ", -1));
  }

  @Test
  void shouldAcceptNothingFindableAsAnotherCauseThanTheOtherClasses() {
    assertThat(accepted(STANDARD, "root_cause", "{\"category\": \"OTHERS\"}"))
        .startsWith("undetermined", "not_documented")
        .doesNotContain("configuration", "capacity", "deployment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme/postmortems@0a1b2c3 2024/disk full.md        | acme/postmortems",
        "acme/tables@0a1b2c3 data/north.csv row 12         | acme/tables north.csv",
        "acme/tables@0a1b2c3 south.csv row 3               | acme/tables south.csv",
        "jira                                              | jira",
        "Acme Inc                                          | Acme",
      })
  void shouldMakeAnOriginOfASource(String source, String origin) {
    assertThat(origin(STANDARD, source)).isEqualTo(origin);
  }

  @Test
  void shouldReadAMapOfItsOwn() {
    LabelMap map =
        read(
            """
            origin:
              field: company
              pattern: '(\\w+) .*'
              name: $1!
            axes:
              root_cause:
                fields: [cause, second.cause]
                words:
                  Faulty update: [deployment, code_defect]
                  "?": undetermined
                rules:
                  - when: {class: [Ours, Mine], year: 2024}
                    means: [process_gap]
            """);

    assertThat(accepted(map, "root_cause", "{\"cause\": \"FAULTY-update\"}"))
        .containsExactly("deployment", "code_defect");
    assertThat(accepted(map, "root_cause", "{\"cause\": \"?\"}")).containsExactly("undetermined");
    assertThat(
            accepted(
                map,
                "root_cause",
                "{\"cause\": \"network\", \"second\": {\"cause\": \"DNS; DB\"}}"))
        .containsExactly("network", "data_store");
    assertThat(accepted(map, "root_cause", "{\"class\": \"mine\", \"year\": 2024}"))
        .containsExactly("process_gap");
    assertThat(accepted(map, "root_cause", "{\"class\": \"mine\", \"year\": 2023}")).isEmpty();
    assertThat(accepted(map, "trigger", "{\"trigger\": \"deploy\"}")).containsExactly("deployment");
    assertThat(map.origins().get(0).origin("Acme of Oslo")).isEqualTo("Acme!");
  }

  @Test
  void shouldTellAllProblemsOfAMapAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    orgin: {}
                    origin:
                      - {pattern: "(", field: source}
                      - {pattern: "(a)", field: source, name: "$2"}
                      - {pattern: "a", name: "$"}
                    axes:
                      cause: {}
                      root_cause:
                        word: {}
                        fields: [[x]]
                        words:
                          bug: code_defct
                          faulty update: deployment
                          Faulty-Update: deployment
                        rules:
                          - {when: {}, means: network}
                          - {when: {a: b}}
                      contributing_factor:
                        words: {both: [test_gap, review_gap]}
                    """))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read map.yaml: 13 problems:")
        .hasMessageContaining("unknown key: orgin (nearest: origin)")
        .hasMessageContaining("origin.pattern: no regular expression: ")
        .hasMessageContaining("origin.name: pattern has no group 2: (a)")
        .hasMessageContaining("origin.name: a $ stands before the number of a group")
        .hasMessageContaining("origin: names no field")
        .hasMessageContaining("axes: unknown key: cause (nearest: root_cause)")
        .hasMessageContaining("root_cause: unknown key: word (nearest: words)")
        .hasMessageContaining("root_cause.fields must be a text or a list of texts")
        .hasMessageContaining(
            "root_cause.words.bug: unknown category: code_defct (nearest: code_defect)")
        .hasMessageContaining("root_cause.words: word stands twice: Faulty-Update")
        .hasMessageContaining("root_cause.rules: rule has no condition")
        .hasMessageContaining("root_cause.rules: rule names no category")
        .hasMessageContaining("contributing_factor.words.both: must be one category");
  }

  @Test
  void shouldReadTheMapThatTheDocumentShows() throws IOException {
    String document = Files.readString(Path.of("..", "docs", "accuracy.md"));
    String yaml = document.split("```yaml\n", -1)[1].split("```", -1)[0];

    LabelMap map = read(yaml);

    assertThat(accepted(map, "root_cause", "{\"class\": \"ext\", \"year\": 2024}"))
        .containsExactly("third_party", "network", "hardware");
    assertThat(accepted(map, "detection", "{\"found_by\": \"Help desk\"}"))
        .containsExactly("customer_report");
    assertThat(map.origins()).hasSize(2);
  }

  @Test
  void shouldSayThatAMapIsNotYaml() {
    assertThatThrownBy(() -> read("axes: ["))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read map.yaml: 1 problem:")
        .hasMessageContaining("not YAML");
  }

  @Test
  void shouldDoWithoutCategoriesThatATaxonomyDoesNotHave() {
    Taxonomy small =
        new Taxonomy(
            "small",
            TAXONOMY.categories().stream()
                .filter(category -> category.id().equals("deployment"))
                .toList());

    assertThat(LabelMap.standard(small).axis(Axis.ROOT_CAUSE).rules())
        .extracting(LabelMap.WideningRule::means)
        .contains(List.of("deployment"), List.of("undetermined", "not_documented"));
  }

  private static LabelMap read(String yaml) {
    return LabelMap.read("map.yaml", new StringReader(yaml), TAXONOMY);
  }

  private static List<String> accepted(LabelMap map, String axis, String json) {
    LabelProblems problems = new LabelProblems("test");
    try {
      ObjectNode record = (ObjectNode) new ObjectMapper().readTree(json);
      List<String> accepted =
          new LabelWords(map, TAXONOMY).accepted(Axis.of(axis), record, "line 1", problems);
      problems.throwIfAny();
      return accepted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String origin(LabelMap map, String source) {
    return map.origins().stream()
        .map((OriginRule rule) -> rule.origin(source))
        .filter(origin -> !origin.isEmpty())
        .findFirst()
        .orElse("");
  }
}
