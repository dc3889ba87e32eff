package org.incidentpatterns.taxonomy;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The categories of all axes under one version. Immutable.
 *
 * @param version stored with every label
 * @param categories in the order in which they are written, axis by axis
 */
public record Taxonomy(String version, List<Category> categories) implements Serializable {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  public Taxonomy {
    Objects.requireNonNull(version, "version is null");
    categories = List.copyOf(categories);
  }

  /** The taxonomy that comes with the product. */
  public static Taxonomy standard() {
    return TaxonomyReader.standard();
  }

  /** The categories of one axis, in the order in which they are written. */
  public List<Category> categories(Axis axis) {
    return categories.stream().filter(category -> category.axis() == axis).toList();
  }

  /** The category of that id; empty for an unknown id, for undetermined and not documented. */
  public Optional<Category> category(Axis axis, String id) {
    return categories.stream()
        .filter(category -> category.axis() == axis && category.id().equals(id))
        .findFirst();
  }

  /** The title of any category id a label may hold; an unknown id is its own title. */
  public String title(Axis axis, String id) {
    return switch (id) {
      case Axis.UNDETERMINED -> "Undetermined";
      case Axis.NOT_DOCUMENTED -> "Not documented";
      default -> category(axis, id).map(Category::title).orElse(id);
    };
  }

  /**
   * The category that a word of another tool means on that axis, whatever its case and punctuation:
   * ids, titles and the words listed as declared.
   */
  public Optional<Category> declared(Axis axis, String toolWord) {
    String word = fold(toolWord);
    return categories.stream()
        .filter(category -> category.axis() == axis && means(category, word))
        .findFirst();
  }

  private static boolean means(Category category, String word) {
    return fold(category.id()).equals(word)
        || fold(category.title()).equals(word)
        || category.declared().stream().anyMatch(declared -> fold(declared).equals(word));
  }

  /** Lower case, with one space for every run of anything but letters and digits. */
  static String fold(String word) {
    return NOT_A_WORD.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
