package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentpatterns.patterns.GapTest.Gap;
import org.incidentpatterns.patterns.GapTest.Group;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link GapTest}. */
class GapTestTest {
  /** Incidents that customers noticed first, by root cause, over all eight quarters. */
  private static final List<Group> CUSTOMERS_FIRST =
      List.of(
          new Group("configuration", 12, 33),
          new Group("testing_gap", 10, 15),
          new Group("capacity", 6, 13),
          new Group("third_party", 3, 10),
          new Group("code_defect", 9, 14),
          new Group("deployment", 3, 7),
          new Group("expiry", 2, 3),
          new Group("data_store", 1, 3));

  @Test
  void shouldNameTheCauseThatCustomersNoticeFirstMostOften() {
    Gap gap = GapTest.widest(CUSTOMERS_FIRST, 46, 101).orElseThrow();

    assertThat(gap.id()).isEqualTo("testing_gap");
    assertThat(gap.there()).isEqualTo(Shares.of(10, 15));
    assertThat(gap.elsewhere()).isEqualTo(Shares.of(36, 86));
    assertThat(gap.clear()).isFalse();
  }

  @Test
  void shouldCallAGapThatChanceDoesNotExplain() {
    Gap gap =
        GapTest.widest(List.of(new Group("a", 18, 20), new Group("b", 12, 60)), 30, 80)
            .orElseThrow();

    assertThat(gap.id()).isEqualTo("a");
    assertThat(gap.clear()).isTrue();
  }

  @Test
  void shouldAskMoreOfTheHighestOfMany() {
    // 8 of 10 against 28 of 70 is clear when asked alone (p 0.02), not as the highest of six.
    List<Group> alone = List.of(new Group("high", 8, 10));
    List<Group> amongMany =
        List.of(
            new Group("high", 8, 10),
            new Group("b", 6, 15),
            new Group("c", 6, 15),
            new Group("d", 6, 15),
            new Group("e", 6, 15),
            new Group("f", 4, 10));

    assertThat(GapTest.widest(alone, 36, 80).orElseThrow().clear()).isTrue();
    assertThat(GapTest.widest(amongMany, 36, 80).orElseThrow().clear()).isFalse();
  }

  @Test
  void shouldNotAskWithoutAGroupOfFive() {
    assertThat(GapTest.widest(List.of(new Group("a", 4, 4)), 10, 60)).isEmpty();
    assertThat(GapTest.widest(List.of(), 0, 0)).isEmpty();
  }

  @Test
  void shouldNotAskWhereNothingLiesElsewhere() {
    assertThat(GapTest.widest(List.of(new Group("a", 4, 9)), 4, 9)).isEmpty();
  }

  @Test
  void shouldPreferTheLargerOfEqualShares() {
    Gap gap =
        GapTest.widest(
                List.of(new Group("a", 5, 10), new Group("b", 10, 20), new Group("c", 10, 20)),
                25,
                60)
            .orElseThrow();

    assertThat(gap.id()).isEqualTo("b");
  }
}
