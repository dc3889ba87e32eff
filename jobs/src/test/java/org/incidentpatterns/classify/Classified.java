package org.incidentpatterns.classify;

import java.util.List;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;

/** One classifier for all tests, and short questions to it. */
final class Classified {
  static final Classifier CLASSIFIER = new Classifier(Rulebook.standard());

  private Classified() {}

  static String cause(String body) {
    return primary(Axis.ROOT_CAUSE, body);
  }

  static String detection(String body) {
    return primary(Axis.DETECTION, body);
  }

  static String trigger(String body) {
    return primary(Axis.TRIGGER, body);
  }

  static String mitigation(String body) {
    return primary(Axis.MITIGATION, body);
  }

  static List<String> factors(String body) {
    return of(body).labels(Axis.CONTRIBUTING_FACTOR).stream()
        .map(Label::category)
        .sorted()
        .toList();
  }

  static Classification of(String body) {
    return CLASSIFIER.classify(Fixtures.postmortem(body));
  }

  private static String primary(Axis axis, String body) {
    return of(body).primary(axis).category();
  }
}
