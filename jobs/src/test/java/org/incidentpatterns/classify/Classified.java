package org.incidentpatterns.classify;

import java.util.List;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Taxonomy;

/** One classifier for all tests, and short questions to it. */
final class Classified {
  private static final Likeness LIKENESS = Likeness.of(Taxonomy.standard());

  static final Classifier CLASSIFIER = by(Rulebook.standard());

  private Classified() {}

  /** A classifier for a rulebook of the standard taxonomy, which learns no example again. */
  static Classifier by(Rulebook rulebook) {
    return new Classifier(rulebook, LIKENESS);
  }

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
