package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

/** {@link Scale}, {@link Ticks}, {@link ShareAxis} and {@link QuarterAxis}. */
class ChartGeometryTest {
  private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 344, 172);

  @Test
  void shouldPutValuesWhereTheyArePinned() {
    Scale scale = Scale.linear(0, 52, 1, 330);

    assertThat(scale.at(0)).isEqualTo(52);
    assertThat(scale.at(0.5)).isEqualTo(191);
    assertThat(scale.valueAt(330)).isEqualTo(1);
  }

  @Test
  void shouldAgreeWithTheAxisThatJFreeChartDrawsBy() {
    Scale across = Scale.linear(0, 52, 1, 330);
    Scale down = Scale.linear(0, 136, 25, 16);
    Scale minutes = Scale.logarithmic(1, 5, 10_080, 339);

    assertThat(place(across.horizontalAxis(344), 0.3, RectangleEdge.BOTTOM))
        .isCloseTo(across.at(0.3), within(1e-9));
    assertThat(place(down.verticalAxis(172), 12, RectangleEdge.LEFT))
        .isCloseTo(down.at(12), within(1e-9));
    assertThat(place(Scale.PIXELS.verticalAxis(172), 12, RectangleEdge.LEFT))
        .isCloseTo(12, within(1e-9));
    assertThat(place(minutes.horizontalAxis(344), 60, RectangleEdge.BOTTOM))
        .isCloseTo(minutes.at(60), within(1e-9));
  }

  private static double place(ValueAxis axis, double value, RectangleEdge edge) {
    return axis.valueToJava2D(value, AREA, edge);
  }

  @Test
  void shouldRefuseAScaleWithoutLength() {
    assertThatThrownBy(() -> Scale.linear(1, 0, 1, 10))
        .hasMessageStartingWith("Cannot scale: need low < high at two pixels");
    assertThatThrownBy(() -> Scale.logarithmic(0, 0, 1, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldStepInRoundNumbers() {
    assertThat(Ticks.step(21, 4)).isEqualTo(6);
    assertThat(Ticks.step(24, 4)).isEqualTo(6);
    assertThat(Ticks.step(25, 4)).isEqualTo(8);
    assertThat(Ticks.step(23, 5)).isEqualTo(5);
    assertThat(Ticks.step(0, 4)).isEqualTo(1);
    assertThat(Ticks.step(1234, 5)).isEqualTo(300);
    assertThat(Ticks.step(0.3, 4)).isEqualTo(1);
  }

  @Test
  void shouldEndWhereTheShareFits() {
    assertThat(Ticks.end(0.68, ShareAxis.COARSE)).isEqualTo(0.8);
    assertThat(Ticks.end(0.8, ShareAxis.COARSE)).isEqualTo(0.8);
    assertThat(Ticks.end(1.2, ShareAxis.COARSE)).isEqualTo(1.0);
  }

  @Test
  void shouldFindTheYearsOfTheQuarters() {
    QuarterAxis axis = QuarterAxis.between(List.of("2023-Q4", "2024-Q1", "2024-Q2"), 0, 90);

    assertThat(axis.years())
        .containsExactly(new QuarterAxis.Year(2023, 0, 0), new QuarterAxis.Year(2024, 1, 2));
    assertThat(axis.middle(0)).isEqualTo(15);
    assertThat(axis.isNow(2)).isTrue();
    assertThat(axis.shortName(2)).isEqualTo("Q2");
  }
}
