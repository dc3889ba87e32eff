package org.incidentpatterns.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The categories as Markdown, for the page that tells people what each one means. Written from the
 * taxonomy itself, so that it cannot say anything else than it does.
 */
public final class TaxonomyDocument {
  /** The line of the page below which everything is written by {@link #markdown}. */
  public static final String MARK =
      "<!-- Written from taxonomy.yaml; to renew: "
          + "mvn -pl schemas test -Dtest=TaxonomyDocumentTest -Dgolden.update=true -->";

  private static final int EXAMPLES = 4;

  /** Longer phrases are lists of words, and no examples. */
  private static final int LONGEST_EXAMPLE = 60;

  private TaxonomyDocument() {}

  /** Every axis with its categories; begins with {@link #MARK}, ends with a line feed. */
  public static String markdown(Taxonomy taxonomy) {
    List<String> lines = new ArrayList<>();
    lines.add(MARK);
    lines.add("");
    lines.add("## The categories");
    lines.add("");
    lines.add("Version %s.".formatted(taxonomy.version()));
    for (Axis axis : Axis.values()) {
      List<Category> categories = taxonomy.categories(axis);
      lines.add("");
      lines.add("### " + axis.title());
      lines.add("");
      lines.add(
          "`%s`: %s."
              .formatted(
                  axis.word(),
                  categories.stream()
                      .map(category -> "`" + category.id() + "`")
                      .collect(Collectors.joining(", "))));
      categories.forEach(category -> add(category, lines));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void add(Category category, List<String> lines) {
    lines.add("");
    lines.add("#### %s (`%s`)".formatted(category.title(), category.id()));
    lines.add("");
    lines.add(category.definition());
    lines.add("");
    if (!category.not().isEmpty()) {
      lines.add("- Not: " + category.not());
    }
    if (!category.declared().isEmpty()) {
      lines.add("- Declared: " + String.join(", ", category.declared()));
    }
    addPhrases("Phrases", category.phrases(), lines);
    addPhrases("Addressed by", category.addressedBy(), lines);
  }

  private static void addPhrases(String name, List<Phrase> phrases, List<String> lines) {
    if (phrases.isEmpty()) {
      return;
    }
    List<String> examples =
        phrases.stream()
            .filter(phrase -> phrase.text().length() <= LONGEST_EXAMPLE)
            .sorted(Comparator.comparingDouble(phrase -> -phrase.weight()))
            .limit(EXAMPLES)
            .map(phrase -> "`" + phrase.text() + "`")
            .toList();
    lines.add(
        "- %s: %d%s"
            .formatted(
                name,
                phrases.size(),
                examples.isEmpty() ? "" : ", such as " + String.join(", ", examples)));
  }
}
