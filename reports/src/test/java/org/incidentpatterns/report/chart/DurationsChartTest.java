package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.report.chart.DurationFixtures.dot;
import static org.incidentpatterns.report.chart.DurationFixtures.durations;
import static org.incidentpatterns.report.chart.DurationFixtures.noStats;
import static org.incidentpatterns.report.chart.DurationFixtures.spread;
import static org.incidentpatterns.report.chart.DurationFixtures.stats;

import java.util.List;
import org.incidentpatterns.report.model.Durations.Measure;
import org.junit.jupiter.api.Test;

class DurationsChartTest {
  @Test
  void shouldDrawADotPerIncident() {
    Svg svg = draw(durations());

    assertThat(svg.pieces(CssClass.DOT_NOW)).isEqualTo(11);
    assertThat(svg.pieces(CssClass.DOT_BEFORE)).isEqualTo(71);
    assertThat(ReportCharts.drawsBars(durations())).isFalse();
  }

  @Test
  void shouldShowMedianAndNinthDecileWithTheirIntervals() {
    Svg svg = draw(durations());

    assertThat(svg.pieces(CssClass.MEDIAN)).isEqualTo(2);
    assertThat(svg.pieces(CssClass.NINTH_DECILE)).isEqualTo(2);
    assertThat(svg.texts())
        .contains("This quarter, 11 of 12 with usable times", "median 34 min", "p90 2 h 50 min");
    assertThat(svg.description())
        .contains(
            "median 34 min (interval 21 min to 45 min); p90 2 h 50 min (interval 1 h 52 min to 6 h 24"
                + " min); up to 10 min 2, up to 60 min 4, up to 8 h 3, up to 1 d 1, longer 1.");
  }

  @Test
  void shouldCountInBarsWhereThereAreTooManyIncidentsForDots() {
    Measure measure = durations(stats(spread(60, 8)), stats(spread(3000, 900)));
    Svg svg = draw(measure);

    assertThat(ReportCharts.drawsBars(measure)).isTrue();
    assertThat(svg.pieces(CssClass.DOT_BEFORE)).isZero();
    assertThat(svg.pieces(CssClass.BEFORE)).isPositive();
    assertThat(svg.texts()).anyMatch(text -> text.matches("[\\d,]+ incidents"));
    assertThat(svg.title()).contains("incidents counted in bars");
    assertThat(svg.description()).contains("too many for dots");
  }

  @Test
  void shouldCountInBarsWhereAStackIsTooHigh() {
    assertThat(ReportCharts.drawsBars(durations(stats(List.of(dot(20, 6))), null))).isFalse();
    assertThat(ReportCharts.drawsBars(durations(stats(List.of(dot(20, 7))), null))).isTrue();
  }

  @Test
  void shouldSayWhereTooFewTimesAreUsable() {
    Svg svg = draw(durations(noStats(), null));

    assertThat(svg.texts())
        .contains("This quarter, 0 of 3 with usable times", "too few for a median");
    assertThat(svg.pieces(CssClass.MEDIAN)).isZero();
    assertThat(svg.description())
        .isEqualTo("This quarter, 0 of 3 with usable times: too few for a median.");
  }

  @Test
  void shouldLengthenTheScaleForWhatTookLongerThanAWeek() {
    assertThat(draw(durations()).texts()).contains("1 wk").doesNotContain("10 wk");
    assertThat(draw(durations(stats(List.of(dot(85, 1))), null)).texts()).contains("10 wk");
  }

  @Test
  void shouldKeepWhatTookLongerThanTheScaleAtItsEdge() {
    String chart = ReportCharts.durations("id", durations(stats(List.of(dot(120, 1))), null));

    assertThat(chart).contains("<path class=\"dn\" d=\"M339 ");
  }

  private static Svg draw(Measure measure) {
    return Svg.read(ReportCharts.durations("id", measure));
  }
}
