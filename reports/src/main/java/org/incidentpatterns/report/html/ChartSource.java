package org.incidentpatterns.report.html;

import java.util.List;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.Durations;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.Practice;
import org.incidentpatterns.report.model.RateComparison;
import org.incidentpatterns.report.model.Recurrences;
import org.incidentpatterns.report.model.Trend;

/**
 * Where the page takes its charts from. Each method returns one inline {@code <svg>} that is safe
 * to put into the page as it is: text escaped, no style, ids that begin with {@code idPrefix}.
 */
public interface ChartSource {
  /** The quarter at a glance: impact per incident above what is true of it. */
  String quarterGlance(
      String idPrefix, List<IncidentView> incidents, long total, String factor, String factorTitle);

  /** One share now and before. */
  String shares(String idPrefix, Comparison comparison);

  /** A number per quarter now and before. */
  String rate(String idPrefix, RateComparison rate);

  /** The categories of one axis, on a scale long enough for the others beside it too. */
  String axisBars(String idPrefix, AxisView view, List<AxisView> sameScale);

  /** What became of the fixes of earlier occurrences. */
  String fixOutcomes(String idPrefix, Recurrences recurrences);

  /** One pattern over the quarters. */
  String patternStrip(String idPrefix, Recurrences.Row row, List<String> quarters);

  /** The names of the quarters above the strips; decoration. */
  String patternStripHeader(List<String> quarters);

  /** All incidents over the quarters. */
  String incidentNumbers(String idPrefix, Trend trend);

  /** One category over the quarters. */
  String smallMultiple(String idPrefix, Trend.Series series, List<String> quarters);

  /** One duration now and before. */
  String durations(String idPrefix, Durations.Measure measure);

  /** Whether there are so many incidents that a duration is drawn as bars. */
  boolean drawsBars(Durations.Measure measure);

  /** Action items by severity and state. */
  String promises(String idPrefix, FollowThrough followThrough);

  /** Incidents with a factor against action items for it. */
  String promisedAgainstHurt(String idPrefix, FollowThrough followThrough);

  /** Sections present in postmortems. */
  String sections(String idPrefix, Practice practice);

  /** Candidates by what they touch. */
  String investments(String idPrefix, Investments investments);

  /** Swatch of this quarter; decoration. */
  String legendNow();

  /** Swatch of the quarters before; decoration. */
  String legendBefore();

  /** Swatch of an interval; decoration. */
  String legendInterval();
}
