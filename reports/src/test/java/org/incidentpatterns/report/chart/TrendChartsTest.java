package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.report.chart.ChartFixtures.QUARTERS;
import static org.incidentpatterns.report.chart.ChartFixtures.rate;
import static org.incidentpatterns.report.chart.ChartFixtures.risingSeries;
import static org.incidentpatterns.report.chart.ChartFixtures.steadySeries;
import static org.incidentpatterns.report.chart.ChartFixtures.trend;

import java.util.List;
import org.incidentpatterns.report.model.Trend;
import org.junit.jupiter.api.Test;

/** {@link IncidentNumbersChart} and {@link SmallMultipleChart}. */
class TrendChartsTest {
  @Test
  void shouldShowTheNumberOfEveryQuarterWithinTheBandOfChance() {
    Svg svg = Svg.read(ReportCharts.incidentNumbers("id", trend()));

    assertThat(svg.texts(CssClass.HALO))
        .containsExactly("11", "14", "9", "13", "16", "12", "14", "12");
    assertThat(svg.pieces(CssClass.BAND)).isEqualTo(1);
    assertThat(svg.pieces(CssClass.DASHED)).isEqualTo(1);
    assertThat(svg.circles(CssClass.SOLID)).hasSize(7);
    assertThat(svg.circles(CssClass.NOW)).hasSize(1);
    assertThat(svg.circles(CssClass.OUTSIDE)).isEmpty();
    assertThat(svg.description())
        .endsWith("2025-Q4 12. Before: 12.7 a quarter; band 5 to 23; outside: none.");
  }

  @Test
  void shouldRingANumberOutsideTheBand() {
    Trend trend =
        new Trend(QUARTERS, List.of(11L, 14L, 4L, 13L, 16L, 12L, 14L, 30L), rate(), List.of());
    Svg svg = Svg.read(ReportCharts.incidentNumbers("id", trend));

    assertThat(svg.circles(CssClass.OUTSIDE)).hasSize(2);
    assertThat(svg.description()).endsWith("outside: 2024-Q3, 2025-Q4.");
  }

  @Test
  void shouldHaveNoBandInTheFirstQuarter() {
    Trend trend =
        new Trend(List.of("2025-Q4"), List.of(12L), ChartFixtures.rateWithoutBaseline(), List.of());
    Svg svg = Svg.read(ReportCharts.incidentNumbers("id", trend));

    assertThat(svg.pieces(CssClass.BAND) + svg.pieces(CssClass.DASHED)).isZero();
    assertThat(svg.pieces(CssClass.LINE)).isZero();
    assertThat(svg.description()).isEqualTo("2025-Q4 12. Nothing to compare with yet.");
  }

  @Test
  void shouldStepTheBandWithTheNumberOfIncidents() {
    Svg svg = Svg.read(ReportCharts.smallMultiple("id", steadySeries(), QUARTERS));

    assertThat(svg.root().getAttribute("class")).isEqualTo("chart panel");
    assertThat(svg.pieces(CssClass.BAND)).isEqualTo(8);
    assertThat(svg.circles(CssClass.SOLID)).hasSize(7);
    assertThat(svg.circles(CssClass.NOW)).hasSize(1);
    assertThat(svg.circles(CssClass.OUTSIDE)).isEmpty();
    assertThat(svg.texts()).containsExactly("0", "50%", "100%", "2024", "2025");
    assertThat(svg.description())
        .startsWith("2024-Q1 3 of 11; ")
        .endsWith("2025-Q4 5 of 12. Before 31%. Outside the band: none.");
  }

  @Test
  void shouldRingADotOutsideItsBand() {
    Svg svg = Svg.read(ReportCharts.smallMultiple("id", risingSeries(), QUARTERS));

    assertThat(svg.circles(CssClass.OUTSIDE)).hasSize(1);
    assertThat(svg.circles(CssClass.OUTSIDE).get(0).getAttribute("cy"))
        .isEqualTo(svg.circles(CssClass.NOW).get(0).getAttribute("cy"));
    assertThat(svg.description()).endsWith("Outside the band: 2025-Q4.");
  }

  @Test
  void shouldBreakTheLineAtAQuarterWithoutIncidents() {
    Trend.Series series =
        new Trend.Series(
            "Trigger",
            "Deployment",
            List.of(1L, 2L, 0L, 1L, 2L),
            List.of(4L, 4L, 0L, 4L, 4L),
            null,
            List.of(),
            List.of(),
            List.of());
    Svg svg =
        Svg.read(
            ReportCharts.smallMultiple(
                "id", series, List.of("2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")));

    assertThat(svg.pieces(CssClass.LINE)).isEqualTo(2);
    assertThat(svg.circles(CssClass.SOLID)).hasSize(3);
  }
}
