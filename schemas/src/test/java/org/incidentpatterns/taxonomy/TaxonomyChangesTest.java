package org.incidentpatterns.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;

/** What a user's file does to the taxonomy of the product. */
class TaxonomyChangesTest {
  private static final Taxonomy SHIPPED = Taxonomy.standard();

  @Test
  void shouldAddACategoryBehindTheOthers() {
    Taxonomy taxonomy =
        changed(
            """
            root_cause:
              - id: gremlins
                title: Gremlins
                definition: Small creatures did it.
                declared: [Imp]
                phrases: [gremlin, (tiny|small) teeth: 0.4]
            """);

    List<Category> causes = taxonomy.categories(Axis.ROOT_CAUSE);
    assertThat(causes).hasSize(SHIPPED.categories(Axis.ROOT_CAUSE).size() + 1);
    assertThat(causes.get(causes.size() - 1))
        .isEqualTo(
            new Category(
                Axis.ROOT_CAUSE,
                "gremlins",
                "Gremlins",
                "Small creatures did it.",
                "",
                List.of("Imp"),
                List.of(new Phrase("gremlin", 1), new Phrase("(tiny|small) teeth", 0.4)),
                List.of()));
    assertThat(taxonomy.categories(Axis.TRIGGER)).isEqualTo(SHIPPED.categories(Axis.TRIGGER));
  }

  @Test
  void shouldReplaceWhatIsGivenAndKeepTheRest() {
    Category before = cause(SHIPPED, "capacity");

    Category after =
        cause(
            changed(
                """
                root_cause:
                  - id: capacity
                    title: Too small
                    declared: [Kapazität]
                """),
            "capacity");

    assertThat(after.title()).isEqualTo("Too small");
    assertThat(after.declared()).containsExactly("Kapazität");
    assertThat(after.definition()).isEqualTo(before.definition());
    assertThat(after.not()).isEqualTo(before.not());
    assertThat(after.phrases()).isEqualTo(before.phrases());
  }

  @Test
  void shouldAddPhrasesWeighThemAnewAndTakeThemOut() {
    Category before = cause(SHIPPED, "configuration");
    assertThat(before.phrases()).contains(new Phrase("flag", 0.35), new Phrase("kubeconfig", 0.4));

    Category after =
        cause(
            changed(
                """
                root_cause:
                  - id: configuration
                    phrases: ["Flag ": 0.1, feature gate: 0.8]
                    without: [kubeconfig]
                """),
            "configuration");

    assertThat(after.phrases())
        .contains(new Phrase("Flag", 0.1), new Phrase("feature gate", 0.8))
        .doesNotContain(new Phrase("flag", 0.35), new Phrase("kubeconfig", 0.4))
        .hasSameSizeAs(before.phrases());
  }

  @Test
  void shouldMoveAPhraseFromOneCategoryToAnother() {
    Taxonomy taxonomy =
        changed(
            """
            root_cause:
              - {id: configuration, without: [secret]}
              - {id: security, phrases: [secret: 0.4]}
            """);

    assertThat(cause(taxonomy, "security").phrases()).contains(new Phrase("secret", 0.4));
    assertThat(cause(taxonomy, "configuration").phrases())
        .doesNotContain(new Phrase("secret", 0.4));
  }

  @Test
  void shouldMergeACategoryIntoAnotherAndStillKnowItsNames() {
    Category hardware = cause(SHIPPED, "hardware");

    Taxonomy taxonomy = changed("root_cause: [{id: hardware, merge_into: third_party}]");

    Category target = cause(taxonomy, "third_party");
    assertThat(taxonomy.categories(Axis.ROOT_CAUSE))
        .extracting(Category::id)
        .contains("third_party")
        .doesNotContain("hardware");
    assertThat(target.phrases())
        .containsAll(cause(SHIPPED, "third_party").phrases())
        .containsAll(hardware.phrases());
    assertThat(target.title()).isEqualTo("Third-party outages");
    for (String word : List.of("hardware", "Hardware and facilities", "POWER outage", "vendor")) {
      assertThat(taxonomy.declared(Axis.ROOT_CAUSE, word)).as(word).contains(target);
    }
    assertThat(taxonomy.category(Axis.ROOT_CAUSE, "hardware")).contains(target);
    assertThat(taxonomy.former(Axis.ROOT_CAUSE, "hardware"))
        .map(Former::mergedInto)
        .contains("third_party");
    assertThat(taxonomy.title(Axis.ROOT_CAUSE, "hardware")).isEqualTo("Hardware and facilities");
  }

