package org.incidentpatterns.taxonomy;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incidentpatterns.taxonomy.TaxonomyFile.Entry;
import org.jspecify.annotations.Nullable;

/** Lays taxonomy files over each other: what comes later changes what was there. */
final class TaxonomyDrafts {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final Set<String> RESERVED = Set.of(Axis.UNDETERMINED, Axis.NOT_DOCUMENTED);

  private final Map<Axis, Map<String, Draft>> drafts = new EnumMap<>(Axis.class);

  TaxonomyDrafts() {
    for (Axis axis : Axis.values()) {
      drafts.put(axis, new LinkedHashMap<>());
    }
  }

  /** Lays a file over those before; what cannot be done is told and left out. */
  void lay(TaxonomyFile file, TaxonomyProblems problems) {
    Map<Axis, Set<String>> seen = new EnumMap<>(Axis.class);
    Set<Draft> gone = new HashSet<>(all());
    gone.removeIf(Draft::isInForce);
    for (Entry entry : file.entries()) {
      if (RESERVED.contains(entry.id())
          || !seen.computeIfAbsent(entry.axis(), any -> new HashSet<>()).add(entry.id())) {
        problems.add(entry.line(), "%s: id is taken: %s", entry.axis().word(), entry.id());
      }
      Draft draft = draft(entry, problems);
      if (gone.contains(draft)) {
        problems.add(
            entry.line(),
            "%s: cannot be changed: it is %s",
            draft.where(),
            draft.mergedInto == null ? "retired" : "part of " + draft.mergedInto.id);
        continue;
      }
      draft.change(entry, problems);
    }
    merge(problems);
    file.order().forEach((axis, ids) -> order(axis, ids, problems));
  }

  private Draft draft(Entry entry, TaxonomyProblems problems) {
    Map<String, Draft> known = of(entry.axis());
    Draft draft = known.get(entry.id());
    if (draft != null) {
      return draft;
    }
    if (!ID.matcher(entry.id()).matches()) {
      problems.add(
          entry.line(),
          "%s: id must be lower-case words joined by _: %s",
          entry.axis().word(),
          entry.id());
    }
    Draft added = new Draft(entry.axis(), entry.id(), entry.line());
    String hint = Spelling.hint(entry.id(), known.keySet());
    if (entry.title() == null) {
      problems.add(entry.line(), "%s: missing: title, as it is new%s", added.where(), hint);
    }
    if (entry.definition() == null) {
      problems.add(entry.line(), "%s: missing: definition, as it is new%s", added.where(), hint);
    }
    known.put(entry.id(), added);
    return added;
  }

  private void merge(TaxonomyProblems problems) {
    for (Axis axis : Axis.values()) {
      for (Draft draft : List.copyOf(of(axis).values())) {
        Located<String> into = draft.mergedInto == null ? draft.mergeInto : null;
        if (into == null) {
          continue;
        }
        if (draft.retired) {
          problems.add(
              into.line(), "%s: cannot be merged and retired: %s", draft.where(), into.value());
        }
        Draft target = target(draft, into, problems);
        if (target != null) {
          target.absorb(draft);
        }
        draft.mergedInto = target;
      }
    }
  }

  /** Where a chain of merges ends; null, and told, if it does not end well. */
  private @Nullable Draft target(Draft draft, Located<String> into, TaxonomyProblems problems) {
    Map<String, Draft> known = of(draft.axis);
    Draft next = known.get(into.value());
    if (next == null) {
      problems.add(
          into.line(),
          "%s: merge_into names no category of the axis: %s%s",
          draft.where(),
          into.value(),
          Spelling.hint(into.value(), known.keySet()));
      return null;
    }
    if (next == draft || next.retired) {
      problems.add(
          into.line(),
          "%s: merge_into names %s: %s",
          draft.where(),
          next == draft ? "itself" : "a retired category",
          into.value());
      return null;
    }
    Set<Draft> passed = new LinkedHashSet<>(List.of(draft));
    Draft end = next;
    while (end.mergeInto != null) {
      passed.add(end);
      Draft following = known.get(end.mergeInto.value());
      if (following == draft) {
        problems.add(
            into.line(),
            "%s: merge_into goes in a circle: %s",
            draft.where(),
            passed.stream().map(member -> member.id).collect(Collectors.joining(", ")));
      }
      // Other faults further along are told of the category that has them.
      if (following == null || following.retired || passed.contains(following)) {
        return null;
      }
      end = following;
    }
    return end;
  }

  private void order(Axis axis, List<Located<String>> ids, TaxonomyProblems problems) {
    Map<String, Draft> known = of(axis);
    Map<String, Draft> ordered = new LinkedHashMap<>();
    for (Located<String> id : ids) {
      Draft draft = known.get(id.value());
      if (draft == null || !draft.isInForce()) {
        problems.add(
            id.line(),
            "order: %s: no such category: %s%s",
            axis.word(),
            id.value(),
            Spelling.hint(id.value(), idsInForce(axis)));
        continue;
      }
      if (ordered.put(id.value(), draft) != null) {
        problems.add(id.line(), "order: %s: named twice: %s", axis.word(), id.value());
      }
    }
    known.forEach(ordered::putIfAbsent);
    drafts.put(axis, ordered);
  }

  private List<String> idsInForce(Axis axis) {
    return of(axis).values().stream().filter(Draft::isInForce).map(draft -> draft.id).toList();
  }

  /** The categories that give labels, axis by axis. */
  List<Draft> inForce() {
    return all().stream().filter(Draft::isInForce).toList();
  }

  /** The categories that do not any more, axis by axis. */
  List<Former> former() {
    return all().stream().filter(draft -> !draft.isInForce()).map(Draft::former).toList();
  }

  private List<Draft> all() {
    return drafts.values().stream().flatMap(known -> known.values().stream()).toList();
  }

  private Map<String, Draft> of(Axis axis) {
    return drafts.computeIfAbsent(axis, any -> new LinkedHashMap<>());
  }
}
