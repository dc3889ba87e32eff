package org.incidentpatterns.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidentpatterns.classify.AxisModel;
import org.incidentpatterns.classify.Observation;
import org.incidentpatterns.classify.SoftmaxModel;
import org.incidentpatterns.train.Regression.Fitted;
import org.incidentpatterns.train.Regression.Point;
import org.incidentpatterns.train.Regression.Value;

/**
 * A fitted regression in the words of the texts.
 *
 * @param categories in the order of the coefficients
 */
record Candidate(
    List<String> categories, List<Double> intercepts, List<AxisModel.Feature> features) {
  private static final MathContext DIGITS = new MathContext(6);

  Candidate {
    categories = List.copyOf(categories);
    intercepts = List.copyOf(intercepts);
    features = List.copyOf(features);
  }

  /** Fits the examples; those that do not speak of the axis teach nothing. */
  static Candidate fit(List<Example> all, double penalty, Regression regression) {
    List<Example> examples = all.stream().filter(x -> x.observation().speaks()).toList();
    List<String> categories = examples.stream().map(Example::answer).distinct().sorted().toList();
    if (categories.size() < 2) {
      // Nothing to tell apart: a sure answer, or none at all.
      return new Candidate(categories, categories.stream().map(any -> 0.0).toList(), List.of());
    }
    Dictionary dictionary = Dictionary.of(examples);
    SortedMap<String, Integer> indexes = new TreeMap<>();
    dictionary.names().forEach(name -> indexes.put(name, indexes.size()));
    List<Point> points =
        examples.stream()
            .map(
                example ->
                    new Point(
                        values(example.observation(), dictionary, indexes),
                        categories.indexOf(example.answer())))
            .toList();
    Fitted fitted = regression.fit(points, dictionary.names().size(), categories.size(), penalty);
    return of(categories, dictionary, fitted);
  }

  SoftmaxModel softmax() {
    return new SoftmaxModel(categories, intercepts, features);
  }

  private static List<Value> values(
      Observation observation, Dictionary dictionary, SortedMap<String, Integer> indexes) {
    List<Value> values = new ArrayList<>();
    observation
        .features()
        .forEach(
            (name, value) -> {
              Integer index = indexes.get(name);
              if (index != null) {
                values.add(new Value(index, value * dictionary.scales().get(index)));
              }
            });
    return values;
  }

  private static Candidate of(List<String> categories, Dictionary dictionary, Fitted fitted) {
    List<AxisModel.Feature> features = new ArrayList<>();
    for (int index = 0; index < dictionary.names().size(); index++) {
      features.add(
          new AxisModel.Feature(
              dictionary.names().get(index),
              rounded(dictionary.scales().get(index)),
              fitted.coefficients().get(index).stream().map(Candidate::rounded).toList()));
    }
    return new Candidate(
        categories, fitted.intercepts().stream().map(Candidate::rounded).toList(), features);
  }

  /** Six digits: the last ones of a sum are noise, and would make two files of one model. */
  private static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }
}
