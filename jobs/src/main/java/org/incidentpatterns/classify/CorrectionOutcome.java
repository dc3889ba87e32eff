package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of the corrections of a run. Nothing is guessed: a row that names no incident, or
 * more than one, changes nothing and is told.
 *
 * @param inForce those that each name one incident
 * @param applied how many these are
 * @param unmatched rows that name no incident that was kept
 * @param ambiguous rows without a source whose id several sources have
 */
public record CorrectionOutcome(
    Corrections inForce, long applied, List<Correction> unmatched, List<Correction> ambiguous) {
  public CorrectionOutcome {
    unmatched = List.copyOf(unmatched);
    ambiguous = List.copyOf(ambiguous);
  }

  /**
   * Compares corrections with the incidents there are.
   *
   * @param sources the sources that have an incident, by its id
   */
  public static CorrectionOutcome of(Corrections corrections, Map<String, Set<String>> sources) {
    List<Correction> unmatched = new ArrayList<>();
    List<Correction> ambiguous = new ArrayList<>();
    corrections
        .rows()
        .forEach(
            row -> {
              Set<String> found = sources.getOrDefault(row.id(), Set.of());
              if (found.stream().noneMatch(source -> row.isAbout(source, row.id()))) {
                unmatched.add(row);
              } else if (row.source() == null && found.size() > 1) {
                ambiguous.add(row);
              }
            });
    Set<Correction> setAside = new HashSet<>(unmatched);
    setAside.addAll(ambiguous);
    Corrections inForce = setAside.isEmpty() ? corrections : corrections.without(setAside);
    return new CorrectionOutcome(inForce, inForce.rows().count(), unmatched, ambiguous);
  }
}
