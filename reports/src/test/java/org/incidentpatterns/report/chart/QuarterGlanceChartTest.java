package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.report.chart.ChartFixtures.FACTOR;
import static org.incidentpatterns.report.chart.ChartFixtures.FACTOR_TITLE;
import static org.incidentpatterns.report.chart.ChartFixtures.incident;
import static org.incidentpatterns.report.chart.ChartFixtures.incidents;

import java.util.List;
import org.incidentpatterns.report.model.IncidentView;
import org.junit.jupiter.api.Test;

class QuarterGlanceChartTest {
  @Test
  void shouldSetTheColumnsWithTheFactorApart() {
    Svg svg = draw(incidents(), 12, FACTOR);

    assertThat(svg.pieces(CssClass.NOW)).isEqualTo(4);
    assertThat(svg.pieces(CssClass.BEFORE)).isEqualTo(6);
    assertThat(svg.texts(CssClass.STRONG)).contains("412", "305", "148", "87");
    assertThat(svg.texts()).contains("Thousand customer minutes", "188", "231", "1187", "PM");
  }

  @Test
  void shouldAnswerThreeQuestionsWithDotsAndCounts() {
    Svg svg = draw(incidents(), 12, FACTOR);

    assertThat(svg.circles(CssClass.SOLID)).hasSize(8 + 7);
    assertThat(svg.circles(CssClass.NOW)).hasSize(4);
    assertThat(svg.circles(CssClass.NO)).hasSize(3 * 12 - 8 - 7 - 4);
    assertThat(svg.texts(CssClass.END)).containsExactly("8 of 12", "4 of 12", "7 of 12");
  }

  @Test
  void shouldMarkIncidentsThatStateNoCustomerMinutes() {
    Svg svg = draw(incidents(), 12, FACTOR);

    assertThat(svg.texts()).filteredOn("?"::equals).hasSize(2);
    assertThat(svg.description()).contains("OPS-1203 not stated");
  }

  @Test
  void shouldLeaveTheQuestionOutWhereThereIsNoFactor() {
    Svg svg = draw(incidents(), 12, "");

    assertThat(svg.texts(CssClass.END)).containsExactly("8 of 12", "7 of 12");
    assertThat(svg.pieces(CssClass.NOW)).isZero();
  }

  @Test
  void shouldPutMostCustomerMinutesFirstWhateverTheOrderGiven() {
    Svg svg =
        draw(
            List.of(
                incident("INC-1", null, true, true, true),
                incident("INC-2", 5L, true, true, true),
                incident("INC-3", 50L, true, true, true)),
            3,
            FACTOR);

    assertThat(svg.texts(CssClass.TINY)).containsExactly("3", "2", "1");
    assertThat(svg.texts()).contains("Customer minutes", "50", "5");
  }

  @Test
  void shouldDrawTheTopTwentyFourOfManyAndSaySo() {
    Svg svg = draw(incidents(50), 10_000, FACTOR);

    assertThat(svg.texts(CssClass.TINY)).hasSize(24);
    assertThat(svg.texts()).contains("Thousand customer minutes, top 24 of 10,000", "300");
    assertThat(svg.texts(CssClass.STRONG)).anyMatch(text -> text.endsWith(" of 24"));
  }

  @Test
  void shouldCountOverAllIncidentsWhereAllAreKnown() {
    assertThat(draw(incidents(40), 40, FACTOR).texts(CssClass.STRONG))
        .anyMatch(text -> text.endsWith(" of 40"));
  }

  private static Svg draw(List<IncidentView> incidents, long total, String factor) {
    return Svg.read(ReportCharts.quarterGlance("id", incidents, total, factor, FACTOR_TITLE));
  }
}
