package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.report.chart.ChartFixtures.comparison;
import static org.incidentpatterns.report.chart.ChartFixtures.share;

import org.junit.jupiter.api.Test;

class ComparisonChartTest {
  @Test
  void shouldPutThisQuarterAboveTheQuartersBefore() {
    Svg svg = Svg.read(ReportCharts.shares("id", comparison(8, 20)));

    assertThat(svg.circles(CssClass.NOW).get(0).getAttribute("cx")).isEqualTo("237.3");
    assertThat(svg.circles(CssClass.NOW).get(0).getAttribute("cy")).isEqualTo("14");
    assertThat(svg.circles(CssClass.BEFORE).get(0).getAttribute("cx")).isEqualTo("114.5");
    assertThat(svg.circles(CssClass.BEFORE).get(0).getAttribute("cy")).isEqualTo("34");
    assertThat(svg.description())
        .isEqualTo(
            "This quarter 8 of 12, 67%, interval 39–86%;"
                + " before 20 of 89, 22%, interval 15–32%.");
  }

  @Test
  void shouldLeaveOutTheSecondRowWithoutBaseline() {
    Svg svg = Svg.read(ReportCharts.shares("id", comparison(share(8, 12), null)));

    assertThat(svg.texts()).contains("now").doesNotContain("before");
    assertThat(svg.circles(CssClass.BEFORE)).isEmpty();
    assertThat(svg.description()).endsWith("; nothing to compare with yet.");
  }

  @Test
  void shouldDrawZeroWithItsInterval() {
    Svg svg = Svg.read(ReportCharts.shares("id", comparison(0, 20)));

    assertThat(svg.circles(CssClass.NOW).get(0).getAttribute("cx")).isEqualTo("52");
    assertThat(svg.pieces(CssClass.WHISKER)).isEqualTo(3);
  }

  @Test
  void shouldSayThatAShareOfNothingHasNoDot() {
    Svg svg = Svg.read(ReportCharts.shares("id", comparison(share(0, 0), share(3, 80))));

    assertThat(svg.circles(CssClass.NOW)).isEmpty();
    assertThat(svg.texts()).contains("nothing to count");
    assertThat(svg.description()).startsWith("This quarter 0 of 0, none counted;");
  }

  @Test
  void shouldChooseARoundScaleForARate() {
    Svg svg = Svg.read(ReportCharts.rate("id", ChartFixtures.rate()));

    assertThat(svg.texts(CssClass.MIDDLE)).containsExactly("0", "6", "12", "18", "24");
    assertThat(svg.description())
        .isEqualTo(
            "This quarter 12, interval 6.2 to 21; before 12.7 a quarter, interval 10.2 to 15.6.");
  }
}
