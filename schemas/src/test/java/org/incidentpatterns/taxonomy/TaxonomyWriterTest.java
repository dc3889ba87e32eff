package org.incidentpatterns.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaxonomyWriterTest {
  private static final Set<Axis> ALL = EnumSet.allOf(Axis.class);

  @Test
  void shouldWriteTheTaxonomyOfTheProductSoThatItReadsBackTheSame() {
    assertThat(readBack(Taxonomy.standard())).isEqualTo(Taxonomy.standard());
  }

  @Test
  void shouldWriteWhatWasMergedAndRetired() {
    Taxonomy merged =
        TaxonomyReader.readChanges(
            "ours.yaml",
            new StringReader(
                """
                version: acme-3
                axes:
                  root_cause:
                    - {id: hardware, merge_into: third_party}
                    - {id: expiry, retired: true}
                """),
            PhraseCheck.NONE);

    assertThat(merged.former()).hasSize(2);
    assertThat(readBack(merged)).isEqualTo(merged);
  }

  @Test
  void shouldQuoteWhatYamlWouldTakeForSomethingElse() {
    List<String> words =
        List.of("true", "null", "~", "1.50", "0x1f", "2026-01-05", "[very] full", "{a}", "a: b");
    List<String> more =
        List.of("a #b", "- b", "* c", "! d", "% e", "@ f", "'", "\"", "g:", "?", "yes", "é…", "|");
    List<Phrase> phrases = more.stream().map(text -> new Phrase(text, 0.25)).toList();
    Taxonomy taxonomy =
        new Taxonomy(
            "2026.10",
            List.of(
                new Category(
                    Axis.TRIGGER, "odd", "# Odd", ": Odd.", "-", words, phrases, List.of())));

    assertThat(readBack(taxonomy)).isEqualTo(taxonomy);
  }

  @Test
  void shouldWriteOneAxisAlone() {
    assertThat(TaxonomyWriter.yaml(Taxonomy.standard(), EnumSet.of(Axis.TRIGGER)))
        .startsWith("version: \"2026.2\"\naxes:\n  trigger:\n    - id: deployment\n")
        .doesNotContain("root_cause:");
  }

  private static Taxonomy readBack(Taxonomy taxonomy) {
    return TaxonomyReader.read(
        "written.yaml", new StringReader(TaxonomyWriter.yaml(taxonomy, ALL)), PhraseCheck.NONE);
  }
}
