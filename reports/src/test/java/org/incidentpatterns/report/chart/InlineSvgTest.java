package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.geom.CubicCurve2D;
import java.util.List;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.chart.ChartSheet.Spot;
import org.junit.jupiter.api.Test;

/** {@link InlineSvg}, {@link SvgElements} and {@link ChartInk}. */
class InlineSvgTest {
  private final ChartSheet sheet = new ChartSheet(100, 50, Scale.PIXELS, Scale.PIXELS);

  @Test
  void shouldWriteTheWholeElementAndNothingElse() {
    sheet.boxes(ChartInk.NOW, List.of(new Box(10, 20, 30.04, 40)));
    sheet.text(50, 12, ChartInk.TEXT_MUTED, Align.END, "a < b & c");

    assertThat(InlineSvg.chart("p").write(sheet, "Title", "All \"numbers\"."))
        .isEqualTo(
            """
            <svg class="chart" viewBox="0 0 100 50" role="img" aria-labelledby="p-t p-d">
            <title id="p-t">Title</title>
            <desc id="p-d">All &quot;numbers&quot;.</desc>
            <path class="a" d="M10 20H30V40H10z"/>
            <text x="50" y="12" class="m te">a &lt; b &amp; c</text>
            </svg>""");
  }

  @Test
  void shouldJoinNeighboursOfTheSameInk() {
    sheet.boxes(ChartInk.NOW, List.of(new Box(0, 0, 10, 5), new Box(0, 10, 20, 15)));
    sheet.marks(ChartInk.NO, Shapes.circle(3), List.of(new Spot(5, 30), new Spot(15, 30)));

    assertThat(InlineSvg.decoration("", sheet))
        .isEqualTo(
            """
            <svg viewBox="0 0 100 50" aria-hidden="true">
            <path class="a" d="M0 0H10V5H0zM0 10H20v5H0z"/>
            <g class="no"><circle cx="5" cy="30" r="3"/><circle cx="15" cy="30" r="3"/></g>
            </svg>""");
  }

  @Test
  void shouldKeepTheOrderInWhichMarksWereAdded() {
    sheet.boxes(ChartInk.NOW, List.of(new Box(0, 0, 10, 5)));
    sheet.boxes(ChartInk.BEFORE, List.of(new Box(0, 0, 8, 5)));
    sheet.boxes(ChartInk.NOW, List.of(new Box(0, 0, 6, 5)));

    assertThat(InlineSvg.decoration("", sheet))
        .containsSubsequence("class=\"a\"", "class=\"b\"", "class=\"a\"");
  }

  @Test
  void shouldEscapeThePrefixOfIds() {
    assertThat(InlineSvg.chart("a\"b").write(sheet, "t", "d.")).contains("id=\"a&quot;b-t\"");
  }

  @Test
  void shouldRefuseAShapeThatItCannotWriteExactly() {
    sheet.marks(
        ChartInk.NOW, new CubicCurve2D.Double(0, 0, 1, 5, 6, 5, 9, 0), List.of(new Spot(5, 5)));

    assertThatThrownBy(() -> InlineSvg.decoration("", sheet))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Cannot write the chart: only straight lines");
  }

  @Test
  void shouldGiveEveryInkAColourOfItsOwn() {
    assertThat(ChartInk.classesOf(ChartInk.TEXT_STRONG.paint(Align.MIDDLE))).isEqualTo("s tm");
    assertThat(ChartInk.classesOf(ChartInk.TEXT.paint())).isEmpty();
    assertThat(List.of(ChartInk.values()).stream().map(ChartInk::paint).distinct())
        .hasSameSizeAs(ChartInk.values());
  }

  @Test
  void shouldRefuseAColourThatIsNoInk() {
    assertThatThrownBy(() -> ChartInk.classesOf(Color.RED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Cannot name the ink: not a stand-in colour: ");
  }
}
