package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidentpatterns.problem.Problems;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/** Finds rows of one incident and axis that cannot stand side by side. */
final class CorrectionCheck {
  private CorrectionCheck() {}

  static void check(List<Correction> corrections, Problems problems) {
    Map<List<Object>, List<Correction>> groups = new LinkedHashMap<>();
    for (Correction correction : corrections) {
      groups
          .computeIfAbsent(List.of(correction.id(), correction.axis()), key -> new ArrayList<>())
          .add(correction);
    }
    groups.values().forEach(group -> checkGroup(group, problems));
  }

  private static void checkGroup(List<Correction> group, Problems problems) {
    Correction first = group.get(0);
    for (Correction row : group.subList(1, group.size())) {
      if ((row.source() == null) != (first.source() == null)) {
        tell(row, first, "one names a source, the other none", problems);
        return;
      }
      if ((row.replaces() == null) != (first.replaces() == null)) {
        tell(row, first, "one names the current factor, the other none", problems);
        return;
      }
    }
    Map<List<String>, Correction> same = new HashMap<>();
    Map<List<String>, Correction> firstOfPlace = new HashMap<>();
    for (Correction row : group) {
      List<String> place = List.of(orEmpty(row.source()), orEmpty(row.replaces()));
      Correction twin = same.put(List.of(place.get(0), row.category(), place.get(1)), row);
      Correction earlier = firstOfPlace.putIfAbsent(place, row);
      if (twin != null) {
        tell(row, twin, "the same stands twice", problems);
      } else if (earlier != null && isSingle(row.axis())) {
        tell(row, earlier, "only one label can be", problems);
      } else if (earlier != null && !(isKnown(row) && isKnown(earlier))) {
        tell(row, earlier, "cannot stand beside " + earlier.category(), problems);
      }
    }
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static boolean isSingle(Axis axis) {
    return axis != Axis.ROOT_CAUSE && axis != Axis.CONTRIBUTING_FACTOR;
  }

  private static boolean isKnown(Correction row) {
    return !row.category().equals(Axis.UNDETERMINED) && !row.category().equals(Axis.NOT_DOCUMENTED);
  }

  private static void tell(Correction row, Correction other, String why, Problems problems) {
    problems.add(
        "line %d: %s of %s: %s (contradicts line %d: %s)",
        row.line(), row.axis().word(), row.id(), row.category(), other.line(), why);
  }
}
