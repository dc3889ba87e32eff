package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentpatterns.classify.Explanation.Ignored;
import org.incidentpatterns.classify.Explanation.ScoreSheet;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Example;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.incidentpatterns.text.PhraseMatch;
import org.incidentpatterns.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Says of a postmortem what triggered, caused and contributed to it, who noticed first and how it
 * was ended, each with the sentence that says so. Rules, and a trained model where the rulebook has
 * one: the same text always gives the same labels.
 *
 * <p>Built once from a rulebook, then immutable and for use by many threads. Not serializable: a
 * task builds its own (well under a second). Cost: one pass over the text for all phrases of all
 * axes.
 */
public final class Classifier {
  private final Rulebook rulebook;
  private final Labeller labeller;
  private final Labeller boldLabeller;
  private final ModelLabeller modelLabeller;
  private final PostmortemReader reader;
  private final Likeness likeness;
  private final Corrections corrections;
  private final Corrector corrector;

  /**
   * @throws org.incidentpatterns.problem.PipelineException if a phrase of the taxonomy is not well
   *     formed
   */
  public Classifier(Rulebook rulebook) {
    this(rulebook, Likeness.of(rulebook.taxonomy()));
  }

  /** One that does not learn the examples again. */
  Classifier(Rulebook rulebook, Likeness likeness) {
    this.rulebook = rulebook;
    Taxonomy taxonomy = rulebook.taxonomy();
    Tokenizer tokenizer = new Tokenizer();
    this.labeller = new Labeller(taxonomy, rulebook.settings());
    this.boldLabeller = new Labeller(taxonomy, rulebook.settings().withAbstainBelow(0));
    this.modelLabeller = new ModelLabeller(rulebook);
    this.reader =
        new PostmortemReader(
            tokenizer, Vocabulary.ofTexts(taxonomy, tokenizer), likeness.numbers());
    this.likeness = likeness;
    this.corrections = rulebook.corrections();
    this.corrector = new Corrector(taxonomy);
  }

  /** The same without these phrases; it learns nothing again. */
  public Classifier without(Set<MatchedPhrase> phrases) {
    return new Classifier(rulebook.without(phrases), likeness);
  }

  /** Labels one postmortem on all axes. */
  public Classification classify(Postmortem postmortem) {
    return judge(postmortem, new ArrayList<>()).classification();
  }

  /** The working behind {@link #classify}: what counted, how much, and what was ignored. */
  public Explanation explain(Postmortem postmortem) {
    List<Ignored> ignored = new ArrayList<>();
    Judgement judgement = judge(postmortem, ignored);
    return new Explanation(judgement.sheets(), ignored, reader.sections(postmortem));
  }

  /** The phrases of all categories that stand in a postmortem, also where they did not count. */
  public Set<MatchedPhrase> phrases(Postmortem postmortem) {
    Set<MatchedPhrase> phrases = new HashSet<>();
    reader.read(postmortem).forEach(reading -> phrases.addAll(phrases(reading)));
    return phrases;
  }

  /**
   * The phrases of a category that stand in an example sentence of it: they would be known without
   * any postmortem. Cost: reads all examples.
   */
  public Set<MatchedPhrase> phrasesOfExamples() {
    Set<MatchedPhrase> phrases = new HashSet<>();
    for (Example example : Example.standard()) {
      for (MatchedPhrase phrase : phrases(reader.read(example.sentence()))) {
        if (phrase.axis() == example.axis() && phrase.category().equals(example.category())) {
          phrases.add(phrase);
        }
      }
    }
    return phrases;
  }

  private static Set<MatchedPhrase> phrases(Reading reading) {
    Set<MatchedPhrase> phrases = new HashSet<>();
    for (PhraseMatch<Meaning> match : reading.matches()) {
      if (match.meaning() instanceof Meaning.OfCategory meaning) {
        phrases.add(new MatchedPhrase(meaning.axis(), meaning.category(), meaning.phrase()));
      }
    }
    return phrases;
  }

  private record Judgement(Classification classification, List<ScoreSheet> sheets) {}

