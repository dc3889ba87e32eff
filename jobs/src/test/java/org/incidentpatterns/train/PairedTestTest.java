package org.incidentpatterns.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PairedTestTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "0, 5, 1",
    "4, 0, 0.0625", // 1 / 16
    "5, 0, 0.03125", // 1 / 32: the fewest that are more than luck
    "9, 1, 0.0107422", // (10 + 1) / 1024
    "3, 3, 0.65625", // (20 + 15 + 6 + 1) / 64
  })
  void shouldGiveTheChanceThatOneCanCount(long mended, long spoilt, double chance) {
    assertThat(PairedTest.chance(mended, spoilt)).isCloseTo(chance, within(1e-6));
  }
}
