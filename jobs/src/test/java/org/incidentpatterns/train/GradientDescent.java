package org.incidentpatterns.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The plainest way to the same coefficients, slow and without Spark. */
final class GradientDescent implements Regression {
  private static final int STEPS = 400;
  private static final double STEP = 1.0;

  @Override
  public Fitted fit(List<Point> points, int features, int answers, double penalty) {
    double[][] weights = new double[features + 1][answers];
    for (int step = 0; step < STEPS; step++) {
      double[][] gradient = new double[features + 1][answers];
      for (Point point : points) {
        double[] errors = probabilities(point, weights);
        errors[point.answer()] -= 1;
        add(gradient[features], errors, 1.0 / points.size());
        for (Value value : point.features()) {
          add(gradient[value.index()], errors, value.value() / points.size());
        }
      }
      for (int feature = 0; feature <= features; feature++) {
        for (int answer = 0; answer < answers; answer++) {
          double held = feature < features ? penalty * weights[feature][answer] : 0;
          weights[feature][answer] -= STEP * (gradient[feature][answer] + held);
        }
      }
    }
    List<List<Double>> rows = new ArrayList<>();
    for (double[] row : weights) {
      rows.add(Arrays.stream(row).boxed().toList());
    }
    return new Fitted(rows.get(features), rows.subList(0, features));
  }

  private static double[] probabilities(Point point, double[][] weights) {
    double[] values = weights[weights.length - 1].clone();
    point.features().forEach(value -> add(values, weights[value.index()], value.value()));
    double sum = 0;
    for (int answer = 0; answer < values.length; answer++) {
      values[answer] = Math.exp(values[answer]);
      sum += values[answer];
    }
    for (int answer = 0; answer < values.length; answer++) {
      values[answer] /= sum;
    }
    return values;
  }

  private static void add(double[] to, double[] from, double share) {
    for (int index = 0; index < to.length; index++) {
      to[index] += share * from[index];
    }
  }
}
