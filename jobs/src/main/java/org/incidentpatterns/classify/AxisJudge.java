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
import org.incidentpatterns.classify.Reading.Role;
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

  /** What a sentence counts that speaks of the axis in so many words. */
  private static final double OUTRIGHT = 2;

  /** What a phrase counts that stands in a sentence about something else than the cause. */
  private static final double BESIDE = 0.25;

  /** What a phrase counts of which the author was not sure. */
  private static final double HEDGED = 0.6;

  /** The weight from which a phrase tells of an event by itself. */
  private static final double PLAIN = 0.7;

  /** What a sentence counts that is surely like the examples of a category. */
  private static final double LIKE = Double.parseDouble(System.getProperty("like","1.0"));

  /** Below this likeness a sentence says nothing of a category. */
  private static final double FAINTEST = Double.parseDouble(System.getProperty("faint","0.2"));

  private static final double LATER_LOSS = 0.04;

  /** The one category whose subject can fail to act: "the alert did not fire". */
  private static final String ALERTING = "automated_alerting";

  private final AxisRules rules;
  private final Likeness likeness;
  private final List<Ignored> ignored;
  private final Map<String, List<Contribution>> byCategory = new TreeMap<>();
  private final Map<SectionName, Integer> spoken = new EnumMap<>(SectionName.class);

  AxisJudge(Axis axis, Likeness likeness, List<Ignored> ignored) {
    this.rules = AxisRules.of(axis);
    this.likeness = likeness;
    this.ignored = ignored;
  }

  /** The categories that anything speaks for, the highest score first. */
  List<ScoreSheet> judge(List<Reading> readings) {
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
    for (PhraseMatch<Meaning> match : reading.matches()) {
      if (match.meaning() instanceof OfCategory meaning && meaning.axis() == rules.axis()) {
        String objection = objection(reading, match, meaning);
        if (!objection.isEmpty()) {
          ignore(reading, meaning, objection);
          continue;
        }
        found
            .computeIfAbsent(meaning.category(), any -> new ArrayList<>())
            .add(points(reading, match, meaning));
      }
    }
    for (Map.Entry<String, Double> like : likeness(reading).entrySet()) {
      if (like.getValue() >= FAINTEST) {
        found
            .computeIfAbsent(like.getKey(), any -> new ArrayList<>())
            .add(likePoints(reading, like.getValue()));
      }
    }
    if (found.isEmpty()) {
      return;
    }
    double place = placeShare(reading, found);
    found.forEach((category, points) -> add(reading, category, points, place));
  }

  /** Why a phrase does not count; empty if it does. */
  private String objection(Reading reading, PhraseMatch<Meaning> match, OfCategory meaning) {
    if (sectionWeight(reading) == 0) {
      return "section does not tell of it";
    }
    for (Cue cue : rules.voids()) {
      // What might have been stands behind its "would"; "the shop asks, it would rather know" is a
      // fact.
      boolean voids =
          standsBehind(cue, reading, match)
              ? reading.hasBefore(cue, match.from())
              : reading.has(cue);
      if (voids) {
        return cue.word();
      }
    }
    if (!meaning.negative() && reading.isNegated(match)) {
      return "negated";
    }
    if ((rules.axis() == Axis.ROOT_CAUSE || rules.axis() == Axis.TRIGGER)
        && isSymptom(reading, match)) {
      return "what customers felt";
    }
    if (meaning.category().equals(ALERTING) && reading.isDenied(match)) {
      return "did not happen";
    }
    if (rules.axis() == Axis.ROOT_CAUSE && isRepair(reading)) {
      return "tells what was done";
    }
    if (rules.axis() == Axis.TRIGGER && undoesChange(reading)) {
      return "tells how it ended";
    }
    return "";
  }

  /**
   * Whether the cue only speaks of what stands behind it. "This is due to a cut fibre, and we are
   * working on it": the plan does not undo the cause.
   */
  private boolean standsBehind(Cue cue, Reading reading, PhraseMatch<Meaning> match) {
    return cue == Cue.HYPOTHETICAL || (cue == Cue.PLAN && isNamedAsCause(reading, match));
  }

  private boolean isNamedAsCause(Reading reading, PhraseMatch<Meaning> match) {
    return (rules.axis() == Axis.ROOT_CAUSE || rules.axis() == Axis.TRIGGER)
        && reading.role(match) == Role.CAUSE;
  }

  private static boolean isSymptom(Reading reading, PhraseMatch<Meaning> match) {
    return reading.has(Cue.SYMPTOM)
        && !reading.has(Cue.CAUSE_NAMED)
        && reading.role(match) != Role.CAUSE
        && reading.passage().section() != SectionName.ROOT_CAUSE;
  }

  private static boolean isRepair(Reading reading) {
    return reading.has(Cue.REPAIR)
        && !reading.has(Cue.CAUSE_NAMED)
        && !reading.has(Cue.CAUSE_FOLLOWS);
  }

  /** "Rolled back to the release of the day before" names a release and is no trigger. */
  private static boolean undoesChange(Reading reading) {
    return reading.matches().stream()
        .anyMatch(
            match ->
                match.meaning() instanceof OfCategory meaning
                    && meaning.axis() == Axis.MITIGATION
                    && meaning.category().equals("rollback")
                    && meaning.weight() >= 0.8);
  }

  private double sectionWeight(Reading reading) {
    if (reading.passage().source().equals(PostmortemReader.TITLE)) {
      return rules.titleWeight();
    }
    double weight = rules.weight(reading.passage().section());
    return weight > 0 && speaksOutright(reading) ? Math.max(weight, OUTRIGHT) : weight;
  }

  /** "The root cause was ..." is a sentence about the cause, whatever the heading above it. */
  private boolean speaksOutright(Reading reading) {
    return switch (rules.axis()) {
      case ROOT_CAUSE -> reading.has(Cue.CAUSE_NAMED);
      case MITIGATION -> reading.has(Cue.END_NAMED);
      case CONTRIBUTING_FACTOR, TRIGGER, DETECTION -> false;
    };
  }

  /** A phrase with what it counts. */
  private record Points(
      @Nullable PhraseMatch<Meaning> match,
      String phrase,
      double weight,
      double points,
      String note) {}

  private Map<String, Double> likeness(Reading reading) {
    boolean asks = rules.axis() == Axis.ROOT_CAUSE || rules.axis() == Axis.DETECTION;
    boolean counts =
        asks
            && sectionWeight(reading) > 0
            && !reading.passage().source().equals(PostmortemReader.TITLE)
            && rules.voids().stream().noneMatch(reading::has)
            && !reading.has(Cue.PERSON)
            && !(rules.axis() == Axis.ROOT_CAUSE && isOtherMatter(reading));
    return counts ? likeness.of(rules.axis(), reading.tokens()) : Map.of();
  }

  private static boolean isOtherMatter(Reading reading) {
    return isRepair(reading)
        || (reading.has(Cue.SYMPTOM)
            && !reading.has(Cue.CAUSE_NAMED)
            && reading.passage().section() != SectionName.ROOT_CAUSE);
  }

  private Points likePoints(Reading reading, double likely) {
    double factor = LIKE;
    if (rules.axis() == Axis.ROOT_CAUSE) {
      boolean named = reading.has(Cue.CAUSE_NAMED) || reading.has(Cue.CAUSE_FOLLOWS);
      factor *= reading.has(Cue.MITIGATING) && !named || reading.has(Cue.ASIDE) ? BESIDE : 1;
      factor *= reading.has(Cue.HEDGE) ? HEDGED : 1;
    }
    return new Points(
        null,
        String.format(Locale.ROOT, "sounds like it, %.2f", likely),
        likely,
        likely * factor * sectionWeight(reading),
        "");
  }

  private Points points(Reading reading, PhraseMatch<Meaning> match, OfCategory meaning) {
    double factor = 1;
    String note = "";
    if (rules.axis() == Axis.ROOT_CAUSE || rules.axis() == Axis.TRIGGER) {
      switch (reading.role(match)) {
        case CAUSE -> {
          factor = 1.6;
          note = "named as cause";
        }
        case LINK -> note = "named as cause and effect";
        case EFFECT -> {
          factor = 0.5;
          note = "named as effect";
        }
        case UNSAID -> {}
      }
    }
    if (rules.axis() == Axis.ROOT_CAUSE) {
      if (reading.isOvershadowed(Cue.MITIGATING, match)) {
        factor *= BESIDE;
        note = "tells what was done";
      } else if (reading.hasBefore(Cue.ASIDE, match.from())) {
        factor *= BESIDE;
        note = "tells of something else";
      }
      if (reading.has(Cue.HEDGE)) {
        factor *= HEDGED;
        note = note.isEmpty() ? "said without being sure" : note;
      }
    }
    if (rules.axis() == Axis.MITIGATION && reading.has(Cue.ENDED)) {
      factor = 1.3;
      note = "says that it ended";
    }
    return new Points(
        match,
        meaning.phrase(),
        meaning.weight(),
        meaning.weight() * factor * sectionWeight(reading),
        note);
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
    return found.values().stream()
        .flatMap(List::stream)
        .anyMatch(points -> points.weight() >= PLAIN);
  }

  private void add(Reading reading, String category, List<Points> points, double place) {
    List<Points> strongest =
        points.stream().sorted(Comparator.comparingDouble(p -> -p.points())).toList();
    List<Points> counted = new ArrayList<>();
    double sum = 0;
    double share = 1;
    for (Points candidate : strongest) {
      if (counted.stream().noneMatch(other -> overlap(other.match(), candidate.match()))) {
        sum += share * candidate.points();
        share *= FURTHER_PHRASE_SHARE;
        counted.add(candidate);
      }
    }
    String reason = reason(reading, counted, place);
    byCategory
        .computeIfAbsent(category, any -> new ArrayList<>())
        .add(new Contribution(sum * place, Quote.of(reading.passage()), reason));
  }

  private static boolean overlap(
      @Nullable PhraseMatch<Meaning> one, @Nullable PhraseMatch<Meaning> other) {
    return one != null
        && other != null
        && one.from() < other.to() && other.from() < one.to();
  }

  private static String reason(Reading reading, List<Points> counted, double place) {
    Set<String> notes = new TreeSet<>();
    List<String> phrases = new ArrayList<>();
    for (Points points : counted) {
      phrases.add(
          points.match() == null ? points.phrase() : "\u201c" + points.phrase() + "\u201d");
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
