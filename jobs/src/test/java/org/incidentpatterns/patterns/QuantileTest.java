package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Quantile}. */
class QuantileTest {
  @Test
  void shouldInterpolateBetweenNeighbours() {
    assertThat(Quantile.MEDIAN.of(new long[] {10, 20})).isEqualTo(15);
    assertThat(Quantile.MEDIAN.of(new long[] {10, 20, 60})).isEqualTo(20);
    assertThat(Quantile.NINE_IN_TEN.of(LongStream.rangeClosed(1, 11).toArray())).isEqualTo(10);
    assertThat(Quantile.NINE_IN_TEN.of(new long[] {7})).isEqualTo(7);
  }

  @Test
  void shouldEncloseTheQuantile() {
    Random random = new Random(3);
    for (int size = 1; size <= 60; size++) {
      long[] sample = lognormal(random, size);
      for (Quantile quantile : new Quantile[] {Quantile.MEDIAN, Quantile.NINE_IN_TEN}) {
        assertThat(quantile.of(sample))
            .isBetween(quantile.interval(sample).low(), quantile.interval(sample).high());
      }
    }
  }

  @Test
  void shouldBeWhatManyDrawsTendTo() {
    Random random = new Random(11);
    for (int size : new int[] {12, 40, 83}) {
      long[] sample = lognormal(random, size);
      for (Quantile quantile : new Quantile[] {Quantile.MEDIAN, Quantile.NINE_IN_TEN}) {
        Interval drawn = drawn(quantile, sample, random);
        Interval exact = quantile.interval(sample);
        // The draws themselves are good to a neighbour or so.
        assertThat(exact.low()).isCloseTo(drawn.low(), withinPercentage(6));
        assertThat(exact.high()).isCloseTo(drawn.high(), withinPercentage(6));
      }
    }
  }

  @Test
  void shouldShrinkToThePointWhereAllAreAlike() {
    long[] alike = new long[50];
    Arrays.fill(alike, 300);

    assertThat(Quantile.MEDIAN.interval(alike)).isEqualTo(new Interval(300, 300));
  }

  @Test
  void shouldEncloseTheTruthOfALargeSampleClosely() {
    Interval interval = Quantile.MEDIAN.interval(LongStream.range(0, 10_000_000).toArray());

    // 1.96 standard deviations of a rank: 1.96 × √(n / 4) = 3,099.
    assertThat(interval.low()).isCloseTo(5_000_000 - 3_099, within(5.0));
    assertThat(interval.high()).isCloseTo(5_000_000 + 3_099, within(5.0));
  }

  @Test
  void shouldRefuseALevelOutsideItsRange() {
    assertThatThrownBy(() -> new Quantile(1)).hasMessageEndingWith("cannot be: 1.0");
  }

  private static long[] lognormal(Random random, int size) {
    return LongStream.generate(() -> (long) (3_600 * Math.exp(random.nextGaussian())))
        .limit(size)
        .sorted()
        .toArray();
  }

  private static Interval drawn(Quantile quantile, long[] sample, Random random) {
    double[] quantiles = new double[20_000];
    for (int draw = 0; draw < quantiles.length; draw++) {
      long[] again =
          random.ints(sample.length, 0, sample.length).mapToLong(i -> sample[i]).toArray();
      Arrays.sort(again);
      quantiles[draw] = quantile.of(again);
    }
    Arrays.sort(quantiles);
    return new Interval(quantiles[499], quantiles[19_499]);
  }
}
