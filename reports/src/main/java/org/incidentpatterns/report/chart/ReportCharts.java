package org.incidentpatterns.report.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
 * The charts of the report. Each method returns one {@code <svg>} element to stand inside a page:
 * markup that is safe as it is, every text of strangers escaped, without script, style, address or
 * size of its own. Colours and type come from the style sheet of the page through {@link
 * #cssClasses()}. A chart names itself to those who cannot see it: a {@code title}, and a {@code
 * desc} with its numbers. Their ids begin with the {@code idPrefix}, which has to be unique in the
 * page. The same model gives the same bytes on every machine. A chart is at most 7 KB long, a small
 * multiple 2 KB.
 */
public final class ReportCharts {
  private ReportCharts() {}

  /**
   * The quarter in one picture: customer minutes per incident, most first, at most 24 columns;
   * below, a row of dots for each of three questions.
   *
   * @param incidents this quarter's, or its most hurtful ones
   * @param total number of incidents of the quarter
   * @param factor id of the contributing factor whose columns stand out; empty for none
   * @param factorTitle the factor as a reader sees it
   */
  public static String quarterGlance(
      String idPrefix,
      List<IncidentView> incidents,
      long total,
      String factor,
      String factorTitle) {
    return QuarterGlanceChart.draw(
        idPrefix, new QuarterGlance(incidents, total, factor, factorTitle));
  }

  /** A share with its interval, above the same share before; from 0 to 100 %. */
  public static String shares(String idPrefix, Comparison comparison) {
    return ComparisonChart.shares(idPrefix, comparison);
  }

  /** A number per quarter with its interval, above the rate before. */
  public static String rate(String idPrefix, RateComparison rate) {
    return ComparisonChart.rate(idPrefix, rate);
  }

  /** Shares of the categories of one axis; which are drawn, see {@link #leftOut}. */
  public static String axisBars(String idPrefix, AxisView view) {
    return AxisBarsChart.draw(idPrefix, view, List.of());
  }

  /** The same on a scale long enough for others too, for charts that stand side by side. */
  public static String axisBars(String idPrefix, AxisView view, List<AxisView> sameScale) {
    return AxisBarsChart.draw(idPrefix, view, sameScale);
  }

  /**
   * The rows that {@link #axisBars} does not draw: categories with fewer incidents in all quarters
   * than {@link AxisView#tooFewBelow}, and those behind the tenth. Not documented is always drawn.
   */
  public static List<AxisView.Row> leftOut(AxisView view) {
    return ChartedCategories.leftOut(view);
  }

  /** What became of the fixes of earlier occurrences: closed, still open, never filed. */
  public static String fixOutcomes(String idPrefix, Recurrences recurrences) {
    return FixOutcomesChart.draw(idPrefix, recurrences);
  }

  /**
   * When a pattern was seen, class {@code seq}.
   *
   * @param quarters oldest first, as in the header
   */
  public static String patternStrip(String idPrefix, Recurrences.Row row, List<String> quarters) {
    return PatternStripChart.strip(idPrefix, row, quarters);
  }

  /** The quarters above the strips, class {@code seq}, hidden from screen readers. */
  public static String patternStripHeader(List<String> quarters) {
    return PatternStripChart.header(quarters);
  }

  /** Incidents per quarter and the band in which chance alone would keep them. */
  public static String incidentNumbers(String idPrefix, Trend trend) {
    return IncidentNumbersChart.draw(idPrefix, trend);
  }

  /**
   * The share of one category over the quarters and the band of chance, class {@code chart panel}.
   *
   * @param quarters of the series, oldest first
   */
  public static String smallMultiple(String idPrefix, Trend.Series series, List<String> quarters) {
    return SmallMultipleChart.draw(idPrefix, series, quarters);
  }

  /** Durations on a logarithmic scale: dots, or bars, see {@link #drawsBars}. */
  public static String durations(String idPrefix, Durations.Measure measure) {
    return DurationsChart.draw(idPrefix, measure);
  }

  /** Whether there are too many incidents for dots, so that {@link #durations} draws bars. */
  public static boolean drawsBars(Durations.Measure measure) {
    return DurationsChart.isBinned(measure);
  }

  /** Action items by severity: done, open in time, overdue, open without deadline. */
  public static String promises(String idPrefix, FollowThrough followThrough) {
    return PromisesChart.draw(idPrefix, followThrough);
  }

  /** Share of incidents that name a factor against share of action items that address it. */
  public static String promisedAgainstHurt(String idPrefix, FollowThrough followThrough) {
    return PromisedAgainstHurtChart.draw(idPrefix, followThrough);
  }

  /** Which sections the written postmortems have. */
  public static String sections(String idPrefix, Practice practice) {
    return SectionsChart.draw(idPrefix, practice);
  }

  /** Shares of customer minutes and of incidents that each candidate touches. */
  public static String investments(String idPrefix, Investments investments) {
    return InvestmentsChart.draw(idPrefix, investments);
  }

  /** Swatch of this quarter's bars, 26 by 14, hidden from screen readers. */
  public static String legendNow() {
    return LegendSwatches.now();
  }

  /** Swatch of the bars of the quarters before, 26 by 14, hidden from screen readers. */
  public static String legendBefore() {
    return LegendSwatches.before();
  }

  /** Swatch of an interval, 26 by 14, hidden from screen readers. */
  public static String legendInterval() {
    return LegendSwatches.interval();
  }

  /** Every class name that can stand in a chart: the style sheet has to know each. */
  public static Set<String> cssClasses() {
    return Arrays.stream(CssClass.values())
        .map(CssClass::word)
        .collect(Collectors.toUnmodifiableSet());
  }
}
