package org.incidentpatterns.classify;

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
  private static final String NONE = "none";

  /** Of fewer words, numbers apart, nothing can be told. */
  private static final int FEWEST_WORDS = 4;

  private final NaiveBayes<String> model;

  private Likeness(NaiveBayes<String> model) {
    this.model = model;
  }

  /** Learns from the examples of those categories that the taxonomy has. */
  static Likeness of(List<Example> examples, Taxonomy taxonomy, Tokenizer tokenizer) {
    NaiveBayes.Builder<String> builder = new NaiveBayes.Builder<>();
    for (Example example : examples) {
      Axis axis = example.axis();
      if (axis == null) {
        builder.add(NONE, stems(tokenizer.tokens(example.sentence())));
      } else if (taxonomy.category(axis, example.category()).isPresent()) {
        builder.add(
            axis.word() + '.' + example.category(), stems(tokenizer.tokens(example.sentence())));
      }
    }
    return new Likeness(builder.build());
  }

  /**
   * How likely the sentence names each category of the axis, 0 to 1; empty where it is too short or
   * there are no examples of the axis.
   */
  Map<String, Double> of(Axis axis, List<Token> tokens) {
    if (tokens.stream().filter(token -> !token.isNumber()).count() < FEWEST_WORDS) {
      return Map.of();
    }
    String prefix = axis.word() + '.';
    Map<String, Double> likely = new TreeMap<>();
    model
        .probabilities(stems(tokens))
        .forEach(
            (kind, probability) -> {
              if (kind.startsWith(prefix)) {
                likely.put(kind.substring(prefix.length()), probability);
              }
            });
    return likely;
  }

  private static List<String> stems(List<Token> tokens) {
    return tokens.stream().map(Token::stem).toList();
  }
}
