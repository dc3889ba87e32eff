package org.incidentpatterns.report.words;

import java.util.Optional;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.taxonomy.Axis;

/**
 * What the picture beside the first finding is about: the factor of the best candidate that is a
 * factor.
 *
 * @param category its id
 * @param title its title on the factor axis
 */
public record GlanceWords(String category, String title) {
  /** The chart has so many columns at most. */
  public static final int COLUMNS = 24;

  /** Empty where there are too few incidents for a picture, or no factor is named. */
  public static Optional<GlanceWords> of(QuarterReport report) {
    if (report.header().incidents() < MeasureWords.FEWEST_FOR_SHARES) {
      return Optional.empty();
    }
    return report.investments().rows().stream()
        .filter(row -> row.incidents().count() > 0)
        .map(Investments.Row::category)
        .filter(category -> !category.equals(FactorAdvice.OPEN_ACTIONS))
        .flatMap(
            category -> FindingInputs.of(report).row(Axis.CONTRIBUTING_FACTOR, category).stream())
        .map(GlanceWords::of)
        .findFirst();
  }

  private static GlanceWords of(AxisView.Row row) {
    return new GlanceWords(row.category(), row.title());
  }

  /** How to read the picture. */
  public String reading(long incidents) {
    return (incidents > COLUMNS
            ? "Each column is one of the " + COLUMNS + " incidents with the most customer minutes; "
            : "Each column is one incident, those with the most customer minutes first; ")
        + "a dot means yes. In colour: "
        + FactorAdvice.of(category, title).condition()
        + ".";
  }
}
