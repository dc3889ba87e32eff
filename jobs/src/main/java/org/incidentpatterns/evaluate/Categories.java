package org.incidentpatterns.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Taxonomy;

/** The answers that labels may name on each axis. */
record Categories(Taxonomy taxonomy) {
  /** What every axis has. */
  private static final List<String> OPEN = List.of(Axis.UNDETERMINED, Axis.NOT_DOCUMENTED);

  /** The id in force of what goes by that id; empty if nothing does. */
  Optional<String> ofId(Axis axis, String id) {
    return OPEN.contains(id) ? Optional.of(id) : taxonomy.category(axis, id).map(Category::id);
  }

  /** The id of what a word means by itself: an id, a title, or a declared word of a category. */
  Optional<String> ofWord(Axis axis, String word) {
    Optional<String> declared = taxonomy.declared(axis, word).map(Category::id);
    if (declared.isPresent()) {
      return declared;
    }
    String folded = Words.fold(word);
    return OPEN.stream().filter(id -> Words.fold(id).equals(folded)).findFirst();
  }

  /** The id of the category that goes by a word most like that one. */
  String nearest(Axis axis, String word) {
    List<String> ids = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Category category : taxonomy.categories(axis)) {
      List<String> names = new ArrayList<>(List.of(category.id(), category.title()));
      names.addAll(category.declared());
      for (String name : names) {
        ids.add(category.id());
        words.add(name);
      }
    }
    ids.addAll(OPEN);
    words.addAll(OPEN);
    return ids.get(words.indexOf(Words.nearest(word, words)));
  }

  /** Whether it says that no category is known. */
  static boolean isOpen(String id) {
    return OPEN.contains(id);
  }

  /** Where an answer stands among those of its axis. */
  int order(Axis axis, String id) {
    List<Category> categories = taxonomy.categories(axis);
    for (int index = 0; index < categories.size(); index++) {
      if (categories.get(index).id().equals(id)) {
        return index;
      }
    }
    int open = OPEN.indexOf(id);
    return categories.size() + (open < 0 ? OPEN.size() : open);
  }
}
