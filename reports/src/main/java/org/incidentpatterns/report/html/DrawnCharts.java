package org.incidentpatterns.report.html;

import java.util.List;
import org.incidentpatterns.report.chart.ReportCharts;
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

/** The charts that JFreeChart draws. */
public final class DrawnCharts implements ChartSource {
  @Override
  public String quarterGlance(
      String idPrefix,
      List<IncidentView> incidents,
      long total,
      String factor,
      String factorTitle) {
    return ReportCharts.quarterGlance(idPrefix, incidents, total, factor, factorTitle);
  }

  @Override
  public String shares(String idPrefix, Comparison comparison) {
    return ReportCharts.shares(idPrefix, comparison);
  }

  @Override
  public String rate(String idPrefix, RateComparison rate) {
    return ReportCharts.rate(idPrefix, rate);
  }

  @Override
  public String axisBars(String idPrefix, AxisView view, List<AxisView> sameScale) {
    return ReportCharts.axisBars(idPrefix, view, sameScale);
  }

  @Override
  public String fixOutcomes(String idPrefix, Recurrences recurrences) {
    return ReportCharts.fixOutcomes(idPrefix, recurrences);
  }

  @Override
  public String patternStrip(String idPrefix, Recurrences.Row row, List<String> quarters) {
    return ReportCharts.patternStrip(idPrefix, row, quarters);
  }

  @Override
  public String patternStripHeader(List<String> quarters) {
    return ReportCharts.patternStripHeader(quarters);
  }

  @Override
  public String incidentNumbers(String idPrefix, Trend trend) {
    return ReportCharts.incidentNumbers(idPrefix, trend);
  }

  @Override
  public String smallMultiple(String idPrefix, Trend.Series series, List<String> quarters) {
    return ReportCharts.smallMultiple(idPrefix, series, quarters);
  }

  @Override
  public String durations(String idPrefix, Durations.Measure measure) {
    return ReportCharts.durations(idPrefix, measure);
  }

  @Override
  public boolean drawsBars(Durations.Measure measure) {
    return ReportCharts.drawsBars(measure);
  }

  @Override
  public String promises(String idPrefix, FollowThrough followThrough) {
    return ReportCharts.promises(idPrefix, followThrough);
  }

  @Override
  public String promisedAgainstHurt(String idPrefix, FollowThrough followThrough) {
    return ReportCharts.promisedAgainstHurt(idPrefix, followThrough);
  }

  @Override
  public String sections(String idPrefix, Practice practice) {
    return ReportCharts.sections(idPrefix, practice);
  }

  @Override
  public String investments(String idPrefix, Investments investments) {
    return ReportCharts.investments(idPrefix, investments);
  }

  @Override
  public String legendNow() {
    return ReportCharts.legendNow();
  }

  @Override
  public String legendBefore() {
    return ReportCharts.legendBefore();
  }

  @Override
  public String legendInterval() {
    return ReportCharts.legendInterval();
  }
}