  private Judgement judge(Postmortem postmortem, List<Ignored> ignored) {
    List<Reading> readings = reader.read(postmortem);
    Map<Axis, List<Label>> fromText = new EnumMap<>(Axis.class);
    Map<Axis, List<Category>> declared = new EnumMap<>(Axis.class);
    List<Label> labels = new ArrayList<>();
    List<ScoreSheet> allSheets = new ArrayList<>();
    List<Correction> set = corrections.of(postmortem.source(), postmortem.id());
    for (Axis axis : Axis.values()) {
      List<Reading> relevant = TestGaps.withoutCause(axis, readings, fromText);
      List<ScoreSheet> sheets = judge(axis, relevant, fromText, ignored);
      Quote unknown = unknown(axis, readings);
      List<Label> text = fromText(axis, relevant, sheets, unknown);
      List<Category> picked = labeller.declared(axis, postmortem.declared());
      List<Label> given =
          picked.isEmpty() ? text : labeller.withDeclared(axis, picked, text, sheets);
      List<Correction> ofAxis = set.stream().filter(one -> one.axis() == axis).toList();
      labels.addAll(ofAxis.isEmpty() ? given : corrector.corrected(given, ofAxis, sheets, unknown));
      allSheets.addAll(sheets);
      fromText.put(axis, text);
      // What a person has settled is no disagreement any more.
      declared.put(axis, ofAxis.isEmpty() ? picked : List.of());
    }
    Signals signals =
        PeopleReader.signals(readings, things(postmortem), !postmortem.actionItems().isEmpty());
    Classification classification =
        new Classification(labels, signals, Labeller.disagreements(declared, fromText));
    return new Judgement(classification, allSheets);
  }

  private List<ScoreSheet> judge(
      Axis axis, List<Reading> relevant, Map<Axis, List<Label>> before, List<Ignored> ignored) {
    return new AxisJudge(axis, TriggerOfCause.of(axis, before), relevant, likeness, ignored)
        .judge();
  }

  private List<Label> fromText(
      Axis axis, List<Reading> relevant, List<ScoreSheet> sheets, @Nullable Quote unknown) {
    if (!modelLabeller.joins(axis)) {
      return labeller.fromText(axis, sheets, unknown);
    }
    List<Label> rules = boldLabeller.fromText(axis, sheets, unknown);
    Observation observation = ObservationReader.read(axis, relevant, sheets, rules.get(0));
    return modelLabeller.labels(observation, rules, sheets);
  }

  /**
   * What the text shows on each axis and what the rules alone make of it, as training needs it;
   * declared labels and models do not count.
   */
  public Map<Axis, Observation> observe(Postmortem postmortem) {
    List<Reading> readings = reader.read(postmortem);
    Map<Axis, List<Label>> fromText = new EnumMap<>(Axis.class);
    Map<Axis, Observation> observations = new EnumMap<>(Axis.class);
    for (Axis axis : Axis.values()) {
      List<Reading> relevant = TestGaps.withoutCause(axis, readings, fromText);
      List<ScoreSheet> sheets = judge(axis, relevant, fromText, new ArrayList<>());
      List<Label> rules = boldLabeller.fromText(axis, sheets, unknown(axis, readings));
      fromText.put(axis, rules);
      observations.put(axis, ObservationReader.read(axis, relevant, sheets, rules.get(0)));
    }
    return observations;
  }

  private static Set<String> things(Postmortem postmortem) {
    Set<String> things = new HashSet<>(postmortem.services());
    things.addAll(postmortem.teams());
    return things;
  }

  /** The sentence that says nobody knows the answer on that axis; null if none does. */
  private static @Nullable Quote unknown(Axis axis, List<Reading> readings) {
    Cue cue =
        switch (axis) {
          case ROOT_CAUSE -> Cue.CAUSE_UNKNOWN;
          case TRIGGER -> Cue.TRIGGER_UNKNOWN;
          case DETECTION -> Cue.DETECTION_UNKNOWN;
          case CONTRIBUTING_FACTOR, MITIGATION -> null;
        };
    if (cue == null) {
      return null;
    }
    for (Reading reading : readings) {
      if (reading.has(cue)
          && !reading.has(Cue.PLAN)
          && !reading.has(Cue.FOUND_LATER)
          && reading.passage().section() != SectionName.ACTION_ITEMS) {
        return Quote.of(reading.passage());
      }
    }
    return null;
  }
}
