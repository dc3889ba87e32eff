package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incidentpatterns.container.JsonText;
import org.incidentpatterns.ingest.Outcome.Fate;
import org.incidentpatterns.ingest.Outcome.Piece;

/** The pieces of all files in memory, for reading without Spark. Remembers what became of each. */
final class PieceIndex {
  private static final Comparator<Piece> ORDER =
      Comparator.comparing(Piece::file).thenComparing(Piece::position);

  private final Map<Tie, List<Piece>> byTie = new HashMap<>();
  private final Map<Place, Fate> fates = new HashMap<>();

  /** By records of the file at hand, which may yet turn out broken. */
  private final Map<Place, Fate> unsettled = new HashMap<>();

  private record Tie(String adapter, String join, String key) {}

  private record Place(String file, long position) {}

  void add(Piece piece) {
    piece
        .keys()
        .forEach(
            key ->
                byTie
                    .computeIfAbsent(
                        new Tie(piece.adapter(), piece.join(), key), tie -> new ArrayList<>())
                    .add(piece));
  }

  /** The pieces of a record by join, in the order of their files, each once. */
  Map<String, List<JsonNode>> of(String adapter, List<Outcome.Key> keys) {
    Map<String, List<JsonNode>> pieces = new TreeMap<>();
    for (Piece piece : pieces(adapter, keys)) {
      pieces
          .computeIfAbsent(piece.join(), join -> new ArrayList<>())
          .add(JsonText.read(piece.json()));
    }
    return pieces;
  }

  private List<Piece> pieces(String adapter, List<Outcome.Key> keys) {
    Set<Piece> found = new LinkedHashSet<>();
    for (Outcome.Key key : keys) {
      found.addAll(byTie.getOrDefault(new Tie(adapter, key.join(), key.value()), List.of()));
    }
    return found.stream().sorted(ORDER).toList();
  }

  /** Notes what became of a record of the file at hand; of each piece the best fate counts. */
  void used(String adapter, List<Outcome.Key> keys, Fate fate) {
    for (Piece piece : pieces(adapter, keys)) {
      merge(unsettled, new Place(piece.file(), piece.position()), fate);
    }
  }

  /** Ends a file of records: what they used counts if they do. */
  void settle(boolean counts) {
    if (counts) {
      unsettled.forEach((place, fate) -> merge(fates, place, fate));
    }
    unsettled.clear();
  }

  private static void merge(Map<Place, Fate> fates, Place place, Fate fate) {
    fates.merge(place, fate, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /** What became of a piece; empty if no record asked for it. */
  Optional<Fate> fate(Piece piece) {
    return Optional.ofNullable(fates.get(new Place(piece.file(), piece.position())));
  }
}
