package org.incidentpatterns.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incidentpatterns.run.Migration;
import org.incidentpatterns.run.Migration.Change;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/** What is labelled otherwise than before, as a run prints it: in all, and by quarter. */
final class MigrationSummary {
  private static final int MOST_LINES = 20;
  private static final String TAXONOMY = "taxonomy";

  private final Migration migration;
  private final List<Move> moves;

  /**
   * From one category to another, for one reason.
   *
   * @param quarters incidents by quarter
   */
  private record Move(Change first, Map<String, Long> quarters) {
    long incidents() {
      return quarters.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isByTaxonomy() {
      return first.why().equals(TAXONOMY);
    }
  }

  MigrationSummary(Migration migration) {
    this.migration = migration;
    this.moves = moves(migration);
  }

  /** What moved most comes first, what the taxonomy did before what has other reasons. */
  private static List<Move> moves(Migration migration) {
    Map<List<@Nullable String>, Move> moves = new LinkedHashMap<>();
    for (Change change : migration.changes()) {
      List<@Nullable String> key = new ArrayList<>();
      key.add(change.axis());
      key.add(change.from());
      key.add(change.to());
      key.add(change.why());
      moves
          .computeIfAbsent(key, any -> new Move(change, new TreeMap<>()))
          .quarters()
          .merge(change.quarter(), change.incidents(), Long::sum);
    }
    return moves.values().stream()
        .sorted(
            Comparator.comparing((Move move) -> !move.isByTaxonomy())
                .thenComparing(move -> Axis.of(move.first().axis()))
                .thenComparing(Comparator.comparingLong(Move::incidents).reversed()))
        .toList();
  }

  /** One line with the sum, then one for each move. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Labels   taxonomy %s, before %s: %s"
            .formatted(
                migration.toVersion(),
                migration.fromVersion(),
                moves.isEmpty() ? "no label is another" : sums()));
    moves.stream().limit(MOST_LINES).forEach(move -> lines.add("         " + line(move)));
    if (moves.size() > MOST_LINES) {
      lines.add(
          "         … and %d more (sql \"SELECT * FROM relabelled\")"
              .formatted(moves.size() - MOST_LINES));
    }
    return lines;
  }

  private String sums() {
    long taxonomy = moves.stream().filter(Move::isByTaxonomy).mapToLong(Move::incidents).sum();
    long others = moves.stream().mapToLong(Move::incidents).sum() - taxonomy;
    String labels = taxonomy == 1 ? "1 label is another" : taxonomy + " labels are others";
    return others == 0
        ? labels + " because of it"
        : "%s because of it; %d for other reasons".formatted(labels, others);
  }

  private static String line(Move move) {
    Change change = move.first();
    String what;
    if (change.fromTitle() == null) {
      what = "+ " + change.toTitle();
    } else if (change.toTitle() == null) {
      what = "- " + change.fromTitle();
    } else {
      what = change.fromTitle() + " → " + change.toTitle();
    }
    String quarters =
        move.quarters().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return "%s: %s: %d (%s)%s"
        .formatted(
            Axis.of(change.axis()).title(),
            what,
            move.incidents(),
            quarters,
            move.isByTaxonomy() ? "" : " " + change.why());
  }

  /** The same as an object, with all moves. */
  void put(ObjectNode node) {
    node.put("from_version", migration.fromVersion());
    node.put("to_version", migration.toVersion());
    ArrayNode changes = node.putArray("changes");
    for (Move move : moves) {
      ObjectNode object = changes.addObject();
      object.put("axis", move.first().axis());
      object.put("from", move.first().from());
      object.put("to", move.first().to());
      object.put("why", move.first().why());
      object.put("incidents", move.incidents());
      ObjectNode quarters = object.putObject("quarters");
      move.quarters().forEach(quarters::put);
    }
  }
}
