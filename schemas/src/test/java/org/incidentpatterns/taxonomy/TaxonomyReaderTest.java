package org.incidentpatterns.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaxonomyReaderTest {
  private static final String REST =
      """
        contributing_factor: []
        trigger: []
        detection: []
        mitigation: []
      """;

  @Test
  void shouldReadTheCategoriesOfTheProduct() {
    Taxonomy taxonomy = Taxonomy.standard();
    assertThat(ids(taxonomy, Axis.ROOT_CAUSE))
        .containsExactly(
            "configuration",
            "code_defect",
            "testing_gap",
            "deployment",
            "capacity",
            "third_party",
            "hardware",
            "network",
            "data_store",
            "security",
            "expiry",
            "process_gap");
    assertThat(ids(taxonomy, Axis.CONTRIBUTING_FACTOR)).hasSize(14).contains("environment_parity");
    assertThat(ids(taxonomy, Axis.TRIGGER)).hasSize(10).contains("none_identified");
    assertThat(ids(taxonomy, Axis.DETECTION))
        .containsExactly(
            "automated_alerting", "customer_report", "internal_discovery", "external_notice");
    assertThat(ids(taxonomy, Axis.MITIGATION)).hasSize(9).contains("self_recovery");
  }

  @Test
  void shouldFindNothingWrongWithTheTaxonomyOfTheProduct() throws Exception {
    try (Reader yaml =
        new InputStreamReader(
            Objects.requireNonNull(Taxonomy.class.getResourceAsStream("taxonomy.yaml")),
            StandardCharsets.UTF_8)) {
      assertThat(TaxonomyReader.read("taxonomy.yaml", yaml, PhraseCheck.NONE))
          .isEqualTo(Taxonomy.standard());
    }
  }

  @ParameterizedTest
  @EnumSource(Axis.class)
  void shouldSayOfEveryCategoryWhatItIsAndWhatItIsNot(Axis axis) {
    assertThat(Taxonomy.standard().categories(axis))
        .isNotEmpty()
        .allSatisfy(
            category -> {
              assertThat(category.definition()).endsWith(".");
              assertThat(category.not()).endsWith(".");
              assertThat(category.declared()).isNotEmpty();
              assertThat(category.phrases()).isNotEmpty();
            });
  }

  @Test
  void shouldNotKnowHumanError() {
    assertThat(Taxonomy.standard().categories())
        .noneMatch(
            category -> category.id().contains("human") || category.title().contains("uman"));
  }

  @Test
  void shouldFindCategoriesByTheWordsOfOtherTools() {
    Taxonomy taxonomy = Taxonomy.standard();
    assertThat(taxonomy.declared(Axis.ROOT_CAUSE, "CONFIG-change"))
        .map(Category::id)
        .contains("configuration");
    assertThat(taxonomy.declared(Axis.DETECTION, " monitor ").map(Category::id))
        .contains("automated_alerting");
    assertThat(taxonomy.declared(Axis.TRIGGER, "Deploy").map(Category::id)).contains("deployment");
    assertThat(taxonomy.declared(Axis.ROOT_CAUSE, "Missing procedure or safeguard"))
        .map(Category::id)
        .contains("process_gap");
    assertThat(taxonomy.declared(Axis.ROOT_CAUSE, "Gremlins")).isEmpty();
    assertThat(taxonomy.declared(Axis.ROOT_CAUSE, "")).isEmpty();
  }

  @Test
  void shouldHaveATitleForWhatNobodySaid() {
    Taxonomy taxonomy = Taxonomy.standard();
    assertThat(taxonomy.title(Axis.TRIGGER, Axis.NOT_DOCUMENTED)).isEqualTo("Not documented");
    assertThat(taxonomy.title(Axis.TRIGGER, Axis.UNDETERMINED)).isEqualTo("Undetermined");
    assertThat(taxonomy.title(Axis.ROOT_CAUSE, "capacity")).isEqualTo("Capacity limits");
    assertThat(taxonomy.title(Axis.ROOT_CAUSE, "retired_id")).isEqualTo("retired_id");
    assertThat(taxonomy.category(Axis.ROOT_CAUSE, Axis.UNDETERMINED)).isEmpty();
  }

  @Test
  void shouldReadACategoryWithWeights() {
    Taxonomy taxonomy =
        read(
            """
            version: 7
            axes:
              root_cause:
                - id: gravity
                  title: Gravity
                  definition: It fell.
                  phrases:
                    - fell down
                    - apple: 0.25
            """
                + REST);
    assertThat(taxonomy.version()).isEqualTo("7");
    assertThat(taxonomy.category(Axis.ROOT_CAUSE, "gravity").orElseThrow().phrases())
        .containsExactly(new Phrase("fell down", 1), new Phrase("apple", 0.25));
  }

  @Test
  void shouldReportAllProblemsAtOnce() {
    String yaml =
        """
        version: 7
        colour: red
        axes:
          root_cause:
            - id: gravity
              title: Gravity
              definition: It fell.
              phrasses: [x]
              phrases:
                - apple: 1.5
                - pear
            - id: gravity
              title: Again
              definition: It fell.
              declared: [Fall]
              phrases: [plum]
            - id: Tides!
              title: Tides
              definition: It rose.
              declared: [fall]
              phrases: [pear, {a: 1, b: 2}]
            - id: undetermined
              definition: Nobody knows.
          luck: []
        """
            + REST;
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("Cannot read test.yaml")
        .hasMessageContaining("top level: unknown key: colour")
        .hasMessageContaining("axes: unknown axis: luck")
        .hasMessageContaining("root_cause.gravity: unknown key: phrasses")
        .hasMessageContaining("weight must be 0 to 1: apple: 1.5")
        .hasMessageContaining("root_cause: id is taken: gravity")
        .hasMessageContaining("root_cause: id is taken: undetermined")
        .hasMessageContaining("id must be lower-case words joined by _: Tides!")
        .hasMessageContaining("phrase in both gravity and Tides!: pear")
        .hasMessageContaining("declared word in both gravity and Tides!: fall")
        .hasMessageContaining("phrase must be a text or one text with its weight")
        .hasMessageContaining("root_cause.undetermined: missing: title");
  }

  @Test
  void shouldRefuseAMissingAxisAndAMissingVersion() {
    assertThatThrownBy(() -> read("axes: {root_cause: []}"))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("top level: missing: version")
        .hasMessageContaining("axis has no list of categories: trigger");
  }

  @Test
  void shouldRefuseWhatIsNotYaml() {
    assertThatThrownBy(() -> read("version: [1"))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("not YAML");
    assertThatThrownBy(() -> read("version: 1\nversion: 2\n"))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("version");
    assertThatThrownBy(() -> read("")).isInstanceOf(PipelineException.class);
  }

  @Test
  void shouldTravelBetweenMachines() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Taxonomy.standard());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(Taxonomy.standard());
    }
  }

  private static Taxonomy read(String yaml) {
    return TaxonomyReader.read("test.yaml", new StringReader(yaml), PhraseCheck.NONE);
  }

  private static List<String> ids(Taxonomy taxonomy, Axis axis) {
    return taxonomy.categories(axis).stream().map(Category::id).toList();
  }
}
