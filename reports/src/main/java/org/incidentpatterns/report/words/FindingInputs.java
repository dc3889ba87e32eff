package org.incidentpatterns.report.words;

import java.util.List;
import java.util.Optional;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.DetectionMatrix;
import org.incidentpatterns.report.model.Durations;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.Header;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Recurrences;
import org.incidentpatterns.report.model.Trend;
import org.incidentpatterns.taxonomy.Axis;

/** The parts of a report that findings are made from; the report itself contains the findings. */
public record FindingInputs(
    Header header,
    List<AxisView> axes,
    DetectionMatrix detection,
    Recurrences recurrences,
    Trend trend,
    Durations durations,
    FollowThrough followThrough,
    Investments investments,
    List<IncidentView> incidents) {

  /** The category of the detection axis for a machine that noticed. */
  static final String ALERTING = "automated_alerting";

  /** The parts of a report that is complete but for its findings. */
  public static FindingInputs of(QuarterReport report) {
    return new FindingInputs(
        report.header(),
        report.axes(),
        report.detection(),
        report.recurrences(),
        report.trend(),
        report.durations(),
        report.followThrough(),
        report.investments(),
        report.incidents());
  }

  /** Incidents of the quarter. */
  long total() {
    return header.incidents();
  }

  /** Whether there are quarters to compare with. */
  boolean hasBaseline() {
    return !header.baseline().isEmpty();
  }

  /** Whether there are so few incidents that shares would mislead. */
  boolean isFew() {
    return total() < MeasureWords.FEWEST_FOR_SHARES;
  }

  /** The row of a category, if any incident in any quarter has it. */
  Optional<AxisView.Row> row(Axis axis, String category) {
    return axes.stream()
        .filter(view -> view.axis().equals(axis.word()))
        .flatMap(view -> view.rows().stream())
        .filter(row -> row.category().equals(category))
        .findFirst();
  }

  /** The quarters compared with, in words: {@code the seven quarters before}. */
  String quartersBefore() {
    int quarters = header.baseline().size();
    return quarters == 1
        ? "the quarter before"
        : "the " + Numbers.word(quarters) + " quarters before";
  }
}