  @Test
  void shouldMergeAlongAChainAndIntoACategoryOfItsOwn() {
    Taxonomy taxonomy =
        changed(
            """
            root_cause:
              - {id: hardware, merge_into: network}
              - {id: network, merge_into: infrastructure}
              - {id: infrastructure, title: Infrastructure, definition: What we stand on.}
            """);

    assertThat(taxonomy.category(Axis.ROOT_CAUSE, "hardware"))
        .map(Category::id)
        .contains("infrastructure");
    assertThat(cause(taxonomy, "infrastructure").phrases())
        .containsAll(cause(SHIPPED, "hardware").phrases())
        .containsAll(cause(SHIPPED, "network").phrases());
  }

  @Test
  void shouldRetireACategoryAndFreeItsWords() {
    Taxonomy taxonomy =
        changed(
            """
            root_cause:
              - {id: expiry, retired: true}
              - id: security
                declared: [Security, Certificate, Expired certificates and credentials]
            """);

    assertThat(taxonomy.category(Axis.ROOT_CAUSE, "expiry")).isEmpty();
    assertThat(taxonomy.declared(Axis.ROOT_CAUSE, "expiry")).isEmpty();
    assertThat(taxonomy.declared(Axis.ROOT_CAUSE, "certificate"))
        .map(Category::id)
        .contains("security");
    assertThat(taxonomy.title(Axis.ROOT_CAUSE, "expiry"))
        .isEqualTo("Expired certificates and credentials");
    assertThat(taxonomy.former(Axis.ROOT_CAUSE, "expiry")).map(Former::mergedInto).isEmpty();
  }

  @Test
  void shouldPutTheNamedCategoriesFirst() {
    Taxonomy taxonomy =
        read(
            """
            version: acme-3
            order:
              detection: [customer_report, internal_discovery]
            """);

    assertThat(taxonomy.categories(Axis.DETECTION))
        .extracting(Category::id)
        .containsExactly(
            "customer_report", "internal_discovery", "automated_alerting", "external_notice");
  }

  @Test
  void shouldChangeNothingButTheVersionWhereNothingIsSaid() {
    Taxonomy taxonomy = read("version: acme-3");

    assertThat(taxonomy.categories()).isEqualTo(SHIPPED.categories());
    assertThat(taxonomy.version()).matches("2026\\.2\\+acme-3\\.[0-9a-f]{8}");
  }

  @Test
  void shouldHaveAnotherVersionWhereverLabelsCouldBeOthers() {
    List<String> versions =
        List.of(
                "[]",
                "[{id: capacity, title: Too small}]",
                "[{id: capacity, declared: [Size]}]",
                "[{id: capacity, phrases: [tiny]}]",
                "[{id: capacity, phrases: [tiny: 0.9]}]",
                "[{id: capacity, without: [bottleneck]}]",
                "[{id: hardware, merge_into: network}]",
                "[{id: hardware, merge_into: third_party}]",
                "[{id: hardware, retired: true}]")
            .stream()
            .map(change -> changed("root_cause: " + change).version())
            .toList();

    assertThat(versions).doesNotHaveDuplicates();
  }

  @Test
  void shouldKeepTheVersionWhereNoLabelCouldBeAnother() {
    String version = changed("root_cause: []").version();

    assertThat(
            changed("root_cause: [{id: capacity, definition: Too small., not: A leak.}]").version())
        .isEqualTo(version);
    assertThat(read("# Ours\nversion: acme-3\norder: {trigger: [expiry]}").version())
        .isEqualTo(version);
  }

