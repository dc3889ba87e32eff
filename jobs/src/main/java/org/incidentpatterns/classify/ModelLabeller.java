package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.incidentpatterns.classify.Explanation.ScoreSheet;
import org.incidentpatterns.classify.Explanation.Weighing;
import org.incidentpatterns.classify.Explanation.Weight;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Label.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Lets a trained model join the rules on the axes where it beat them. Where both agree the label
 * stays the text's; where the model turns it, the label says so by its basis. A model never speaks
 * where no passage does.
 */
public final class ModelLabeller {
  private static final int SHOWN_FEATURES = 5;

  private final String taxonomyVersion;
  private final double abstainBelow;
  private final Map<Axis, Joining> models = new EnumMap<>(Axis.class);

  private record Joining(AxisModel model, SoftmaxModel regression) {
    static Joining of(AxisModel model) {
      return new Joining(
          model, new SoftmaxModel(model.categories(), model.intercepts(), model.features()));
    }
  }

  /** Takes the model of a rulebook; without one it joins no axis. */
  public ModelLabeller(Rulebook rulebook) {
    this.taxonomyVersion = rulebook.taxonomy().version();
    this.abstainBelow = rulebook.settings().abstainBelow();
    Model model = rulebook.model();
    if (model != null) {
      for (Axis axis : Axis.values()) {
        model.used(axis).ifPresent(used -> models.put(axis, Joining.of(used)));
      }
    }
  }

  /** Whether a model joins the rules on that axis. */
  boolean joins(Axis axis) {
    return models.containsKey(axis);
  }

  /**
   * The labels that rules and model give together, the primary one first.
   *
   * @param rules labels of the text to which no threshold of confidence was applied
   */
  List<Label> labels(Observation observation, List<Label> rules, List<ScoreSheet> sheets) {
    Joining joining = models.get(observation.axis());
    if (joining == null || !observation.speaks()) {
      return rules;
    }
    SortedMap<String, Double> pooled = pooled(joining, observation);
    String best = Opinion.answer(pooled, observation.answer());
    double confidence = Math.round(100 * Opinion.confidence(pooled, best)) / 100.0;
    Label first = rules.get(0);
    List<Label> labels = new ArrayList<>();
    if (best.equals(first.category())) {
      labels.add(first.isKnown() ? with(first, true, confidence) : first);
    } else {
      labels.add(turned(observation, best, confidence, quote(joining, observation, best, sheets)));
    }
    labels.addAll(further(observation.axis(), best, rules));
    return abstained(observation.axis(), labels);
  }

  /** Factors stand beside each other; of two causes that are turned, the second was none. */
  private static List<Label> further(Axis axis, String best, List<Label> rules) {
    boolean agrees = rules.get(0).category().equals(best);
    if (!agrees && axis != Axis.CONTRIBUTING_FACTOR) {
      return List.of();
    }
    return rules.stream()
        .filter(label -> label.isKnown() && !label.category().equals(best))
        .map(label -> with(label, false, label.confidence()))
        .toList();
  }

  private List<Label> abstained(Axis axis, List<Label> labels) {
    List<Label> sure =
        labels.stream()
            .filter(label -> !label.isKnown() || label.confidence() >= abstainBelow)
            .toList();
    if (sure.isEmpty() || !sure.get(0).primary()) {
      return List.of(label(axis, Axis.NOT_DOCUMENTED, 1, Basis.TEXT, null));
    }
    return sure;
  }

  /**
   * How rules and model weighed one postmortem: on each axis that the model joined and the text
   * speaks of, the answers that were given, that of the rules, and that of both.
   *
   * @param observations as {@link Classifier#observe} gives them
   */
  public List<Weighing> weighings(Map<Axis, Observation> observations, List<Label> given) {
    List<Weighing> weighings = new ArrayList<>();
    models.forEach(
        (axis, joining) -> {
          Observation observation = observations.get(axis);
          if (observation != null && observation.speaks()) {
            weighings.addAll(weighings(joining, observation, given));
          }
        });
    return weighings;
  }

  private static List<Weighing> weighings(
      Joining joining, Observation observation, List<Label> given) {
    Opinion opinion = Opinion.of(observation, joining.regression());
    SortedMap<String, Double> pooled = pooled(joining, observation);
    Set<String> answers = new TreeSet<>();
    given.stream()
        .filter(label -> label.axis() == observation.axis())
        .forEach(label -> answers.add(label.category()));
    answers.add(observation.answer());
    answers.add(Opinion.answer(pooled, observation.answer()));
    // People may have given what neither rules nor model thought of.
    answers.retainAll(pooled.keySet());
    return answers.stream()
        .map(answer -> weighing(joining, observation, opinion, pooled, answer))
        .sorted(Comparator.comparingDouble((Weighing one) -> -one.together()))
        .toList();
  }

  private static Weighing weighing(
      Joining joining,
      Observation observation,
      Opinion opinion,
      SortedMap<String, Double> pooled,
      String answer) {
    List<Weight> weights = joining.regression().weights(answer, observation.features());
    List<Weight> toward = weights.stream().filter(weight -> weight.logits() > 0).toList();
    List<Weight> against = new ArrayList<>(weights.subList(toward.size(), weights.size()));
    Collections.reverse(against);
    return new Weighing(
        observation.axis(),
        answer,
        opinion.rules().getOrDefault(answer, 0.0),
        opinion.model().getOrDefault(answer, 0.0),
        pooled.getOrDefault(answer, 0.0),
        toward.stream().limit(SHOWN_FEATURES).toList(),
        against.stream().limit(SHOWN_FEATURES).toList());
  }

  private Label turned(
      Observation observation, String category, double confidence, @Nullable Quote quote) {
    boolean named = !category.equals(Axis.NOT_DOCUMENTED);
    return label(observation.axis(), category, confidence, Basis.MODEL, named ? quote : null);
  }

  private static SortedMap<String, Double> pooled(Joining joining, Observation observation) {
    return Opinion.of(observation, joining.regression())
        .pooled(joining.model().rulesWeight(), joining.model().modelWeight());
  }

  /** The passage that weighs most for a category; for one that only the rules know, theirs. */
  private static @Nullable Quote quote(
      Joining joining, Observation observation, String category, List<ScoreSheet> sheets) {
    if (!joining.model().categories().contains(category)) {
      return sheets.stream()
          .filter(sheet -> sheet.category().equals(category))
          .findFirst()
          .map(sheet -> sheet.contributions().get(0).quote())
          .orElse(null);
    }
    return observation.passages().stream()
        .max(
            Comparator.comparingDouble(
                shown -> joining.regression().pull(category, shown.features())))
        .map(Observation.Shown::quote)
        .orElse(null);
  }

  private static Label with(Label label, boolean primary, double confidence) {
    return new Label(
        label.axis(),
        label.category(),
        primary,
        confidence,
        label.basis(),
        label.quote(),
        label.section(),
        label.start(),
        label.end(),
        label.taxonomyVersion());
  }

  private Label label(
      Axis axis, String category, double confidence, Basis basis, @Nullable Quote quote) {
    return Quote.label(axis, category, true, confidence, basis, quote, taxonomyVersion, null);
  }
}
