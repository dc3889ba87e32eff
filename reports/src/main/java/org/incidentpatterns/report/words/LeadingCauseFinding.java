package org.incidentpatterns.report.words;

import java.util.List;
import java.util.Optional;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.taxonomy.Axis;

/** Which root cause comes first, and whether so few incidents can tell. */
final class LeadingCauseFinding {
  private LeadingCauseFinding() {}

  static Optional<Finding> of(FindingInputs inputs) {
    return inputs.axes().stream()
        .filter(view -> view.axis().equals(Axis.ROOT_CAUSE.word()))
        .findFirst()
        .map(LeadingCauseFinding::leaders)
        .filter(leaders -> !leaders.isEmpty())
        .map(leaders -> finding(leaders, inputs));
  }

  /** The known categories with the highest count above none. */
  static List<AxisView.Row> leaders(AxisView view) {
    List<AxisView.Row> known =
        view.rows().stream().filter(row -> CategoryWords.isKnown(row.category())).toList();
    long most = known.stream().mapToLong(row -> row.shares().now().count()).max().orElse(0);
    return most == 0
        ? List.of()
        : known.stream().filter(row -> row.shares().now().count() == most).toList();
  }

  private static Finding finding(List<AxisView.Row> leaders, FindingInputs inputs) {
    AxisView.Row first = leaders.get(0);
    return new Finding(
        Finding.Kind.LEADING_CAUSE,
        headline(leaders),
        order(leaders, inputs),
        first.shares(),
        null,
        "incidents",
        VerdictWords.couldHaveShown(first.shares(), "incident"),
        "",
        List.of("causes"),
        first.incidents());
  }

  /** The most frequent causes by name: {@code Most frequent root cause: network}. */
  static String headline(List<AxisView.Row> leaders) {
    List<String> names =
        leaders.stream().map(row -> CategoryWords.inside(row.category(), row.title())).toList();
    return "Most frequent root "
        + Wording.noun(names.size(), "cause")
        + ": "
        + Wording.list(names, 3);
  }

  private static String order(List<AxisView.Row> leaders, FindingInputs inputs) {
    if (inputs.isFew()) {
      return "";
    }
    return leaders.get(0).rankNow().shared()
        ? Wording.capital(Wording.words(inputs.total(), "incident"))
            + " cannot tell the order of the first causes."
        : "Its interval lies above those of all other causes.";
  }
}
