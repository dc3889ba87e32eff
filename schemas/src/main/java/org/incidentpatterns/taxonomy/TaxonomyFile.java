package org.incidentpatterns.taxonomy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file as it is written, before it is laid over another or checked as a whole.
 *
 * @param version empty if it is missing, which was told
 * @param entries in the order in which they are written
 * @param order ids by axis, for axes that say in which order they want their categories
 */
record TaxonomyFile(
    Located<String> version, List<Entry> entries, Map<Axis, List<Located<String>>> order) {
  /**
   * What a file says about one category.
   *
   * @param line where the category begins
   * @param title null where the file leaves it as it is, as are the others
   * @param declared null where the file leaves them as they are
   * @param without phrases to take out
   * @param mergeInto null if it stays a category
   */
  record Entry(
      Axis axis,
      String id,
      int line,
      @Nullable String title,
      @Nullable String definition,
      @Nullable String not,
      @Nullable List<Located<String>> declared,
      List<Located<Phrase>> phrases,
      List<Located<Phrase>> addressedBy,
      List<Located<String>> without,
      @Nullable Located<String> mergeInto,
      boolean retired) {}
}
