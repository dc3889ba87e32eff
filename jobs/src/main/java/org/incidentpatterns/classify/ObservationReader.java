package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.incidentpatterns.classify.Explanation.Contribution;
import org.incidentpatterns.classify.Explanation.ScoreSheet;
import org.incidentpatterns.classify.Meaning.OfCategory;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.text.PhraseMatch;
import org.incidentpatterns.text.Token;

/**
 * Turns the passages that speak of an axis into features, named by group: {@code stem:} and {@code
 * title:} with a stem, {@code score:} with a category for the rules' points, {@code cue:} and
 * {@code section:}. A group has the length that {@link #LENGTHS} gives, whatever the length of the
 * text.
 */
final class ObservationReader {
  private static final String STEM = "stem:";
  private static final String TITLE = "title:";
  private static final String SCORE = "score:";
  private static final String CUE = "cue:";
  private static final String SECTION = "section:";

  /** Words weigh most; where they stand and how they are said are hints. */
  private static final Map<String, Double> LENGTHS =
      Map.of(STEM, 1.0, TITLE, 0.5, SCORE, 1.0, CUE, 0.5, SECTION, 0.5);

  /** What a sentence counts more that says outright what it speaks of. */
  private static final double OUTRIGHT = 1.6;

  /** No rule is surer than this, whatever its confidence says. */
  private static final double SUREST = 0.95;

  /** Of what the rules leave open, the part that goes to categories that anything speaks for. */
  private static final double SPOKEN_FOR = 0.8;

  private final AxisRules rules;
  private final Objections objections;
  private final Emphasis emphasis;
  private final Set<Cue> cues;
  private final Map<Quote, SortedMap<String, Double>> byPassage = new LinkedHashMap<>();
  private boolean speaks;

  private ObservationReader(Axis axis, List<Reading> readings) {
    this.rules = AxisRules.of(axis);
    this.objections = new Objections(rules, readings);
    this.emphasis = new Emphasis(rules, "");
    this.cues =
        switch (axis) {
          case ROOT_CAUSE ->
              EnumSet.of(Cue.CAUSE_NAMED, Cue.CAUSE_FOLLOWS, Cue.CAUSE_PRECEDES, Cue.CAUSE_UNKNOWN);
          case TRIGGER ->
              EnumSet.of(
                  Cue.CAUSE_NAMED, Cue.CAUSE_FOLLOWS, Cue.CAUSE_PRECEDES, Cue.TRIGGER_UNKNOWN);
          case DETECTION -> EnumSet.of(Cue.DETECTION_UNKNOWN);
          case MITIGATION -> EnumSet.of(Cue.END_NAMED, Cue.ENDED);
          case CONTRIBUTING_FACTOR -> EnumSet.noneOf(Cue.class);
        };
  }

  /**
   * Observes one axis of one postmortem.
   *
   * @param answer the rules' primary label
   */
  static Observation read(
      Axis axis, List<Reading> readings, List<ScoreSheet> sheets, Label answer) {
    ObservationReader reader = new ObservationReader(axis, readings);
    Set<String> read = new HashSet<>();
    for (Reading reading : readings) {
      if (read.add(reading.passage().text())) {
        reader.see(reading);
      }
    }
    sheets.forEach(reader::see);
    reader.speaks |= !sheets.isEmpty() || !answer.category().equals(Axis.NOT_DOCUMENTED);
    return reader.observation(answer, sheets);
  }

  private void see(Reading reading) {
    SortedMap<String, Double> features = features(Quote.of(reading.passage()));
    if (reading.isTitle()) {
      stems(reading).forEach(stem -> features.put(TITLE + stem, 1.0));
      return;
    }
    double weight = weight(reading);
    if (weight == 0) {
      return;
    }
    speaks = true;
    stems(reading).forEach(stem -> features.put(STEM + stem, weight));
    features.put(SECTION + reading.passage().section().word(), weight);
    for (Cue cue : Cue.values()) {
      if (reading.has(cue)) {
        features.put(CUE + cue.word(), weight);
      }
    }
  }

