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

/** Draws nothing but says which chart would stand there. */
public final class PlainCharts implements ChartSource {
  @Override
  public String quarterGlance(
      String idPrefix,
      List<IncidentView> incidents,
      long total,
      String factor,
      String factorTitle) {
    return chart(idPrefix, "quarterGlance");
  }

  @Override
  public String shares(String idPrefix, Comparison comparison) {
    return chart(idPrefix, "shares");
  }

  @Override
  public String rate(String idPrefix, RateComparison rate) {
    return chart(idPrefix, "rate");
  }

  @Override
  public String axisBars(String idPrefix, AxisView view, List<AxisView> sameScale) {
    return chart(idPrefix, "axisBars");
  }

  @Override
  public String fixOutcomes(String idPrefix, Recurrences recurrences) {
    return chart(idPrefix, "fixOutcomes");
  }

  @Override
  public String patternStrip(String idPrefix, Recurrences.Row row, List<String> quarters) {
    return chart(idPrefix, "patternStrip");
  }

  @Override
  public String patternStripHeader(List<String> quarters) {
    return "<svg aria-hidden=\"true\" viewBox=\"0 0 26 14\"></svg>";
  }

  @Override
  public String incidentNumbers(String idPrefix, Trend trend) {
    return chart(idPrefix, "incidentNumbers");
  }

  @Override
  public String smallMultiple(String idPrefix, Trend.Series series, List<String> quarters) {
    return chart(idPrefix, "smallMultiple");
  }

  @Override
  public String durations(String idPrefix, Durations.Measure measure) {
    return chart(idPrefix, "durations");
  }

  @Override
  public boolean drawsBars(Durations.Measure measure) {
    return false;
  }

  @Override
  public String promises(String idPrefix, FollowThrough followThrough) {
    return chart(idPrefix, "promises");
  }

  @Override
  public String promisedAgainstHurt(String idPrefix, FollowThrough followThrough) {
    return chart(idPrefix, "promisedAgainstHurt");
  }

  @Override
  public String sections(String idPrefix, Practice practice) {
    return chart(idPrefix, "sections");
  }

  @Override
  public String investments(String idPrefix, Investments investments) {
    return chart(idPrefix, "investments");
  }

  @Override
  public String legendNow() {
    return "<svg aria-hidden=\"true\" viewBox=\"0 0 26 14\"></svg>";
  }

  @Override
  public String legendBefore() {
    return "<svg aria-hidden=\"true\" viewBox=\"0 0 26 14\"></svg>";
  }

  @Override
  public String legendInterval() {
    return "<svg aria-hidden=\"true\" viewBox=\"0 0 26 14\"></svg>";
  }

  private static String chart(String idPrefix, String name) {
    return "<svg class=\"chart\" viewBox=\"0 0 344 60\" role=\"img\" aria-labelledby=\""
        + idPrefix
        + "-t "
        + idPrefix
        + "-d\"><title id=\""
        + idPrefix
        + "-t\">"
        + name
        + "</title><desc id=\""
        + idPrefix
        + "-d\">All numbers of "
        + name
        + "</desc></svg>";
  }
}
