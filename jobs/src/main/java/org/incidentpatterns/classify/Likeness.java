package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Example;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.incidentpatterns.text.FeatureNumbers;
import org.incidentpatterns.text.NaiveBayes;
import org.incidentpatterns.text.Token;
import org.incidentpatterns.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Which category a sentence sounds like, learnt from the example sentences. Finds what no phrase
 * foresees: people tell what broke in words of their own. Immutable, for use by many threads.
 */
final class Likeness implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A sentence that names no category of the axis. */
  private static final String NONE = "";

  /** Of fewer words, numbers apart, nothing can be told. */
  private static final int FEWEST_WORDS = 4;

  /**
   * How many times as likely as each category it is that a sentence names none. Every report tells
   * at length what broke; who noticed, and what set it off, it tells in one sentence or two.
   */
  private static final Map<Axis, Double> SILENT =
      Map.of(Axis.ROOT_CAUSE, 1.0, Axis.TRIGGER, 6.0, Axis.DETECTION, 30.0);

  private final FeatureNumbers numbers;
  private final EnumMap<Axis, NaiveBayes<String>> models;

  private Likeness(FeatureNumbers numbers, EnumMap<Axis, NaiveBayes<String>> models) {
    this.numbers = numbers;
    this.models = models;
  }

  /** Learns from the examples that the product comes with. */
  static Likeness of(Taxonomy taxonomy) {
    return of(Example.standard(), taxonomy, new Tokenizer());
  }

  /**
   * Learns from the examples of those categories that the taxonomy has, axis by axis. Cost: reads
   * all examples, about a second for 28,000 on a cold machine; keep the result.
   */
  static Likeness of(List<Example> examples, Taxonomy taxonomy, Tokenizer tokenizer) {
    Set<Kind> kinds = new LinkedHashSet<>();
    examples.forEach(example -> kinds.add(Kind.of(example)));
    NaiveBayes.Counter<Kind> counter = new NaiveBayes.Counter<>(kinds);
    for (Example example : examples) {
      List<Token> tokens = tokenizer.tokens(example.sentence());
      counter.add(Kind.of(example), tokens.stream().map(Token::stem).toList());
    }
    FeatureNumbers numbers = counter.numbers();
    EnumMap<Axis, NaiveBayes<String>> models = new EnumMap<>(Axis.class);
    for (Axis axis : Axis.values()) {
      SortedMap<String, List<Kind>> byCategory = new TreeMap<>();
      for (Kind kind : kinds) {
        if (kind.axis() != axis && kind.saysNothingOf(axis)) {
          byCategory.computeIfAbsent(NONE, any -> new ArrayList<>()).add(kind);
        } else if (kind.axis() == axis && taxonomy.category(axis, kind.category()).isPresent()) {
          byCategory.put(kind.category(), List.of(kind));
        }
      }
      if (kinds.stream().anyMatch(kind -> kind.axis() == axis)) {
        models.put(axis, counter.model(byCategory, numbers));
      }
    }
    return new Likeness(numbers, models);
  }

  /** The numbers by which it knows the features of a {@link Reading}. */
  FeatureNumbers numbers() {
    return numbers;
  }

  /** What an example says; without axis and category if it says none. */
  private record Kind(@Nullable Axis axis, String category) {
    static Kind of(Example example) {
      return new Kind(example.axis(), example.category());
    }

    /** A sentence of a cause may tell the trigger as well; who noticed is another matter. */
    boolean saysNothingOf(Axis other) {
      return axis == null || axis == Axis.DETECTION || other == Axis.DETECTION;
    }
  }

  /**
   * How likely the sentence names each category of the axis, 0 to 1; empty where it is too short or
   * there are no examples of the axis.
   */
  Map<String, Double> of(Axis axis, Reading reading) {
    NaiveBayes<String> model = models.get(axis);
    if (model == null || reading.words() < FEWEST_WORDS) {
      return Map.of();
    }
    double[] probabilities =
        model.probabilities(axis == Axis.ROOT_CAUSE ? reading.causeFeatures() : reading.features());
    Map<String, Double> likely = new TreeMap<>();
    for (int k = 0; k < probabilities.length; k++) {
      likely.put(model.kinds().get(k), probabilities[k]);
    }
    double none = likely.getOrDefault(NONE, 0.0);
    double all = 1 - none + SILENT.getOrDefault(axis, 1.0) * none;
    likely.remove(NONE);
    likely.replaceAll((category, probability) -> probability / all);
    return likely;
  }
}
