package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.report.chart.ChartFixtures.QUARTERS;
import static org.incidentpatterns.report.chart.ChartFixtures.pattern;
import static org.incidentpatterns.report.chart.ChartFixtures.recurrences;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** {@link FixOutcomesChart} and {@link PatternStripChart}. */
class RecurrenceChartsTest {
  @Test
  void shouldCutTheBarByWhatBecameOfTheFixes() {
    Svg svg = Svg.read(ReportCharts.fixOutcomes("id", recurrences(3, 6, 5)));

    assertThat(svg.texts(CssClass.BIG)).containsExactly("3", "6", "5");
    assertThat(svg.pieces(CssClass.DONE)).isEqualTo(1);
    assertThat(svg.pieces(CssClass.OVERDUE)).isEqualTo(1);
    assertThat(svg.pieces(CssClass.NONE)).isEqualTo(1);
    assertThat(svg.title()).isEqualTo("What became of the fixes of 14 earlier occurrences");
    assertThat(svg.description())
        .isEqualTo("3 closed and did not hold, 6 still open, 5 never filed.");
  }

  @Test
  void shouldNameAPartThatIsZeroWithoutDrawingIt() {
    Svg svg = Svg.read(ReportCharts.fixOutcomes("id", recurrences(0, 0, 5)));

    assertThat(svg.texts(CssClass.BIG)).containsExactly("0", "0", "5");
    assertThat(svg.pieces(CssClass.DONE) + svg.pieces(CssClass.OVERDUE)).isZero();
  }

  @Test
  void shouldKeepTheWordsOfNarrowPartsApart() {
    Svg svg = Svg.read(ReportCharts.fixOutcomes("id", recurrences(9000, 1, 1)));

    List<Double> places =
        svg.all("text").stream()
            .filter(text -> text.getAttribute("class").contains("big"))
            .map(text -> text.getAttribute("x"))
            .map(x -> x.isEmpty() ? 0.0 : Double.parseDouble(x))
            .toList();
    assertThat(places.get(1)).isGreaterThan(ChartText.width("9,000"));
    assertThat(places.get(2)).isGreaterThan(places.get(1) + ChartText.width("still open"));
    assertThat(places.get(2) + ChartText.width("never filed"))
        .isLessThanOrEqualTo(ChartSheet.WIDTH);
  }

  @Test
  void shouldPutTheCountIntoTheDotAndThisQuarterInAccent() {
    Svg svg =
        Svg.read(
            ReportCharts.patternStrip("id", pattern(0L, 0L, 0L, 1L, 1L, 1L, 1L, 3L), QUARTERS));

    assertThat(svg.circles(CssClass.NO)).hasSize(3);
    assertThat(svg.circles(CssClass.BEFORE_STRONG)).hasSize(4);
    assertThat(svg.circles(CssClass.NOW)).hasSize(1);
    assertThat(svg.texts(CssClass.ON_NOW)).containsExactly("3");
    assertThat(svg.description())
        .isEqualTo("2024-Q4 1, 2025-Q1 1, 2025-Q2 1, 2025-Q3 1, 2025-Q4 3.");
  }

  @Test
  void shouldHaveTheDotsBelowTheQuartersOfTheHeader() {
    Svg header = Svg.read(ReportCharts.patternStripHeader(QUARTERS));
    Svg strip =
        Svg.read(
            ReportCharts.patternStrip("id", pattern(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L), QUARTERS));

    assertThat(header.root().getAttribute("aria-hidden")).isEqualTo("true");
    assertThat(header.root().getAttribute("class")).isEqualTo("seq");
    assertThat(header.texts())
        .containsExactly("Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3", "Q4", "2024", "2025");
    assertThat(places(header, "Q")).isEqualTo(places(strip, ""));
  }

  @Test
  void shouldKeepTheStepOfAFullStripWhereThereAreFewerQuarters() {
    Svg strip =
        Svg.read(ReportCharts.patternStrip("id", pattern(1L, 2L), List.of("2025-Q3", "2025-Q4")));

    assertThat(places(strip, "")).containsExactly("14.5", "43.5");
  }

  private static List<String> places(Svg svg, String prefix) {
    return svg.all("text").stream()
        .filter(text -> text.getTextContent().startsWith(prefix))
        .map((Element text) -> text.getAttribute("x"))
        .toList();
  }
}
