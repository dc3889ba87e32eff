package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incidentpatterns.classify.Explanation.Contribution;
import org.incidentpatterns.classify.Explanation.Ignored;
import org.incidentpatterns.classify.Explanation.ScoreSheet;
import org.incidentpatterns.classify.Meaning.OfCategory;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.text.PhraseMatch;
import org.jspecify.annotations.Nullable;

/** Weighs what a postmortem says on one axis. For one postmortem, one thread. */
final class AxisJudge {
  /** A second phrase in one sentence adds half of its weight, a third a quarter, and so on. */
  private static final double FURTHER_PHRASE_SHARE = 0.5;

  /** No sentence of a cause counts less for standing late than this. */
  private static final double LATEST_SHARE = 0.6;

  /** The strength from which words tell of an event by themselves. */
  private static final double PLAIN = 0.7;

  /** Below this likeness a sentence says nothing of a category. */
  private static final double FAINTEST = 0.1;

  private static final double LATER_LOSS = 0.04;

  private final AxisRules rules;
  private final Objections objections;
  private final Emphasis emphasis;
  private final List<Reading> readings;
  private final Likeness likeness;
  private final List<Ignored> ignored;
  private final Map<String, List<Contribution>> byCategory = new TreeMap<>();
  private final Map<SectionName, Integer> spoken = new EnumMap<>(SectionName.class);

  AxisJudge(
      Axis axis, String akin, List<Reading> readings, Likeness likeness, List<Ignored> ignored) {
    this.rules = AxisRules.of(axis);
    this.objections = new Objections(rules, readings);
    this.emphasis = new Emphasis(rules, akin);
    this.readings = readings;
    this.likeness = likeness;
    this.ignored = ignored;
  }

  /** The categories that anything speaks for, the highest score first. */
  List<ScoreSheet> judge() {
    Set<String> read = new HashSet<>();
    for (Reading reading : readings) {
      // Status updates repeat themselves; what is said twice is not twice as true.
      if (read.add(reading.passage().text())) {
        weigh(reading);
      }
    }
    List<ScoreSheet> sheets = new ArrayList<>();
    byCategory.forEach((category, contributions) -> sheets.add(sheet(category, contributions)));
    sheets.sort(
        Comparator.comparingDouble((ScoreSheet sheet) -> -sheet.score())
            .thenComparing(ScoreSheet::category));
    return sheets;
  }

  private ScoreSheet sheet(String category, List<Contribution> contributions) {
    List<Contribution> sorted =
        contributions.stream()
            .sorted(Comparator.comparingDouble(contribution -> -contribution.points()))
            .toList();
    double score = 0;
    double share = 1;
    for (Contribution contribution : sorted) {
      score += share * contribution.points();
      share *= rules.laterShare();
    }
    return new ScoreSheet(rules.axis(), category, score, sorted);
  }

  private void weigh(Reading reading) {
    Map<String, List<Points>> found = new TreeMap<>();
    Set<String> denied = new TreeSet<>();
    boolean counts = emphasis.ofSection(reading) > 0;
    for (PhraseMatch<Meaning> match : reading.matches()) {
      if (match.meaning() instanceof OfCategory meaning && meaning.axis() == rules.axis()) {
        String objection =
            counts ? objections.to(reading, match, meaning) : "section does not tell of it";
        if (objection.isEmpty()) {
          put(found, meaning.category(), emphasis.ofPhrase(reading, match, meaning));
        } else {
          ignore(reading, meaning, objection);
          denied.add(meaning.category());
        }
      }
    }
    if (counts && !reading.isTitle() && !objections.silence(reading)) {
      hear(reading, found, denied);
    }
    if (found.isEmpty()) {
      return;
    }
    double place = placeShare(reading, found);
    found.forEach((category, points) -> add(reading, category, points, place));
  }

