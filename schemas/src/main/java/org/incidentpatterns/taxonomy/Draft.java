package org.incidentpatterns.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.taxonomy.TaxonomyFile.Entry;
import org.jspecify.annotations.Nullable;

/** A category while files are laid over each other. */
final class Draft {
  final Axis axis;
  final String id;
  int line;
  private String title = "";
  private String definition = "";
  private String not = "";
  private List<Located<String>> declared = new ArrayList<>();
  private final Map<String, Located<Phrase>> phrases = new LinkedHashMap<>();
  private final Map<String, Located<Phrase>> addressedBy = new LinkedHashMap<>();
  @Nullable Located<String> mergeInto;
  boolean retired;

  /** What it has become part of in the end; null until files were laid over each other. */
  @Nullable Draft mergedInto;

  Draft(Axis axis, String id, int line) {
    this.axis = axis;
    this.id = id;
    this.line = line;
  }

  /** Such as {@code root_cause.capacity}. */
  String where() {
    return axis.word() + "." + id;
  }

  /** Whether it gives labels. */
  boolean isInForce() {
    return mergeInto == null && !retired;
  }

  String title() {
    return title;
  }

  List<Located<String>> declared() {
    return declared;
  }

  Map<String, Located<Phrase>> phrases() {
    return phrases;
  }

  Map<String, Located<Phrase>> addressedBy() {
    return addressedBy;
  }

  /** The line of a phrase, whichever list it stands in; that of the category if it has not it. */
  int lineOf(String phrase) {
    String key = Phrase.key(phrase);
    Located<Phrase> found = phrases.containsKey(key) ? phrases.get(key) : addressedBy.get(key);
    return found == null ? line : found.line();
  }

  /** Takes over what an entry says: keys replace, phrases are added or get another weight. */
  void change(Entry entry, TaxonomyProblems problems) {
    line = entry.line();
    title = entry.title() == null ? title : entry.title();
    definition = entry.definition() == null ? definition : entry.definition();
    not = entry.not() == null ? not : entry.not();
    declared = entry.declared() == null ? declared : new ArrayList<>(entry.declared());
    entry.without().forEach(phrase -> takeOut(phrase, problems));
    entry.phrases().forEach(phrase -> phrases.put(phrase.value().key(), phrase));
    entry.addressedBy().forEach(phrase -> addressedBy.put(phrase.value().key(), phrase));
    mergeInto = entry.mergeInto() == null ? mergeInto : entry.mergeInto();
    retired = retired || entry.retired();
  }

  private void takeOut(Located<String> phrase, TaxonomyProblems problems) {
    String key = Phrase.key(phrase.value());
    boolean pointed = phrases.remove(key) != null;
    boolean addressed = addressedBy.remove(key) != null;
    if (!pointed && !addressed) {
      List<String> known = new ArrayList<>(phrases.keySet());
      known.addAll(addressedBy.keySet());
      problems.add(
          phrase.line(),
          "%s: without names a phrase that it has not: %s%s",
          where(),
          phrase.value(),
          Spelling.hint(key, known));
    }
  }

  /** Takes over the words of a category that becomes part of this one; own weights stay. */
  void absorb(Draft other) {
    List<String> known = declared.stream().map(word -> Spelling.fold(word.value())).toList();
    other.declared.stream()
        .filter(word -> !known.contains(Spelling.fold(word.value())))
        .forEach(declared::add);
    other.phrases.forEach(phrases::putIfAbsent);
    other.addressedBy.forEach(addressedBy::putIfAbsent);
  }

  Category category() {
    return new Category(
        axis,
        id,
        title,
        definition,
        not,
        declared.stream().map(Located::value).toList(),
        phrases.values().stream().map(Located::value).toList(),
        addressedBy.values().stream().map(Located::value).toList());
  }

  /** What is left of it where it is not in force. */
  Former former() {
    return new Former(axis, id, title, definition, mergedInto == null ? null : mergedInto.id);
  }
}
