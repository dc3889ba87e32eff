package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.report.chart.ChartFixtures.causes;
import static org.incidentpatterns.report.chart.ChartFixtures.comparison;
import static org.incidentpatterns.report.chart.ChartFixtures.detection;
import static org.incidentpatterns.report.chart.ChartFixtures.manyCategories;
import static org.incidentpatterns.report.chart.ChartFixtures.notDocumented;
import static org.incidentpatterns.report.chart.ChartFixtures.row;
import static org.incidentpatterns.report.chart.ChartFixtures.share;
import static org.incidentpatterns.report.chart.ChartFixtures.view;

import java.util.List;
import org.incidentpatterns.report.model.AxisView;
import org.junit.jupiter.api.Test;

class AxisBarsChartTest {
  @Test
  void shouldDrawABarNowAndABarBeforeForEachCategory() {
    Svg svg = draw(causes());

    assertThat(svg.pieces(CssClass.NOW)).isEqualTo(4);
    assertThat(svg.pieces(CssClass.BEFORE)).isEqualTo(7);
    assertThat(svg.texts()).contains("now", "before", "5 · 42%", "31%", "0 · 0%");
    assertThat(svg.description())
        .startsWith(
            "This quarter, of 12 incidents: Configuration errors 5 (42%, interval 19–68%;"
                + " before 31%, interval 23–42%); ");
  }

  @Test
  void shouldKeepTheWhiskerOfZero() {
    Svg svg = draw(view("Root cause", List.of(row("Code defects", 0, 14), notDocumented(1, 3))));

    assertThat(svg.pieces(CssClass.NOW)).isEqualTo(1);
    assertThat(svg.pieces(CssClass.WHISKER)).isEqualTo(3 + 2);
    assertThat(svg.pieces(CssClass.WHISKER_OVER_BAR)).isEqualTo(2);
  }

  @Test
  void shouldLeaveOutRareCategoriesButNeverNotDocumented() {
    AxisView view =
        view(
            "Trigger",
            List.of(
                row("Deployment", 3, 30),
                row("Attack", 1, 3),
                row("undetermined", "Undetermined", comparison(0, 4), 4),
                notDocumented(0, 0)));

    assertThat(draw(view).texts())
        .contains("Deployment", "Not documented")
        .doesNotContain("Attack", "Undetermined");
    assertThat(ReportCharts.leftOut(view))
        .extracting(AxisView.Row::title)
        .containsExactly("Attack", "Undetermined");
    assertThat(draw(view).description()).endsWith(" 2 more in the table.");
  }

  @Test
  void shouldDrawTheTopTenAndBothUnknowns() {
    Svg svg = draw(manyCategories(""));

    assertThat(svg.texts())
        .contains("Category 10", "Undetermined", "Not documented")
        .doesNotContain("Category 11");
    assertThat(ReportCharts.leftOut(manyCategories("")))
        .extracting(AxisView.Row::title)
        .containsExactly("Category 11", "Category 12", "Category 13", "Category 14");
  }

  @Test
  void shouldBreakALongTitleIntoTwoLinesAndKeepItWholeInTheDescription() {
    String title = "A setting that only production has and that nobody can try out before it ships";
    Svg svg = draw(view("Root cause", List.of(row(title, 3, 20))));

    assertThat(svg.texts())
        .contains("A setting that only production", "has and that nobody can try…");
    assertThat(svg.description()).contains(title);
    assertThat(svg.height())
        .isEqualTo(draw(view("Root cause", List.of(row("Short", 3, 20)))).height() + 14);
  }

  @Test
  void shouldLeaveOutTheSecondBarWithoutBaseline() {
    Svg svg =
        draw(
            view(
                "Root cause", List.of(row("expiry", "Expiry", comparison(share(7, 12), null), 7))));

    assertThat(svg.pieces(CssClass.BEFORE)).isZero();
    assertThat(svg.texts()).contains("7 · 58%").doesNotContain("now", "before");
  }

  @Test
  void shouldShareTheScaleWithItsNeighbours() {
    assertThat(draw(causes()).texts()).contains("80%");
    assertThat(Svg.read(ReportCharts.axisBars("id", causes(), List.of(detection()))).texts())
        .contains("75%", "100%")
        .doesNotContain("80%");
  }

  private static Svg draw(AxisView view) {
    return Svg.read(ReportCharts.axisBars("id", view));
  }
}
