package org.incidentpatterns.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the lower part of {@code docs/taxonomy.md} to the taxonomy; rewrites it with
 * -Dgolden.update=true.
 */
class TaxonomyDocumentTest {
  private static final Path PAGE = Path.of("..", "docs", "taxonomy.md");

  @Test
  void shouldBeThePageThatIsKept() throws IOException {
    String kept = Files.readString(PAGE);
    int mark = kept.indexOf(TaxonomyDocument.MARK);
    assertThat(mark).as("the page has a line: " + TaxonomyDocument.MARK).isNotNegative();
    String written = kept.substring(0, mark) + TaxonomyDocument.markdown(Taxonomy.standard());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, written);
    }
    assertThat(PAGE).as("rewrite it with -Dgolden.update=true").hasContent(written);
  }

  @Test
  void shouldShowAFileThatCanBeRead() throws IOException {
    Matcher example =
        Pattern.compile("(?ms)^```yaml\n(version: .*?)^```$").matcher(Files.readString(PAGE));

    assertThat(example.find()).isTrue();
    Taxonomy taxonomy =
        TaxonomyReader.readChanges(
            "example.yaml", new StringReader(example.group(1)), PhraseCheck.NONE);
    assertThat(taxonomy.version()).startsWith(Taxonomy.standard().version() + "+acme-3.");
    assertThat(taxonomy.former()).extracting(Former::id).contains("hardware", "testing_gap");
  }

  @Test
  void shouldTellOfEachCategoryWhatItIsAndItsStrongestWords() {
    Category gravity =
        new Category(
            Axis.CONTRIBUTING_FACTOR,
            "gravity",
            "Gravity",
            "It fell.",
            "It was thrown.",
            List.of("Fall", "Drop"),
            List.of(
                new Phrase("apple", 0.2),
                new Phrase("(fell|dropped) down", 1),
                new Phrase("w".repeat(61), 1)),
            List.of(new Phrase("fasten", 0.7)));

    assertThat(TaxonomyDocument.markdown(new Taxonomy("7", List.of(gravity))))
        .contains(
            """
            ## The categories

            Version 7.
            """)
        .contains(
            """
            ### Contributing factor

            `contributing_factor`: `gravity`.

            #### Gravity (`gravity`)

            It fell.

            - Not: It was thrown.
            - Declared: Fall, Drop
            - Phrases: 3, such as `(fell|dropped) down`, `apple`
            - Addressed by: 1, such as `fasten`
            """);
  }
}