  private void see(ScoreSheet sheet) {
    double points = sheet.contributions().stream().mapToDouble(Contribution::points).sum();
    for (Contribution contribution : sheet.contributions()) {
      if (points > 0) {
        features(contribution.quote())
            .merge(
                SCORE + sheet.category(),
                sheet.score() * contribution.points() / points,
                Double::sum);
      }
    }
  }

  private SortedMap<String, Double> features(Quote quote) {
    return byPassage.computeIfAbsent(quote, any -> new TreeMap<>());
  }

  /** What a passage counts for the axis; 0 if it does not speak of it. */
  private double weight(Reading reading) {
    if (objections.silence(reading)) {
      return 0;
    }
    boolean cued = cues.stream().anyMatch(reading::has);
    boolean speaksOfIt = cued || isOwnSection(reading) || hasPhrase(reading);
    return speaksOfIt ? emphasis.ofSection(reading) * (cued ? OUTRIGHT : 1) : 0;
  }

  private boolean isOwnSection(Reading reading) {
    SectionName section = reading.passage().section();
    return rules.weight(section) == Collections.max(rules.weights().values());
  }

  private boolean hasPhrase(Reading reading) {
    return reading.matches().stream().anyMatch(this::isOfAxis);
  }

  private boolean isOfAxis(PhraseMatch<Meaning> match) {
    return match.meaning() instanceof OfCategory meaning && meaning.axis() == rules.axis();
  }

  private static List<String> stems(Reading reading) {
    return reading.tokens().stream()
        .map(Token::stem)
        .filter(stem -> stem.length() > 1)
        .filter(stem -> !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(stem))
        .distinct()
        .toList();
  }

  private Observation observation(Label answer, List<ScoreSheet> sheets) {
    SortedMap<String, Double> sums = new TreeMap<>();
    byPassage.values().forEach(part -> part.forEach((name, x) -> sums.merge(name, x, Double::sum)));
    SortedMap<String, Double> features = scaled(sums);
    List<Observation.Shown> passages = new ArrayList<>();
    byPassage.forEach(
        (quote, part) -> {
          SortedMap<String, Double> shown = new TreeMap<>();
          part.forEach(
              (name, x) ->
                  shown.put(
                      name, features.getOrDefault(name, 0.0) * x / sums.getOrDefault(name, 1.0)));
          if (!shown.isEmpty()) {
            passages.add(new Observation.Shown(quote, shown));
          }
        });
    return new Observation(
        rules.axis(), answer.category(), shares(answer, sheets), speaks, features, passages);
  }

  /** A word that stands in ten passages says more than in one, but not ten times as much. */
  private static SortedMap<String, Double> scaled(SortedMap<String, Double> sums) {
    SortedMap<String, Double> squares = new TreeMap<>();
    sums.forEach(
        (name, x) -> squares.merge(group(name), Math.log1p(x) * Math.log1p(x), Double::sum));
    SortedMap<String, Double> scaled = new TreeMap<>();
    sums.forEach(
        (name, x) -> {
          String group = group(name);
          double length = Math.sqrt(squares.getOrDefault(group, 1.0));
          if (x > 0 && length > 0) {
            scaled.put(name, LENGTHS.getOrDefault(group, 1.0) * Math.log1p(x) / length);
          }
        });
    return scaled;
  }

  private static String group(String name) {
    return name.substring(0, name.indexOf(':') + 1);
  }

  private static SortedMap<String, Double> shares(Label answer, List<ScoreSheet> sheets) {
    SortedMap<String, Double> shares = new TreeMap<>();
    double first = Math.min(SUREST, answer.confidence());
    shares.put(answer.category(), first);
    List<ScoreSheet> others =
        sheets.stream()
            .filter(sheet -> sheet.score() > 0 && !sheet.category().equals(answer.category()))
            .toList();
    double total = others.stream().mapToDouble(ScoreSheet::score).sum();
    others.forEach(
        sheet -> shares.put(sheet.category(), SPOKEN_FOR * (1 - first) * sheet.score() / total));
    return shares;
  }
}
