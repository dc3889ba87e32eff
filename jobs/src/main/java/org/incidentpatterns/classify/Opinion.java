package org.incidentpatterns.classify;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incidentpatterns.taxonomy.Axis;

/**
 * What rules and model give each answer on one axis of one postmortem.
 *
 * <p>Both are pooled logarithmically: the probability of an answer is proportional to {@code
 * rules^a * model^b} (Genest and Zidek, 1986, Statistical Science 1(1), section 3), where the
 * weights a and b also set how sure the two may be together.
 *
 * @param rules shares of the rules, sum 1
 * @param model probabilities of the model, sum 1, none 0
 */
public record Opinion(SortedMap<String, Double> rules, SortedMap<String, Double> model) {
  /** What the model leaves for answers it does not expect: it has seen few texts. */
  private static final double DOUBT = 0.02;

  /** As for the rules. */
  private static final double SUREST = 0.97;

  /** Puts beside each other what rules and model make of a text. */
  public static Opinion of(Observation observation, SoftmaxModel softmax) {
    SortedMap<String, Double> probabilities = softmax.probabilities(observation.features());
    SortedSet<String> answers = new TreeSet<>(probabilities.keySet());
    answers.addAll(observation.shares().keySet());
    double open = 1 - observation.shares().values().stream().mapToDouble(x -> x).sum();
    SortedMap<String, Double> rules = new TreeMap<>();
    SortedMap<String, Double> model = new TreeMap<>();
    for (String answer : answers) {
      rules.put(answer, observation.shares().getOrDefault(answer, 0.0) + open / answers.size());
      model.put(
          answer, (1 - DOUBT) * probabilities.getOrDefault(answer, 0.0) + DOUBT / answers.size());
    }
    return new Opinion(rules, model);
  }

  /** The probability of each answer under these weights. */
  public SortedMap<String, Double> pooled(double rulesWeight, double modelWeight) {
    SortedMap<String, Double> pooled = new TreeMap<>();
    double sum = 0;
    for (Map.Entry<String, Double> entry : rules.entrySet()) {
      double value =
          Math.pow(entry.getValue(), rulesWeight)
              * Math.pow(model.getOrDefault(entry.getKey(), DOUBT), modelWeight);
      pooled.put(entry.getKey(), value);
      sum += value;
    }
    double total = sum;
    pooled.replaceAll((answer, value) -> value / total);
    return pooled;
  }

  /**
   * The answer that probabilities give: the likeliest, of equal ones the first by name. Where the
   * rules name no category, one is named only if it is rather right than wrong: nothing is better
   * than a guess.
   */
  public static String answer(SortedMap<String, Double> pooled, String rulesAnswer) {
    String best = best(pooled);
    boolean guesses =
        isCategory(best) && !isCategory(rulesAnswer) && pooled.getOrDefault(best, 0.0) < 0.5;
    return guesses ? rulesAnswer : best;
  }

  /** How sure an answer is: its probability, though no text is read without doubt. */
  public static double confidence(SortedMap<String, Double> pooled, String answer) {
    return Math.min(SUREST, pooled.getOrDefault(answer, 0.0));
  }

  private static String best(SortedMap<String, Double> probabilities) {
    return probabilities.entrySet().stream()
        .max(
            Comparator.comparingDouble((Map.Entry<String, Double> entry) -> entry.getValue())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  private static boolean isCategory(String answer) {
    return !answer.equals(Axis.NOT_DOCUMENTED) && !answer.equals(Axis.UNDETERMINED);
  }
}
