package org.incidentpatterns.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/data-dictionary.md} to the tables; rewrites it with -Dgolden.update=true. */
class DataDictionaryTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "data-dictionary.md");

  @Test
  void shouldBeTheDocumentThatIsKept() throws IOException {
    String written = DataDictionary.markdown(DatasetTables.ALL);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, written);
    }
    assertThat(DOCUMENT).as("rewrite it with -Dgolden.update=true").hasContent(written);
  }

  @Test
  void shouldDescribeListsGroupsAndMissingValues() {
    Table table =
        new Table(
            "visits",
            "One visit.",
            List.of("id"),
            List.of(
                Column.text("id", "Its name."),
                Column.whole("length", "In a|b; null if < 1.").orNull(),
                Column.texts("tags", "Tags."),
                Column.list("steps", "Steps.", Column.time("at", "When."))));

    assertThat(DataDictionary.markdown(List.of(table)))
        .contains("| [`visits`](#visits) | One visit. |")
        .contains("One file; sorted by `id`.")
        .endsWith(
            """
            | `id` | text |  | Its name. |
            | `length` | whole | null | In a\\|b; null if &lt; 1. |
            | `tags` | list of text |  | Tags. |
            | `steps` | list of groups |  | Steps. |
            | `steps[].at` | time |  | When. |
            """);
  }
}
