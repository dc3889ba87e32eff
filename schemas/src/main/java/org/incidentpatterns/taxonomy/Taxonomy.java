package org.incidentpatterns.taxonomy;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The categories of all axes under one version. Immutable.
 *
 * @param version stored with every label; another one wherever labels could be others
 * @param categories in the order in which they are written, axis by axis
 * @param former what gives no labels any more; a merged one is still known by its id and title
 */
public record Taxonomy(String version, List<Category> categories, List<Former> former)
    implements Serializable {
  public Taxonomy {
    Objects.requireNonNull(version, "version is null");
    categories = List.copyOf(categories);
    former = List.copyOf(former);
  }

  /** A taxonomy in which nothing was ever merged or retired. */
  public Taxonomy(String version, List<Category> categories) {
    this(version, categories, List.of());
  }

  /** The taxonomy that comes with the product. */
  public static Taxonomy standard() {
    return TaxonomyReader.standard();
  }

  /** The categories of one axis, in the order in which they are written. */
  public List<Category> categories(Axis axis) {
    return categories.stream().filter(category -> category.axis() == axis).toList();
  }

  /**
   * The category of that id, or the one that it was merged into; empty for an unknown or a retired
   * id, for undetermined and not documented.
   */
  public Optional<Category> category(Axis axis, String id) {
    Optional<Category> inForce = inForce(axis, id);
    return inForce.isPresent()
        ? inForce
        : former(axis, id).map(Former::mergedInto).flatMap(into -> inForce(axis, into));
  }

  /** What became of an id that gives no labels any more; empty for any other id. */
  public Optional<Former> former(Axis axis, String id) {
    return former.stream().filter(gone -> gone.axis() == axis && gone.id().equals(id)).findFirst();
  }

  private Optional<Category> inForce(Axis axis, String id) {
    return categories.stream()
        .filter(category -> category.axis() == axis && category.id().equals(id))
        .findFirst();
  }

  /**
   * The title of any category id a label may hold or may have held; an unknown id is its own title.
   */
  public String title(Axis axis, String id) {
    return switch (id) {
      case Axis.UNDETERMINED -> "Undetermined";
      case Axis.NOT_DOCUMENTED -> "Not documented";
      default ->
          former(axis, id)
              .map(Former::title)
              .or(() -> inForce(axis, id).map(Category::title))
              .orElse(id);
    };
  }

  /**
   * The category that a word of another tool means on that axis, whatever its case and punctuation:
   * ids, titles and the words listed as declared, and ids and titles of what was merged into it.
   */
  public Optional<Category> declared(Axis axis, String toolWord) {
    String word = Spelling.fold(toolWord);
    return categories(axis).stream()
        .filter(category -> means(category, word))
        .findFirst()
        .or(
            () ->
                former.stream()
                    .filter(gone -> gone.axis() == axis && means(gone, word))
                    .findFirst()
                    .flatMap(gone -> category(axis, gone.id())));
  }

  private static boolean means(Former gone, String word) {
    return gone.mergedInto() != null
        && (Spelling.fold(gone.id()).equals(word) || Spelling.fold(gone.title()).equals(word));
  }

  private static boolean means(Category category, String word) {
    return Spelling.fold(category.id()).equals(word)
        || Spelling.fold(category.title()).equals(word)
        || category.declared().stream().anyMatch(declared -> Spelling.fold(declared).equals(word));
  }
}
