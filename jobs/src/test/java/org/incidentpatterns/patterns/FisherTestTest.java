package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link FisherTest}. */
class FisherTestTest {
  @Test
  void shouldTellAlertingNowFromAlertingBefore() {
    assertThat(FisherTest.pValue(8, 12, 20, 89)).isCloseTo(0.00323, within(0.00001));
  }

  @Test
  void shouldNotTellStagingNowFromStagingBefore() {
    assertThat(FisherTest.pValue(4, 12, 11, 89)).isCloseTo(0.0765, within(0.0001));
  }

  @Test
  void shouldSeeNoDifferenceWhereThereIsNothingToSee() {
    assertThat(FisherTest.pValue(0, 12, 0, 89)).isEqualTo(1.0);
    assertThat(FisherTest.pValue(12, 12, 89, 89)).isEqualTo(1.0);
    assertThat(FisherTest.pValue(0, 0, 20, 89)).isEqualTo(1.0);
    assertThat(FisherTest.pValue(8, 12, 0, 0)).isEqualTo(1.0);
  }

  @Test
  void shouldAnswerTheSameWhicheverGroupComesFirst() {
    assertThat(FisherTest.pValue(8, 12, 20, 89))
        .isCloseTo(FisherTest.pValue(20, 89, 8, 12), within(1e-12));
  }

  @Test
  void shouldAgreeWithCountingEverySmallTable() {
    for (int of = 0; of <= 9; of++) {
      for (int otherOf = 0; otherOf <= 15; otherOf++) {
        for (int count = 0; count <= of; count++) {
          for (int otherCount = 0; otherCount <= otherOf; otherCount++) {
            assertThat(FisherTest.pValue(count, of, otherCount, otherOf))
                .as("%d of %d against %d of %d", count, of, otherCount, otherOf)
                .isCloseTo(counted(count, of, otherCount, otherOf), within(1e-12));
          }
        }
      }
    }
  }

  /** The p-value by whole numbers: ways to get a table at most as likely, of all ways. */
  private static double counted(int count, int of, int otherCount, int otherOf) {
    int with = count + otherCount;
    long seen = ways(of, count) * ways(otherOf, otherCount);
    long atMost = 0;
    for (int other = 0; other <= with; other++) {
      long ways = ways(of, other) * ways(otherOf, with - other);
      atMost += ways <= seen ? ways : 0;
    }
    return (double) atMost / ways(of + otherOf, with);
  }

  private static long ways(int of, int chosen) {
    long ways = chosen > of ? 0 : 1;
    for (int i = 0; i < chosen && ways > 0; i++) {
      ways = ways * (of - i) / (i + 1);
    }
    return ways;
  }

  @Test
  void shouldAgreeWithTheLibraryOnLargeTables() {
    for (int count = 1_050; count <= 1_300; count += 10) {
      int[][] table = {{count, 10_000 - count}, {9_300, 60_700}};
      double library = FisherExactTest.withDefaults().test(table).getPValue();

      assertThat(FisherTest.pValue(count, 10_000, 9_300, 70_000))
          .isCloseTo(library, withinPercentage(1e-5));
    }
  }

  @Test
  void shouldCallWhatIsFarOffImpossible() {
    assertThat(FisherTest.pValue(9_000_000, 10_000_000, 7_000_000, 70_000_000)).isZero();
  }

  @Test
  void shouldAnswerTenMillionAtOnce() {
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 0; i < 100; i++) {
            assertThat(FisherTest.pValue(1_000_000 + i, 10_000_000, 7_000_000, 70_000_000))
                .isGreaterThan(0.9);
          }
        });
  }

  @Test
  void shouldRefuseWhatAreNotShares() {
    assertThatThrownBy(() -> FisherTest.pValue(13, 12, 20, 89))
        .hasMessage("Not two shares: 13 of 12 and 20 of 89");
  }
}
