package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.incidentpatterns.patterns.ChangeTest.Counts;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.Share;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Ranks}. */
class RanksTest {
  @Test
  void shouldNotOrderRootCausesWithinOneQuarterOfTwelve() {
    assertThat(now(WorkedExample.rootCauses())).containsOnly("1=");
  }

  @Test
  void shouldPutOneRootCauseFirstOverEightQuarters() {
    assertThat(overall(WorkedExample.rootCauses()))
        .containsExactly("1", "2=", "2=", "2=", "2=", "2=", "4=", "4=", "4=");
  }

  @Test
  void shouldOrderTheOtherAxesOverEightQuarters() {
    assertThat(overall(WorkedExample.contributingFactors()))
        .containsExactly("1=", "1=", "1=", "1=", "2=", "2=", "2=", "3=", "3=", "2=", "3=", "2=");
    assertThat(overall(WorkedExample.triggers()))
        .containsExactly("1=", "1=", "2=", "2=", "2=", "3=", "3=", "3=", "4", "3=");
    assertThat(overall(WorkedExample.detections())).containsExactly("1=", "1=", "2", "4", "3");
  }

  @Test
  void shouldPutWhatNoticesRarelyBehindAlertingWithinTheQuarter() {
    assertThat(now(WorkedExample.detections())).containsExactly("1=", "1=", "2=", "2=", "2=");
  }

  @Test
  void shouldRankASingleShareFirst() {
    assertThat(Ranks.of(List.of(Shares.of(3, 12)))).containsExactly(new Rank(1, false));
    assertThat(Ranks.of(List.of())).isEmpty();
  }

  @Test
  void shouldNotRankBehindAnIntervalThatMerelyTouches() {
    List<Rank> ranks =
        Ranks.of(List.of(new Share(5, 10, 0.5, 0.4, 0.6), new Share(3, 10, 0.3, 0.2, 0.4)));

    assertThat(ranks).containsOnly(new Rank(1, true));
  }

  @Test
  void shouldNotRankAShareOfNothing() {
    assertThat(Ranks.of(List.of(Shares.of(0, 0), Shares.of(90, 100), Shares.of(1, 100))))
        .extracting(Rank::toString)
        .containsExactly("1=", "1=", "2");
  }

  private static List<String> now(List<Counts> axis) {
    return ranks(axis.stream().map(counts -> Shares.of(counts.now(), 12)).toList());
  }

  private static List<String> overall(List<Counts> axis) {
    return ranks(
        axis.stream()
            .map(counts -> Shares.of(counts.now() + Objects.requireNonNull(counts.before()), 101))
            .toList());
  }

  private static List<String> ranks(List<Share> shares) {
    return Ranks.of(shares).stream().map(Rank::toString).toList();
  }
}
