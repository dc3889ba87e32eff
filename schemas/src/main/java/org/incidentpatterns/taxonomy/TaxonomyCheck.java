package org.incidentpatterns.taxonomy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds what is wrong with a taxonomy as a whole, after all files were laid over each other. */
final class TaxonomyCheck {
  private final List<Draft> drafts;
  private final List<Former> former;
  private final TaxonomyProblems problems;

  /** What one category has, and on which line it says so. */
  private record Owner(String category, int line) {}

  TaxonomyCheck(List<Draft> drafts, List<Former> former, TaxonomyProblems problems) {
    this.drafts = drafts;
    this.former = former;
    this.problems = problems;
  }

  void check(PhraseCheck phraseCheck) {
    for (Axis axis : Axis.values()) {
      checkWords(axis);
      checkPhrases(axis, Draft::phrases);
      checkPhrases(axis, Draft::addressedBy);
    }
    drafts.forEach(this::checkAddressing);
    List<Category> categories = drafts.stream().map(Draft::category).toList();
    phraseCheck.faults(categories).forEach(this::add);
  }

  /** A word of another tool means one category: as its id, its title, or a declared word. */
  private void checkWords(Axis axis) {
    Map<String, Owner> owners = new HashMap<>();
    for (Former gone : former) {
      if (gone.axis() == axis && gone.mergedInto() != null) {
        owners.put(Spelling.fold(gone.id()), new Owner(gone.mergedInto(), 0));
        owners.put(Spelling.fold(gone.title()), new Owner(gone.mergedInto(), 0));
      }
    }
    for (Draft draft : drafts) {
      if (draft.axis == axis) {
        checkWord(draft, new Located<>(draft.id, draft.line), owners);
        checkWord(draft, new Located<>(draft.title(), draft.line), owners);
        draft.declared().forEach(word -> checkWord(draft, word, owners));
      }
    }
  }

  private void checkWord(Draft draft, Located<String> word, Map<String, Owner> owners) {
    String folded = Spelling.fold(word.value());
    Owner owner = owners.putIfAbsent(folded, new Owner(draft.id, word.line()));
    if (owner != null && !owner.category().equals(draft.id)) {
      problems.add(
          Math.max(owner.line(), word.line()),
          "%s: declared word in both %s and %s: %s",
          draft.axis.word(),
          owner.category(),
          draft.id,
          folded);
    }
  }

  private void checkPhrases(Axis axis, Function<Draft, Map<String, Located<Phrase>>> list) {
    Map<String, Owner> owners = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.axis == axis) {
        list.apply(draft).forEach((key, phrase) -> checkPhrase(draft, key, phrase.line(), owners));
      }
    }
  }

  private void checkPhrase(Draft draft, String key, int line, Map<String, Owner> owners) {
    Owner owner = owners.putIfAbsent(key, new Owner(draft.id, line));
    if (owner != null) {
      problems.add(
          Math.max(owner.line(), line),
          "%s: phrase in both %s and %s: %s (take it out of one)",
          draft.axis.word(),
          owner.category(),
          draft.id,
          key);
    }
  }

  private void checkAddressing(Draft draft) {
    if (draft.axis != Axis.CONTRIBUTING_FACTOR && !draft.addressedBy().isEmpty()) {
      problems.add(draft.line, "%s: addressed_by is for contributing factors", draft.where());
    }
  }

  private void add(PhraseCheck.Fault fault) {
    int line =
        fault.places().stream().mapToInt(place -> lineOf(fault.axis(), place)).max().orElse(0);
    String where =
        fault.places().size() == 1
            ? fault.axis().word() + "." + fault.places().get(0).category()
            : fault.axis().word();
    problems.add(line, "%s: %s", where, fault.message());
  }

  private int lineOf(Axis axis, PhraseCheck.Place place) {
    return drafts.stream()
        .filter(draft -> draft.axis == axis && draft.id.equals(place.category()))
        .mapToInt(draft -> draft.lineOf(place.phrase()))
        .findFirst()
        .orElse(0);
  }
}