  /** Adds what the sentence sounds like. */
  private void hear(Reading reading, Map<String, List<Points>> found, Set<String> denied) {
    Map<String, Double> strengths = new TreeMap<>();
    found.forEach((category, points) -> strengths.put(category, strength(points)));
    likeness
        .of(rules.axis(), reading)
        .forEach(
            (category, likely) -> {
              double left = likely * (1 - overruled(category, strengths));
              if (left >= FAINTEST
                  && !denied.contains(category)
                  && objections.to(category).isEmpty()) {
                put(found, category, emphasis.ofLikeness(reading, category, left));
              }
            });
  }

  /**
   * What a likeness loses, 0 to 1, to another category that the same sentence names outright: what
   * is said counts more than what it sounds like.
   */
  private static double overruled(String category, Map<String, Double> strengths) {
    double others = 0;
    for (Map.Entry<String, Double> entry : strengths.entrySet()) {
      if (entry.getValue() >= PLAIN && !entry.getKey().equals(category)) {
        others = Math.max(others, entry.getValue());
      }
    }
    return Math.max(0, others - strengths.getOrDefault(category, 0.0));
  }

  private static double strength(List<Points> points) {
    return points.stream().mapToDouble(Points::strength).max().orElse(0);
  }

  private static void put(Map<String, List<Points>> found, String category, Points points) {
    found.computeIfAbsent(category, any -> new ArrayList<>()).add(points);
  }

  /** What the sentence counts for its place among the sentences that speak of the axis. */
  private double placeShare(Reading reading, Map<String, List<Points>> found) {
    SectionName section = reading.passage().section();
    int before = spoken.getOrDefault(section, 0);
    // What is only hinted at before does not take the first place from what is said outright.
    if (!rules.first() || isSaidOutright(found)) {
      spoken.put(section, before + 1);
    }
    if (rules.first()) {
      return Math.pow(0.7, before);
    }
    if (rules.axis() == Axis.MITIGATION) {
      return Math.pow(0.9, before);
    }
    if (rules.axis() == Axis.ROOT_CAUSE) {
      return Math.max(LATEST_SHARE, 1 - LATER_LOSS * reading.passage().index());
    }
    return 1;
  }

  private static boolean isSaidOutright(Map<String, List<Points>> found) {
    return found.values().stream().anyMatch(points -> strength(points) >= PLAIN);
  }

  private void add(Reading reading, String category, List<Points> points, double place) {
    List<Points> strongest =
        points.stream().sorted(Comparator.comparingDouble(p -> -p.points())).toList();
    List<Points> counted = new ArrayList<>();
    double sum = 0;
    double share = 1;
    for (Points candidate : strongest) {
      if (counted.stream().noneMatch(other -> other.overlaps(candidate))) {
        sum += share * candidate.points();
        share *= FURTHER_PHRASE_SHARE;
        counted.add(candidate);
      }
    }
    String reason = reason(reading, counted, place);
    byCategory
        .computeIfAbsent(category, any -> new ArrayList<>())
        .add(
            new Contribution(
                sum * place, Quote.of(reading.passage()), reason, likenessAlone(counted)));
  }

  private static @Nullable Double likenessAlone(List<Points> counted) {
    return counted.stream().allMatch(points -> points.match() == null)
        ? (Double) strength(counted)
        : null;
  }

  private static String reason(Reading reading, List<Points> counted, double place) {
    Set<String> notes = new TreeSet<>();
    List<String> phrases = new ArrayList<>();
    for (Points points : counted) {
      phrases.add(points.phrase());
      if (!points.note().isEmpty()) {
        notes.add(points.note());
      }
    }
    String where = reading.passage().source();
    String text = String.join(", ", phrases) + " in " + where;
    if (!notes.isEmpty()) {
      text += "; " + String.join(", ", notes);
    }
    return place < 1 ? text + String.format(Locale.ROOT, "; place counts %.2f", place) : text;
  }

  private void ignore(Reading reading, OfCategory meaning, String reason) {
    ignored.add(
        new Ignored(
            rules.axis(),
            meaning.category(),
            meaning.phrase(),
            Quote.of(reading.passage()),
            reason));
  }
}
