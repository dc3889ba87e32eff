package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.Share;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link WeightedShares}. */
class WeightedSharesTest {
  /** Customer minutes of the ten incidents of the worked example that state them. */
  private static final long[] MINUTES = {
    412_000, 305_000, 188_000, 148_000, 96_000, 87_000, 64_000, 21_000, 18_500, 9_600
  };

  @ParameterizedTest(name = "{0}: {2} %, {3} to {4} %")
  @CsvSource({
    "staging, 1101010000, 71, 22, 94",
    "open items, 1101000000, 64, 0, 90",
    "checks, 1000000000, 31, 0, 70",
    "fallback, 0010101000, 26, 0, 70",
    "capacity, 0000100100, 9, 0, 33",
    "alert gaps, 0000000100, 2, 0, 8",
  })
  void shouldGiveTheShareOfTheMinutesWithItsInterval(
      String candidate, String marks, double percent, double low, double high) {
    Share share = WeightedShares.of(MINUTES, touched(marks));

    assertThat(share.of()).as(candidate).isEqualTo(1_349_100);
    assertThat(share.share()).isCloseTo(percent / 100, within(0.005));
    assertThat(share.low()).isCloseTo(low / 100, within(0.005));
    assertThat(share.high()).isCloseTo(high / 100, within(0.005));
  }

  @Test
  void shouldRankTheCandidatesOfTheWorkedExample() {
    List<Share> shares =
        List.of("1101010000", "1101000000", "1000000000", "0010101000", "0000100100", "0000000100")
            .stream()
            .map(marks -> WeightedShares.of(MINUTES, touched(marks)))
            .toList();

    assertThat(Ranks.of(shares))
        .extracting(Rank::toString)
        .containsExactly("1=", "1=", "1=", "1=", "1=", "2");
  }

  @Test
  void shouldGiveTheSameFiguresOnEveryRun() {
    Share share = WeightedShares.of(MINUTES, touched("1101010000"));

    assertThat(share).isEqualTo(WeightedShares.of(MINUTES, touched("1101010000")));
    assertThat(share.count()).isEqualTo(952_000);
  }

  @Test
  void shouldKeepAWidthWhereNoneOrAllIsCarried() {
    Share none = WeightedShares.of(MINUTES, touched("0000000000"));
    Share all = WeightedShares.of(MINUTES, touched("1111111111"));

    assertThat(none.low()).isZero();
    assertThat(none.high()).isEqualTo(Shares.of(0, 10).high());
    assertThat(all.low()).isEqualTo(Shares.of(10, 10).low());
    assertThat(all.high()).isEqualTo(1.0);
  }

  @Test
  void shouldSayNothingOfFewerThanFiveIncidents() {
    Share share = WeightedShares.of(new long[] {10, 20, 30, 40}, touched("1000"));

    assertThat(share).isEqualTo(new Share(10, 100, 0.1, 0.0, 1.0));
  }

  @Test
  void shouldGiveNoShareOfNoMinutes() {
    Share nothing = new Share(0, 0, null, null, null);

    assertThat(WeightedShares.of(new long[0], new boolean[0])).isEqualTo(nothing);
    assertThat(WeightedShares.of(new long[9], new boolean[9])).isEqualTo(nothing);
  }

  @Test
  void shouldHardlyChangeWhereTheNormalIntervalTakesOver() {
    long[] minutes = lognormal(WeightedShares.DRAWN_UP_TO + 1);
    boolean[] touched = everyThird(minutes.length);
    Share normal = WeightedShares.of(minutes, touched);
    int last = WeightedShares.DRAWN_UP_TO;
    Share drawn = WeightedShares.of(Arrays.copyOf(minutes, last), Arrays.copyOf(touched, last));

    assertThat(normal.low()).isCloseTo(drawn.low(), within(0.02));
    assertThat(normal.high()).isCloseTo(drawn.high(), within(0.02));
  }

  @Test
  void shouldAnswerTenMillionIncidentsAtOnce() {
    long[] minutes = new long[10_000_000];
    Arrays.setAll(minutes, i -> i % 1_000);
    boolean[] touched = everyThird(minutes.length);

    Share share =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> WeightedShares.of(minutes, touched));

    assertThat(share.share()).isCloseTo(1.0 / 3, within(0.001));
    assertThat(share.low()).isCloseTo(0.3330, within(0.0002));
    assertThat(share.high()).isCloseTo(0.3337, within(0.0002));
  }

  @Test
  void shouldRefuseNegativeMinutes() {
    assertThatThrownBy(() -> WeightedShares.of(new long[] {-1}, new boolean[1]))
        .hasMessage("Minutes cannot be negative: -1");
    assertThatThrownBy(() -> WeightedShares.of(new long[2], new boolean[1]))
        .hasMessage("Not one mark for each incident: 1 for 2");
  }

  private static boolean[] touched(String marks) {
    boolean[] touched = new boolean[marks.length()];
    for (int i = 0; i < touched.length; i++) {
      touched[i] = marks.charAt(i) == '1';
    }
    return touched;
  }

  private static boolean[] everyThird(int size) {
    boolean[] touched = new boolean[size];
    for (int i = 0; i < size; i += 3) {
      touched[i] = true;
    }
    return touched;
  }

  private static long[] lognormal(int size) {
    Random random = new Random(9);
    long[] minutes = new long[size];
    Arrays.setAll(minutes, i -> (long) (10_000 * Math.exp(random.nextGaussian())));
    return minutes;
  }
}
