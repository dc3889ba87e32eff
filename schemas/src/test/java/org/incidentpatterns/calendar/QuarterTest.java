package org.incidentpatterns.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuarterTest {
  @Test
  void shouldReadWhatItWrites() {
    assertThat(Quarter.parse("2025-Q4")).isEqualTo(new Quarter(2025, 4)).hasToString("2025-Q4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025",
        "2025Q4",
        "2025-Q5",
        "2025-Q0",
        "25-Q4",
        "2025-q4",
        " 2025-Q4",
        "0000-Q1"
      })
  void shouldRefuseAnyOtherFormAndSayWhichIsWanted(String label) {
    assertThatThrownBy(() -> Quarter.parse(label))
        .isInstanceOf(PipelineException.class)
        .hasMessage("Cannot read quarter: not of the form 2025-Q4: " + label);
  }

  @Test
  void shouldCountAcrossTheTurnOfTheYear() {
    Quarter quarter = new Quarter(2025, 4);

    assertThat(quarter.plus(1)).isEqualTo(new Quarter(2026, 1));
    assertThat(quarter.plus(-7)).isEqualTo(new Quarter(2024, 1));
    assertThat(quarter.until(quarter.plus(9))).isEqualTo(9);
    assertThat(quarter.until(quarter.plus(-9))).isEqualTo(-9);
  }

  @Test
  void shouldStandInTheOrderOfTime() {
    assertThat(Stream.of("2025-Q1", "2024-Q4", "2024-Q2").map(Quarter::parse).sorted())
        .extracting(Quarter::toString)
        .containsExactly("2024-Q2", "2024-Q4", "2025-Q1");
  }

  @Test
  void shouldRefuseAQuarterThatNoYearHas() {
    assertThatThrownBy(() -> new Quarter(2025, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Quarter number must be 1 to 4, cannot be: 5");
    assertThatThrownBy(() -> new Quarter(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