  @Test
  void shouldTellAllThatIsWrongInTheOrderOfTheLines() {
    String yaml =
        """
        axes:
          root_cause:
            - id: capacityy
              title: More
            - id: capacity
              definitions: Too small.
              declared: Too small
              phrases: [bug, {a: 1, b: 2}]
              without: [bottlenek]
            - {id: hardware, merge_into: third_partie}
            - {id: network, merge_into: network}
            - {id: security, merge_into: data_store}
            - {id: data_store, merge_into: security}
            - {id: expiry, retired: true, merge_into: capacity}
            - {id: deployment, merge_into: expiry}
            - {id: process_gap, retired: perhaps}
            - expiry
          detections: []
          trigger:
            - {id: expiry, declared: [Deploy], addressed_by: [renew]}
            - {id: expiry, title: " "}
            - {id: Attack!, title: A, definition: A.}
        order:
          mitigation: [rollback, roll_back, rollback]
          trigger: {expiry: 1}
        """;

    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(PipelineException.class)
        .hasMessage(
            """
            Cannot read ours.yaml: 25 problems:
              - line 1: top level: missing: version
              - line 3: root_cause.capacityy: missing: definition, as it is new (nearest: capacity)
              - line 6: root_cause.capacity: unknown key: definitions (nearest: definition)
              - line 7: root_cause.capacity: declared must be a list: "Too small"
              - line 8: root_cause.capacity: phrase must be a text or one text with its weight: {"a":1,"b":2}
              - line 8: root_cause: phrase in both code_defect and capacity: bug (take it out of one)
              - line 9: root_cause.capacity: without names a phrase that it has not: bottlenek (nearest: bottleneck)
              - line 10: root_cause.hardware: merge_into names no category of the axis: third_partie (nearest: third_party)
              - line 11: root_cause.network: merge_into names itself: network
              - line 12: root_cause.security: merge_into goes in a circle: security, data_store
              - line 13: root_cause.data_store: merge_into goes in a circle: data_store, security
              - line 14: root_cause.expiry: cannot be merged and retired: capacity
              - line 15: root_cause.deployment: merge_into names a retired category: expiry
              - line 16: root_cause.process_gap: retired must be true or false, cannot be: "perhaps"
              - line 17: root_cause: category must hold keys, cannot be: "expiry"
              - line 18: axes: unknown axis: detections (nearest: detection)
              - line 20: trigger: declared word in both deployment and expiry: deploy
              - line 21: trigger.expiry: title must be a text: " "
              - line 21: trigger: id is taken: expiry
              - line 21: trigger.expiry: addressed_by is for contributing factors
              - line 22: trigger: id must be lower-case words joined by _: Attack!
              - line 22: trigger: declared word in both attack and Attack!: attack
              - line 24: order: mitigation: no such category: roll_back (nearest: rollback)
              - line 24: order: mitigation: named twice: rollback
              - line 25: order: trigger must be a list: {"expiry":1}"""
                .replace("\n", System.lineSeparator()));
  }

  @Test
  void shouldSayOnWhichLineAPhraseIsThatTheProductHasElsewhere() {
    assertThatThrownBy(
            () -> changed("root_cause:\n  - id: capacity\n    phrases:\n      - race condition"))
        .hasMessageContaining(
            "line 6: root_cause: phrase in both code_defect and capacity: race condition "
                + "(take it out of one)");
  }

  @Test
  void shouldPassOnWhatIsWrongWithPhrasesWithItsLine() {
    PhraseCheck check =
        categories ->
            List.of(
                new PhraseCheck.Fault(
                    Axis.ROOT_CAUSE,
                    List.of(new PhraseCheck.Place("capacity", "tiny")),
                    "is 100% wrong"),
                new PhraseCheck.Fault(
                    Axis.ROOT_CAUSE,
                    List.of(
                        new PhraseCheck.Place("capacity", "tiny"),
                        new PhraseCheck.Place("code_defect", "bug")),
                    "do not go together"));
    String yaml = "version: a\naxes:\n  root_cause:\n    - id: capacity\n      phrases: [tiny]";

    assertThatThrownBy(() -> TaxonomyReader.readChanges("ours.yaml", new StringReader(yaml), check))
        .hasMessageContaining("line 5: root_cause.capacity: is 100% wrong")
        .hasMessageContaining("line 5: root_cause: do not go together");
  }

  @Test
  void shouldRefuseAVersionThatCannotStandBesideALabel() {
    assertThatThrownBy(() -> read("# Ours\nversion: our own"))
        .hasMessageContaining(
            "line 2: top level: version must be up to 32 letters, digits, dots and hyphens: our own");
    assertThatThrownBy(() -> read("")).hasMessageContaining("top level: missing: version");
    assertThatThrownBy(() -> read("- a")).hasMessageContaining("top level: missing: version");
    assertThatThrownBy(() -> read("version: a\nversion: b"))
        .hasMessageContaining("line 2: not YAML: Duplicate field 'version'");
  }

  private static Category cause(Taxonomy taxonomy, String id) {
    return taxonomy.category(Axis.ROOT_CAUSE, id).orElseThrow();
  }

  private static Taxonomy changed(String axes) {
    return read("version: acme-3\naxes:\n" + axes.indent(2));
  }

  private static Taxonomy read(String yaml) {
    return TaxonomyReader.readChanges("ours.yaml", new StringReader(yaml), PhraseCheck.NONE);
  }
}
