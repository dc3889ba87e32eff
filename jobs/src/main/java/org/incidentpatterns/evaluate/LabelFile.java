package org.incidentpatterns.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/**
 * A file of labels, read and understood.
 *
 * @param name without folders
 * @param sha256 of its bytes, in hex
 * @param entries those that carry any label, in the order of the file
 * @param unlabelled how many records carry none
 * @param widened how many labels each rule of the map made or widened, by what the rule asks for
 */
public record LabelFile(
    String name,
    String sha256,
    List<Entry> entries,
    long unlabelled,
    SortedMap<String, Long> widened) {
  /** The origin of texts of which none is told. */
  static final String ALL = "all";

  public LabelFile {
    entries = List.copyOf(entries);
    widened = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(widened));
  }

  /**
   * One labelled record.
   *
   * @param place such as {@code line 4}
   * @param id of the incident in the dataset; of no matter where the record holds its text
   * @param source the adapter that read the incident; empty if the id alone names it
   * @param text the postmortem that the record holds; null if it only names an incident
   * @param origin empty if none is told
   * @param accepted as for {@link LabelledText}
   */
  public record Entry(
      String place,
      String id,
      String source,
      @Nullable Postmortem text,
      String origin,
      Map<Axis, List<String>> accepted) {
    public Entry {
      accepted = Map.copyOf(accepted);
    }
  }

  /** The ids of incidents whose text is not in the file, in order; empty if all are. */
  public List<String> wanted() {
    return List.copyOf(
        new TreeSet<>(
            entries.stream().filter(entry -> entry.text() == null).map(Entry::id).toList()));
  }

  /**
   * The labelled postmortems, in the order of the file. An incident of the dataset has its source
   * as its origin where the file tells none.
   *
   * @param incidents those of the dataset that have one of the {@link #wanted} ids
   * @throws org.incidentpatterns.problem.PipelineException with all ids that no incident has, or
   *     more than one
   */
  public List<LabelledText> texts(List<Postmortem> incidents) {
    Map<String, List<Postmortem>> byId = new HashMap<>();
    for (Postmortem incident : incidents) {
      byId.computeIfAbsent(incident.id(), id -> new ArrayList<>()).add(incident);
    }
    LabelProblems problems = new LabelProblems(name);
    List<LabelledText> texts = new ArrayList<>();
    for (Entry entry : entries) {
      Postmortem postmortem = entry.text();
      if (postmortem == null) {
        postmortem = incident(entry, byId.getOrDefault(entry.id(), List.of()), problems);
      }
      if (postmortem != null) {
        String otherwise = entry.text() == null ? postmortem.source() : ALL;
        texts.add(
            new LabelledText(
                postmortem,
                entry.origin().isEmpty() ? otherwise : entry.origin(),
                entry.accepted()));
      }
    }
    problems.throwIfAny();
    return texts;
  }

  private static @Nullable Postmortem incident(
      Entry entry, List<Postmortem> sameId, LabelProblems problems) {
    List<Postmortem> found =
        sameId.stream()
            .filter(
                incident -> entry.source().isEmpty() || incident.source().equals(entry.source()))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    String id = Words.shown(entry.id());
    List<String> sources = sameId.stream().map(Postmortem::source).sorted().toList();
    if (found.size() > 1) {
      problems.add(
          entry.place(),
          "id stands in several sources: %s: %s (name one in a field source)"
              .formatted(id, String.join(", ", sources)));
    } else if (sameId.isEmpty()) {
      problems.add(entry.place(), "no such incident in the dataset: " + id);
    } else {
      problems.add(
          entry.place(),
          "no such incident of that source in the dataset: %s of %s (it has: %s)"
              .formatted(id, Words.shown(entry.source()), String.join(", ", sources)));
    }
    return null;
  }
}
