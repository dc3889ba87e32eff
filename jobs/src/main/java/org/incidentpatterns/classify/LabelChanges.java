package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label.Basis;
import org.jspecify.annotations.Nullable;

/** Says which labels of one incident are others now than they were, and why. */
final class LabelChanges {
  private LabelChanges() {}

  /** A label as far as it is compared. */
  record Held(Axis axis, String category, boolean primary, String basis) {
    /** Whether a contributing factor was named at all. */
    boolean isKnown() {
      return !category.equals(Axis.NOT_DOCUMENTED) && !category.equals(Axis.UNDETERMINED);
    }
  }

  /** Why a label is another one. Where several reasons hold, the first of them is told. */
  enum Why {
    EDITED,
    OVERRIDE,
    MODEL,
    TAXONOMY;

    /** The word used in tables. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One label that is another.
   *
   * @param from null for a contributing factor that was added
   * @param to null for a contributing factor that was removed
   */
  record Change(Axis axis, @Nullable String from, @Nullable String to, Why why) {}

  /**
   * Compares the primary label of each axis, and the contributing factors as a set. An axis that
   * only one side knows is left alone.
   *
   * @param edited whether the record says something else than it did
   */
  static List<Change> between(List<Held> before, List<Held> now, boolean edited) {
    List<Change> changes = new ArrayList<>();
    for (Axis axis : Axis.values()) {
      if (axis == Axis.CONTRIBUTING_FACTOR) {
        addFactors(factors(before), factors(now), edited, changes);
        continue;
      }
      Held was = primary(axis, before);
      Held is = primary(axis, now);
      if (was != null && is != null && !was.category().equals(is.category())) {
        changes.add(new Change(axis, was.category(), is.category(), why(edited, was, is)));
      }
    }
    return changes;
  }

  private static void addFactors(
      Map<String, Held> before, Map<String, Held> now, boolean edited, List<Change> changes) {
    before.forEach(
        (category, held) -> {
          if (!now.containsKey(category)) {
            changes.add(
                new Change(Axis.CONTRIBUTING_FACTOR, category, null, why(edited, held, held)));
          }
        });
    now.forEach(
        (category, held) -> {
          if (!before.containsKey(category)) {
            changes.add(
                new Change(Axis.CONTRIBUTING_FACTOR, null, category, why(edited, held, held)));
          }
        });
  }

  private static Map<String, Held> factors(List<Held> labels) {
    Map<String, Held> factors = new TreeMap<>();
    for (Held label : labels) {
      if (label.axis() == Axis.CONTRIBUTING_FACTOR && label.isKnown()) {
        factors.put(label.category(), label);
      }
    }
    return factors;
  }

  private static @Nullable Held primary(Axis axis, List<Held> labels) {
    for (Held label : labels) {
      if (label.axis() == axis && label.primary()) {
        return label;
      }
    }
    return null;
  }

  private static Why why(boolean edited, Held was, Held is) {
    if (edited) {
      return Why.EDITED;
    }
    if (rests(was, is, Basis.OVERRIDE)) {
      return Why.OVERRIDE;
    }
    return rests(was, is, Basis.MODEL) ? Why.MODEL : Why.TAXONOMY;
  }

  private static boolean rests(Held was, Held is, Basis basis) {
    return was.basis().equals(basis.word()) || is.basis().equals(basis.word());
  }
}
