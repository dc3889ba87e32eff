package org.incidentpatterns.report;

import static org.incidentpatterns.report.Rewrites.each;
import static org.incidentpatterns.report.Rewrites.edit;
import static org.incidentpatterns.report.Rewrites.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incidentpatterns.report.model.QuarterReport;

/** The quarters that a report must also be true for. */
public final class Quarters {
  private Quarters() {}

  /** A quarter without incidents after seven with them. */
  public static QuarterReport empty() {
    return edit(
        few(0),
        tree -> {
          ObjectNode follow = (ObjectNode) tree.get("follow_through");
          follow.put("items", 0);
          each(follow, "shares", row -> setNow(row, 0, 0));
          follow.putArray("by_severity");
          follow.putArray("promised");
          ObjectNode practice = (ObjectNode) tree.get("practice");
          practice.put("written", 0).put("due", 0).put("not_due_written", 0);
          practice.putArray("sections");
          practice.putArray("passive_causes");
          ((ObjectNode) tree.get("investments")).putArray("rows");
          ((ObjectNode) tree.at("/trend/all_rate")).put("verdict", "fall");
        });
  }

  /** A quarter with so few incidents that shares would mislead. */
  public static QuarterReport few(int incidents) {
    return edit(
        HaldenReport.report(),
        tree -> {
          Set<String> kept = Set.copyOf(ids(tree).subList(0, incidents));
          Rewrites.keepOnly(tree, kept);
          ((ObjectNode) tree.get("header")).put("incidents", incidents);
          each(
              tree.get("axes"),
              "shares",
              row -> setNow(row, row.get("incidents").size(), incidents));
          each(tree.get("recurrences"), "repeats", row -> setNow(row, "repeats", 0, incidents));
          each(
              tree.get("investments"),
              "touched",
              row -> {
                share(row, "incidents", row.get("touched").size(), incidents);
                share(row, "minutes", 0, 0);
              });
          each(tree.get("durations"), "unit", measure -> measure.set("now", noTimes(tree)));
          ((ObjectNode) tree.get("trend")).set("all", last(tree.at("/trend/all"), incidents));
          ObjectNode rate = (ObjectNode) tree.at("/trend/all_rate");
          rate.put("now", incidents).put("now_low", 0.0).put("now_high", 3.7);
          each(
              tree.get("trend"),
              "totals",
              series -> {
                series.set("totals", last(series.get("totals"), incidents));
                series.set("counts", last(series.get("counts"), 0));
                series.putArray("outside");
              });
        });
  }

  /** The first quarter there is: nothing to compare with. */
  public static QuarterReport first() {
    return edit(
        HaldenReport.report(),
        tree -> {
          ((ObjectNode) tree.get("header")).put("incidents_before", 0).putArray("baseline");
          each(tree, "before", Quarters::forgetBefore);
          each(tree, "verdict", Quarters::nothingToCompare);
          ObjectNode trend = (ObjectNode) tree.get("trend");
          trend.putArray("quarters").add("2025-Q4");
          trend.putArray("all").add(12);
          ObjectNode rate = (ObjectNode) trend.get("all_rate");
          List.of("before_low", "before_high", "band_low", "band_high").forEach(rate::putNull);
          trend.putArray("series");
          ObjectNode recurrences = (ObjectNode) tree.get("recurrences");
          recurrences.put("patterns", 0).put("seen_twice", 0).putArray("rows");
          recurrences.put("closed", 0).put("open", 0).put("never_filed", 0);
          share((ObjectNode) recurrences.get("repeats"), "now", 0, 12);
        });
  }

  private static void forgetBefore(ObjectNode node) {
    if (node.get("before") instanceof ArrayNode before) {
      ArrayNode zeros = node.putArray("before");
      before.forEach(count -> zeros.add(0));
    } else {
      node.putNull("before");
    }
  }

  private static void nothingToCompare(ObjectNode node) {
    if (node.has("falls_at")) {
      node.put("verdict", "nothing_to_compare");
      Stream.of("p_value", "adjusted_p", "rises_at", "falls_at")
          .filter(node::has)
          .forEach(node::putNull);
    } else if (node.has("unit")) {
      node.put("verdict", "nothing_to_compare").putNull("p_value");
    }
  }

  /** A quarter whose postmortems never say what contributed. */
  public static QuarterReport undocumented() {
    return edit(
        HaldenReport.report(),
        tree -> {
          each(
              tree.at("/axes/1"),
              "shares",
              row -> {
                boolean silent = row.get("category").asText().equals("not_documented");
                setNow(row, silent ? 12 : 0, 12);
                row.putArray("incidents");
              });
          ((ObjectNode) tree.get("investments")).putArray("rows");
          ((ObjectNode) tree.get("detection")).putArray("by_factor");
          ((ObjectNode) tree.get("follow_through")).putArray("promised");
        });
  }

