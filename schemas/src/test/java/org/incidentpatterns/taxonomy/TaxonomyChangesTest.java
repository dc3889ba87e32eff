package org.incidentpatterns.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.taxonomy.OwnTaxonomy.changed;
import static org.incidentpatterns.taxonomy.OwnTaxonomy.read;

import java.util.List;
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

  private static Category cause(Taxonomy taxonomy, String id) {
    return taxonomy.category(Axis.ROOT_CAUSE, id).orElseThrow();
  }
}
