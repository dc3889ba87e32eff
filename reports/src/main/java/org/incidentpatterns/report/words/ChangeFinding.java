package org.incidentpatterns.report.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentpatterns.report.model.Durations;
import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.words.Changes.Change;
import org.incidentpatterns.taxonomy.Axis;

/** The category whose share changed beyond chance, where there is one. */
final class ChangeFinding {
  private ChangeFinding() {}

  static Optional<Finding> of(FindingInputs inputs) {
    List<Change> changes = Changes.of(inputs.axes());
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    Change first = changes.get(0);
    return Optional.of(
        new Finding(
            Finding.Kind.CHANGE,
            headline(first),
            Wording.sentences(others(changes), timeToDetect(first, inputs.durations())),
            first.shares(),
            null,
            "incidents",
            "",
            consequence(first),
            List.of(section(first.axis())),
            first.row().incidents()));
  }

  private static String headline(Change change) {
    Share before = change.shares().before();
    boolean newMajority =
        change.isRise()
            && isMajority(change.shares().now())
            && before != null
            && !isMajority(before);
    return isAlerting(change) && newMajority
        ? "Alerting now notices most incidents first"
        : change.claim();
  }

  private static boolean isMajority(Share share) {
    return 2 * share.count() > share.of();
  }

  private static boolean isAlerting(Change change) {
    return change.axis() == Axis.DETECTION
        && change.row().category().equals(FindingInputs.ALERTING);
  }

  private static String others(List<Change> changes) {
    if (changes.size() == 1) {
      return "It is the only category on the five axes that changed beyond chance.";
    }
    List<String> titles =
        changes.stream()
            .skip(1)
            .map(
                change ->
                    CategoryWords.inside(change.row().category(), change.row().title())
                        + " ("
                        + change.axis().title().toLowerCase(Locale.ROOT)
                        + ", "
                        + VerdictWords.word(change.shares().verdict())
                        + ")")
            .toList();
    return "Also changed beyond chance: " + Wording.list(titles, 4) + ".";
  }

  private static String timeToDetect(Change change, Durations durations) {
    if (change.axis() != Axis.DETECTION) {
      return "";
    }
    return durations.measures().stream()
        .filter(measure -> measure.id().equals("detect"))
        .findFirst()
        .map(ChangeFinding::halfNoticed)
        .orElse("");
  }

  private static String halfNoticed(Durations.Measure detect) {
    Double now = detect.now().median();
    if (now == null) {
      return "";
    }
    Durations.Stats before = detect.before();
    String half = "Half of the incidents were noticed within " + Numbers.minutes(now);
    if (before == null || before.median() == null) {
      return half + ".";
    }
    return half
        + ", before "
        + Numbers.minutes(before.median())
        + (VerdictWords.isChange(detect.verdict())
            ? ", a " + VerdictWords.word(detect.verdict()) + "."
            : "; a few late ones keep that from being a clear change.");
  }

  private static String consequence(Change change) {
    if (isAlerting(change)) {
      return change.isRise()
          ? "Keep what was built."
          : "Look at the incidents that customers noticed first and ask what could have seen them.";
    }
    return "A verdict says that something changed, not why: read the incidents behind it first.";
  }

  private static String section(Axis axis) {
    return switch (axis) {
      case ROOT_CAUSE, TRIGGER -> "causes";
      case CONTRIBUTING_FACTOR -> "factors";
      case DETECTION -> "detection";
      case MITIGATION -> "endings";
    };
  }
}