  /** A quarter of ten thousand incidents, of which the model holds fifty. */
  public static QuarterReport many() {
    return edit(
        HaldenReport.report(),
        tree -> {
          ((ObjectNode) tree.get("header")).put("incidents", 10_000);
          tree.put("incidents_left_out", 9_950);
          each(
              tree.get("axes"),
              "shares",
              row -> setNow(row, 800L * row.at("/shares/now/count").asLong(), 10_000));
          ArrayNode incidents = (ArrayNode) tree.get("incidents");
          ArrayNode fifty = tree.arrayNode();
          for (int i = 0; i < 50; i++) {
            ObjectNode copy = incidents.get(i % incidents.size()).deepCopy();
            ((ObjectNode) copy.get("ref")).put("id", "INC-" + i).put("anchor", "INC-" + i);
            fifty.add(copy);
          }
          tree.set("incidents", fifty);
          each(tree.get("durations"), "incidents", Quarters::scale);
        });
  }

  private static void scale(ObjectNode dot) {
    if (dot.get("incidents").isNumber()) {
      dot.put("incidents", 800 * dot.get("incidents").asLong());
    }
  }

  /** Forty root causes of a user's own taxonomy. */
  public static QuarterReport fortyCategories() {
    return edit(
        HaldenReport.report(),
        tree -> {
          ArrayNode rows = (ArrayNode) tree.at("/axes/0/rows");
          for (int i = rows.size(); i < 40; i++) {
            ObjectNode copy = rows.get(3).deepCopy();
            copy.put("category", "own_" + i).put("title", "Own category number " + i);
            rows.insert(4, copy);
          }
        });
  }

  /**
   * Twelve incidents with everything that may be unknown: accuracy, restatements, labels that
   * moved, known shares.
   */
  public static QuarterReport measured() {
    return edit(
        HaldenAccuracy.on(HaldenReport.report()),
        tree -> {
          ObjectNode restated = tree.putArray("restated").addObject();
          restated.put("quarter", "2025-Q3").put("figure", "Incidents");
          restated.put("published", 13).put("now", 14).put("why", "One arrived late");
          share((ObjectNode) tree.at("/axes/0/rows/0"), "known", 5, 11);
          relabel((ObjectNode) tree.get("method"));
        });
  }

  private static void relabel(ObjectNode method) {
    ObjectNode relabelled = method.putObject("relabelled");
    relabelled.put("from_version", "2").put("to_version", "3").put("moves_left_out", 1);
    ArrayNode moves = relabelled.putArray("moves");
    moves
        .addObject()
        .put("axis", "Root cause")
        .put("from_title", "Hardware and facilities")
        .put("to_title", "Third-party outages")
        .put("why", "taxonomy")
        .put("incidents", 1)
        .put("before", 3);
    moves
        .addObject()
        .put("axis", "Contributing factor")
        .putNull("from_title")
        .put("to_title", "Alert noise")
        .put("why", "edited")
        .put("incidents", 0)
        .put("before", 2);
  }

  /** The same with labels that were measured under another taxonomy. */
  public static QuarterReport measuredBefore(String taxonomyVersion) {
    return edit(
        measured(),
        tree -> ((ObjectNode) tree.get("accuracy")).put("taxonomy_version", taxonomyVersion));
  }

  /** The same with every foreign text changed. */
  public static QuarterReport measured(UnaryOperator<String> change) {
    return Rewrites.texts(measured(), change);
  }

  /** Every foreign text changed. */
  public static QuarterReport texts(UnaryOperator<String> change) {
    return Rewrites.texts(HaldenReport.report(), change);
  }

  private static List<String> ids(ObjectNode tree) {
    return tree.get("incidents").findValues("ref").stream()
        .map(ref -> ref.get("id").asText())
        .toList();
  }

  private static void setNow(ObjectNode row, long count, long of) {
    setNow(row, "shares", count, of);
  }

  private static void setNow(ObjectNode row, String field, long count, long of) {
    ObjectNode shares = (ObjectNode) row.get(field);
    share(shares, "now", count, of);
    if (of < 5) {
      shares.put("verdict", "too_few_to_tell").putNull("rises_at").putNull("falls_at");
    }
  }

  private static ObjectNode noTimes(ObjectNode tree) {
    ObjectNode stats = tree.at("/durations/measures/0/now").deepCopy();
    stats.put("usable", 0).put("of", tree.at("/header/incidents").asLong());
    List.of("median", "median_low", "median_high", "p90", "p90_low", "p90_high")
        .forEach(stats::putNull);
    stats.putArray("dots");
    stats.putArray("ranges").add(0).add(0).add(0).add(0).add(0);
    return stats;
  }

  private static ArrayNode last(JsonNode numbers, long value) {
    ArrayNode changed = numbers.deepCopy();
    changed.set(changed.size() - 1, changed.numberNode(value));
    return changed;
  }
}
