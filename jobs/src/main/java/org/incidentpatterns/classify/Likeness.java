package org.incidentpatterns.classify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Example;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.incidentpatterns.text.NaiveBayes;
import org.incidentpatterns.text.Token;
import org.incidentpatterns.text.Tokenizer;

/**
 * Which category a sentence sounds like, learnt from the example sentences. Finds what no phrase
 * foresees: people tell what broke in words of their own. Immutable, for use by many threads.
 */
final class Likeness {
  /** A sentence that names no category of the axis. */
  private static final String NONE = "";

  /** Of fewer words, numbers apart, nothing can be told. */
  private static final int FEWEST_WORDS = 4;

  /**
   * How many times as likely as each category it is that a sentence names none. Every report tells
   * at length what broke; who noticed, and what set it off, it tells in one sentence or two.
   */
  private static final Map<Axis, Double> SILENT =
      Map.of(Axis.ROOT_CAUSE, 1.0, Axis.TRIGGER, 12.0, Axis.DETECTION, 20.0);

  private final Map<Axis, NaiveBayes<String>> models;

  private Likeness(Map<Axis, NaiveBayes<String>> models) {
    this.models = models;
  }

  /** Learns from the examples of those categories that the taxonomy has, axis by axis. */
  static Likeness of(List<Example> examples, Taxonomy taxonomy, Tokenizer tokenizer) {
    Map<Axis, NaiveBayes.Builder<String>> builders = new EnumMap<>(Axis.class);
    for (Example example : examples) {
      if (example.axis() != null) {
        builders.computeIfAbsent(example.axis(), any -> new NaiveBayes.Builder<>());
      }
    }
    for (Example example : examples) {
      List<String> stems = stems(tokenizer.tokens(example.sentence()));
      builders.forEach(
          (axis, builder) -> {
            if (example.axis() == axis) {
              if (taxonomy.category(axis, example.category()).isPresent()) {
                builder.add(example.category(), stems);
              }
            } else if (saysNothingOf(axis, example)) {
              builder.add(NONE, stems);
            }
          });
    }
    Map<Axis, NaiveBayes<String>> models = new EnumMap<>(Axis.class);
    builders.forEach((axis, builder) -> models.put(axis, builder.build()));
    return new Likeness(models);
  }

  /** A sentence of a cause may tell the trigger as well; who noticed is another matter. */
  private static boolean saysNothingOf(Axis axis, Example example) {
    return example.axis() == null || example.axis() == Axis.DETECTION || axis == Axis.DETECTION;
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
    double[] probabilities = model.probabilities(reading.features());
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

  private static List<String> stems(List<Token> tokens) {
    return tokens.stream().map(Token::stem).toList();
  }
}
