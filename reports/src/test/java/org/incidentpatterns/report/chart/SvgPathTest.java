package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SvgPathTest {
  @Test
  void shouldWriteLevelAndUprightLinesShort() {
    assertThat(new SvgPath().moveTo(1, 2).lineTo(30, 2).lineTo(30, 9).lineTo(5, 4))
        .hasToString("M1 2H30V9L5 4");
  }

  @Test
  void shouldChooseTheShorterOfAbsoluteAndRelative() {
    assertThat(new SvgPath().moveTo(291.9, 42.5).lineTo(301.9, 42.5).moveTo(301.9, 39))
        .hasToString("M291.9 42.5h10m0-3.5");
  }

  @Test
  void shouldRoundToTenthsWithoutAddingUpTheErrors() {
    assertThat(new SvgPath().moveTo(0.04, 0).lineTo(100.04, 0).lineTo(200.08, 0))
        .hasToString("M0 0H100H200.1");
  }

  @Test
  void shouldKeepALineOfNoLength() {
    assertThat(new SvgPath().moveTo(5, 6).lineTo(5, 6)).hasToString("M5 6H5");
  }

  @Test
  void shouldGoOnFromTheStartOfAClosedPiece() {
    assertThat(new SvgPath().moveTo(0, 0).lineTo(10, 0).lineTo(10, 10).close().moveTo(0, 0.5))
        .hasToString("M0 0H10V10zM0 .5");
  }

  @Test
  void shouldFollowPathData() {
    assertThat(new SvgPath().follow("M1 2 L30 2 L5.25 -4 Z")).hasToString("M1 2H30L5.3-4z");
  }

  @Test
  void shouldRefuseCurves() {
    assertThatThrownBy(() -> new SvgPath().follow("M0 0 C1 5 6 5 9 0"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Cannot write the chart: only straight lines are drawn: M0 0 C1 5 6 5 9 0");
  }

  @Test
  void shouldWriteNumbersShort() {
    assertThat(SvgPath.number(0.04)).isEqualTo("0");
    assertThat(SvgPath.number(-0.04)).isEqualTo("0");
    assertThat(SvgPath.number(0.5)).isEqualTo(".5");
    assertThat(SvgPath.number(-12.34)).isEqualTo("-12.3");
    assertThat(SvgPath.number(100)).isEqualTo("100");
  }
}
