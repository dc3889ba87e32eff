package org.incidentpatterns.train;

import java.util.List;

/** Fits multinomial logistic regressions; the same points give the same coefficients. */
@FunctionalInterface
public interface Regression {
  /**
   * One text as numbers.
   *
   * @param features index and value of those that are not 0, ascending
   * @param answer index of its answer
   */
  record Point(List<Value> features, int answer) {
    public Point {
      features = List.copyOf(features);
    }
  }

  /** A feature that is not 0. */
  record Value(int index, double value) {}

  /**
   * Coefficients.
   *
   * @param intercepts by answer
   * @param coefficients by feature, then by answer
   */
  record Fitted(List<Double> intercepts, List<List<Double>> coefficients) {
    public Fitted {
      intercepts = List.copyOf(intercepts);
      coefficients = List.copyOf(coefficients);
    }
  }

  /**
   * Minimises the mean log loss plus half of {@code penalty} times the sum of the squared
   * coefficients; intercepts are free.
   *
   * @param features how many there are
   * @param answers how many there are, each held by a point; two or more
   */
  Fitted fit(List<Point> points, int features, int answers, double penalty);
}
