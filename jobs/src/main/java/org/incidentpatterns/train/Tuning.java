package org.incidentpatterns.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.classify.Opinion;

/**
 * What is chosen by trying: how strongly the regression is held back, and how much rules and model
 * weigh.
 */
record Tuning(double penalty, double rulesWeight, double modelWeight) {
  /** The strongest first: of equal ones the first is taken. */
  private static final List<Double> PENALTIES = List.of(0.3, 0.1, 0.03);

  private static final List<Double> RULES = List.of(1.0, 1.25, 0.75, 0.5, 0.25, 0.0);
  private static final List<Double> MODEL = List.of(0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0);
  private static final int MOST_FOLDS = 3;

  /** Keeps the logarithm of what was held impossible finite. */
  private static final double LEAST = 1e-6;

  /** An opinion on a text that its model had not seen, and what is right. */
  private record Unseen(Opinion opinion, Example example) {}

  /**
   * Takes the values with the least log loss on the examples, each judged by a model that was
   * fitted without its origin.
   */
  static Tuning of(List<Example> examples, Regression regression) {
    Folds folds = Folds.of(examples, MOST_FOLDS, MOST_FOLDS);
    Tuning best = new Tuning(PENALTIES.get(0), 1, 0);
    double least = Double.POSITIVE_INFINITY;
    for (double penalty : PENALTIES) {
      List<Unseen> unseen = unseen(folds, penalty, regression);
      for (double modelWeight : MODEL) {
        for (double rulesWeight : RULES) {
          double loss = loss(unseen, rulesWeight, modelWeight);
          if (loss < least - LEAST) {
            least = loss;
            best = new Tuning(penalty, rulesWeight, modelWeight);
          }
        }
      }
    }
    return best;
  }

  private static List<Unseen> unseen(Folds folds, double penalty, Regression regression) {
    List<Unseen> unseen = new ArrayList<>();
    for (int part = 0; part < folds.parts().size(); part++) {
      Candidate candidate = Candidate.fit(folds.without(part), penalty, regression);
      for (Example example : folds.parts().get(part)) {
        if (example.observation().speaks()) {
          unseen.add(new Unseen(Opinion.of(example.observation(), candidate.softmax()), example));
        }
      }
    }
    return unseen;
  }

  private static double loss(List<Unseen> unseen, double rulesWeight, double modelWeight) {
    double loss = 0;
    for (Unseen each : unseen) {
      double right =
          each.opinion().pooled(rulesWeight, modelWeight).entrySet().stream()
              .filter(entry -> each.example().accepts(entry.getKey()))
              .mapToDouble(Map.Entry::getValue)
              .sum();
      loss -= Math.log(Math.max(LEAST, right));
    }
    return loss / Math.max(1, unseen.size());
  }
}
