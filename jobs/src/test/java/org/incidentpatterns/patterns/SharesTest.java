package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.incidentpatterns.report.model.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link Shares}. */
class SharesTest {
  @ParameterizedTest(name = "{0} of {1} is {2} %, {3} to {4} %")
  @CsvSource({
    "4, 12, 33, 14, 61",
    "11, 89, 12, 7, 21",
    "8, 12, 67, 39, 86",
    "20, 89, 22, 15, 32",
    "7, 12, 58, 32, 81",
    "27, 89, 30, 22, 41",
    "8, 23, 35, 19, 55",
    "41, 133, 31, 24, 39",
    "33, 101, 33, 24, 42",
    "10, 15, 67, 42, 85",
    "36, 86, 42, 32, 52",
    "11, 11, 100, 74, 100",
    "0, 12, 0, 0, 24",
    "1, 12, 8, 1, 35",
    "1, 1, 100, 21, 100",
    "0, 1, 0, 0, 79",
  })
  void shouldGiveTheShareWithItsInterval(
      long count, long of, long percent, long lowPercent, long highPercent) {
    Share share = Shares.of(count, of);

    assertThat(percent(share.share())).isEqualTo(percent);
    assertThat(percent(share.low())).isEqualTo(lowPercent);
    assertThat(percent(share.high())).isEqualTo(highPercent);
  }

  @Test
  void shouldReachTheEndsExactly() {
    for (long of : new long[] {1, 2, 7, 12, 89, 10_000_000}) {
      assertThat(Shares.of(0, of).low()).isEqualTo(0.0);
      assertThat(Shares.of(of, of).high()).isEqualTo(1.0);
    }
  }

  @Test
  void shouldGiveNoShareOfNothing() {
    assertThat(Shares.of(0, 0)).isEqualTo(new Share(0, 0, null, null, null));
  }

  @Test
  void shouldNarrowTheIntervalOfALargeNumber() {
    Share share = Shares.of(1_000_000, 10_000_000);

    assertThat(share.low()).isCloseTo(0.0998, within(0.0001));
    assertThat(share.high()).isCloseTo(0.1002, within(0.0001));
  }

  @Test
  void shouldRefuseWhatIsNotAShare() {
    assertThatThrownBy(() -> Shares.of(13, 12)).hasMessage("Not a share: 13 of 12");
    assertThatThrownBy(() -> Shares.of(-1, 12)).hasMessage("Not a share: -1 of 12");
    assertThatThrownBy(() -> Shares.of(0, 3_000_000_000L)).hasMessageStartingWith("Not a share");
  }

  private static long percent(@Nullable Double share) {
    return Math.round(Objects.requireNonNull(share) * 100);
  }
}
