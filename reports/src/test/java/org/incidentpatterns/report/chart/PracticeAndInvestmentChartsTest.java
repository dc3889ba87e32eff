package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.report.chart.ChartFixtures.share;
import static org.incidentpatterns.report.chart.FollowThroughFixtures.practice;

import java.util.List;
import org.incidentpatterns.report.HaldenPromises;
import org.incidentpatterns.report.model.Investments;
import org.junit.jupiter.api.Test;

/** {@link SectionsChart}, {@link InvestmentsChart} and {@link LegendSwatches}. */
class PracticeAndInvestmentChartsTest {
  @Test
  void shouldDrawABarPerSection() {
    Svg svg = Svg.read(ReportCharts.sections("id", HaldenPromises.practice()));

    assertThat(svg.pieces(CssClass.BEFORE)).isEqualTo(11);
    assertThat(svg.texts(CssClass.STRONG)).startsWith("11 of 11").endsWith("4 of 11");
    assertThat(svg.description()).startsWith("Summary 11 of 11; ").endsWith("went well 4 of 11.");
  }

  @Test
  void shouldDrawASectionThatNobodyWroteAsAStroke() {
    Svg svg =
        Svg.read(
            ReportCharts.sections(
                "id", practice(List.of(FollowThroughFixtures.section("Lessons", share(0, 11))))));

    assertThat(svg.pieces(CssClass.BEFORE)).isZero();
    assertThat(svg.pieces(CssClass.AXIS)).isEqualTo(1);
    assertThat(svg.texts()).containsExactly("Lessons", "0 of 11");
  }

  @Test
  void shouldShowBothSharesOfACandidateAndItsRank() {
    Svg svg = Svg.read(ReportCharts.investments("id", HaldenPromises.investments()));

    assertThat(svg.circles(CssClass.NOW)).hasSize(6);
    assertThat(svg.pieces(CssClass.SQUARE)).isEqualTo(6);
    assertThat(svg.texts()).contains("rank 1=", "rank 2");
    assertThat(svg.description())
        .startsWith(
            "Make staging match production: 71%, interval 22–94% of customer minutes, 4 of 12"
                + " incidents (33%, interval 14–61%), rank 1=;");
  }

  @Test
  void shouldShowIncidentsAloneWhereNoMinutesAreStated() {
    Investments investments =
        new Investments(
            0, 0, List.of(), List.of(FollowThroughFixtures.candidate("Add a fallback")));
    Svg svg = Svg.read(ReportCharts.investments("id", investments));

    assertThat(svg.circles(CssClass.NOW)).isEmpty();
    assertThat(svg.pieces(CssClass.SQUARE)).isEqualTo(1);
    assertThat(svg.description())
        .startsWith("Add a fallback: none stated of customer minutes, 3 of 12 incidents");
  }

  @Test
  void shouldHideSwatchesFromScreenReaders() {
    assertThat(
            List.of(
                ReportCharts.legendNow(),
                ReportCharts.legendBefore(),
                ReportCharts.legendInterval()))
        .allSatisfy(
            swatch -> {
              Svg svg = Svg.read(swatch);
              assertThat(svg.root().getAttribute("aria-hidden")).isEqualTo("true");
              assertThat(svg.root().getAttribute("viewBox")).isEqualTo("0 0 26 14");
            });
    assertThat(ReportCharts.legendNow()).contains("<path class=\"a\" d=\"M0 2H26V12H0z\"/>");
  }
}
