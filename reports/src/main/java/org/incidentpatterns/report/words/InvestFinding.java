package org.incidentpatterns.report.words;

import java.util.List;
import java.util.Optional;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.DetectionMatrix;
import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.model.Verdict;
import org.incidentpatterns.taxonomy.Axis;

/**
 * Where the next engineer-month should go: the first contributing factor among the candidates, set
 * against what alerting already does. Action items that nobody finished have findings of their own,
 * so they lead here only where no factor is named.
 *
 * <p>The rule: a factor F touches k of n incidents. If alerting noticed most of the quarter's
 * incidents first, and most of the k as well, then one more alert would tell nobody sooner, and the
 * gain lies in F itself.
 */
final class InvestFinding {
  private InvestFinding() {}

  static Optional<Finding> of(FindingInputs inputs) {
    List<Investments.Row> rows = inputs.investments().rows();
    Optional<Investments.Row> best =
        rows.stream()
            .filter(row -> !row.category().equals(FactorAdvice.OPEN_ACTIONS))
            .findFirst()
            .or(() -> rows.stream().findFirst());
    if (inputs.total() == 0) {
      return best.filter(row -> row.overall().count() > 0).map(InvestFinding::overAllQuarters);
    }
    return best.filter(row -> row.incidents().count() > 0)
        .filter(row -> row.incidents().count() > 1 || inputs.isFew() || !isSilent(inputs))
        .map(row -> candidate(row, inputs))
        .or(() -> nothingNamed(inputs));
  }

  /** Whether most postmortems of the quarter name no contributing factor at all. */
  private static boolean isSilent(FindingInputs inputs) {
    return inputs
        .row(Axis.CONTRIBUTING_FACTOR, Axis.NOT_DOCUMENTED)
        .filter(row -> 2 * row.shares().now().count() > inputs.total())
        .isPresent();
  }

  private static Finding candidate(Investments.Row row, FindingInputs inputs) {
    InvestWords words = new InvestWords(row, inputs);
    Comparison measure = measure(row, inputs);
    return new Finding(
        Finding.Kind.INVEST,
        words.headline(),
        words.argument(),
        measure,
        null,
        "incidents",
        Wording.sentences(
            words.presence(), VerdictWords.couldHaveShown(measure, "incident"), words.ties()),
        words.consequence(),
        row.category().equals(FactorAdvice.OPEN_ACTIONS)
            ? List.of("recurs", "follow", "invest")
            : List.of("factors", "promised", "invest"),
        row.touched());
  }

  private static Comparison measure(Investments.Row row, FindingInputs inputs) {
    return inputs
        .row(Axis.CONTRIBUTING_FACTOR, row.category())
        .map(AxisView.Row::shares)
        .orElseGet(() -> alone(row.incidents()));
  }

  private static Comparison alone(Share share) {
    return new Comparison(share, null, Verdict.NOTHING_TO_COMPARE, null, null, null, null);
  }

  private static Finding overAllQuarters(Investments.Row row) {
    FactorAdvice advice = FactorAdvice.of(row.category(), row.title());
    return new Finding(
        Finding.Kind.INVEST,
        "Over all quarters, " + advice.condition() + " most often",
        "A quarter without incidents adds nothing to what the quarters before say.",
        alone(row.overall()),
        null,
        "incidents of all quarters shown",
        "",
        "Fund " + advice.fund() + ".",
        List.of("trend"),
        List.of());
  }

  private static Optional<Finding> nothingNamed(FindingInputs inputs) {
    return inputs
        .row(Axis.CONTRIBUTING_FACTOR, Axis.NOT_DOCUMENTED)
        .filter(row -> row.shares().now().count() > 0)
        .map(
            row ->
                new Finding(
                    Finding.Kind.INVEST,
                    "No candidate can be named, because the postmortems do not say what contributed",
                    "Without contributing factors there is nothing to weigh one investment against"
                        + " another.",
                    row.shares(),
                    null,
                    "incidents",
                    "",
                    "Ask in every postmortem what made the failure possible, and write it under a"
                        + " heading of its own.",
                    List.of("factors", "follow"),
                    row.incidents()));
  }

  /** What alerting noticed of the incidents a candidate touches, where it is known. */
  static Optional<DetectionMatrix.Noticed> noticed(Investments.Row row, FindingInputs inputs) {
    DetectionMatrix detection = inputs.detection();
    return row.category().equals(FactorAdvice.OPEN_ACTIONS)
        ? Optional.ofNullable(detection.openActions())
        : detection.byFactor().stream()
            .filter(factor -> factor.category().equals(row.category()))
            .findFirst();
  }
}
