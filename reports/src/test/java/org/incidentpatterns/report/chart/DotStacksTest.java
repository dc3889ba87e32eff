package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.incidentpatterns.report.chart.DurationFixtures.dot;

import java.util.List;
import org.incidentpatterns.report.chart.DotStacks.Bar;
import org.incidentpatterns.report.chart.DotStacks.Stack;
import org.junit.jupiter.api.Test;

class DotStacksTest {
  private static final DurationScale WEEK = DurationScale.holding(60);

  @Test
  void shouldPutADotIntoTheMiddleOfItsBin() {
    List<Stack> stacks = DotStacks.stacks(List.of(dot(20, 3)), WEEK, 8);

    assertThat(stacks).hasSize(1);
    assertThat(stacks.get(0).height()).isEqualTo(3);
    assertThat(stacks.get(0).minutes()).isCloseTo(10.59, within(0.01));
  }

  @Test
  void shouldJoinBinsThatADotWouldOverlap() {
    List<Stack> stacks =
        DotStacks.stacks(List.of(dot(22, 1), dot(20, 3), dot(21, 2), dot(30, 1)), WEEK, 8);

    assertThat(stacks).extracting(Stack::height).containsExactly(5L, 1L, 1L);
    assertThat(stacks.get(0).minutes()).isCloseTo(11.22, within(0.01));
  }

  @Test
  void shouldKeepBinsApartForNarrowDots() {
    assertThat(DotStacks.stacks(List.of(dot(20, 3), dot(21, 2)), WEEK, 4)).hasSize(2);
  }

  @Test
  void shouldIgnoreEmptyBins() {
    assertThat(DotStacks.stacks(List.of(dot(20, 0)), WEEK, 8)).isEmpty();
    assertThat(DotStacks.tallest(List.of())).isZero();
  }

  @Test
  void shouldJoinTwoBinsToABar() {
    List<Bar> bars = DotStacks.bars(List.of(dot(20, 3), dot(21, 2), dot(22, 4)), WEEK);

    assertThat(bars).extracting(Bar::height).containsExactly(5L, 4L);
    assertThat(bars.get(0).from()).isCloseTo(10, within(1e-9));
    assertThat(bars.get(0).to()).isCloseTo(bars.get(1).from(), within(1e-9));
  }

  @Test
  void shouldCountWhatIsTooLongInTheLastBar() {
    List<Bar> bars = DotStacks.bars(List.of(dot(79, 1), dot(100, 1)), WEEK);

    assertThat(bars).extracting(Bar::height).containsExactly(2L);
  }
}
