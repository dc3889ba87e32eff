package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.incidentpatterns.report.model.Correction;
import org.incidentpatterns.report.model.Correction.Outcome;
import org.incidentpatterns.report.model.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link CorrectedShares}. */
class CorrectedSharesTest {
  private static final Share NOBODY = Shares.of(0, 0);

  /** Right in 30 of 34 that have it, wrong in 6 of 62 that have not. */
  private static final LabelErrors GOOD = new LabelErrors(96, 34, 36, 30);

  @Test
  void shouldGiveTheIntervalOfTheFirstPublishedExample() {
    // Lang and Reiczigel 2014, example 1: 4,060 of 11,284; 178 of 179; 358 of 359.
    LabelErrors errors = new LabelErrors(179 + 359, 179, 178 + 1, 178);

    Correction corrected = CorrectedShares.of(Shares.of(4060, 11_284), NOBODY, errors);

    assertThat(corrected.share()).isCloseTo(0.360, within(0.0005));
    assertThat(corrected.low()).isCloseTo(0.349, within(0.0005));
    assertThat(corrected.high()).isCloseTo(0.372, within(0.0005));
  }

  @ParameterizedTest(name = "{0} of 12 is corrected to {1} %, {2} to {3} %")
  @CsvSource({"0, 0, 0, 24", "1, 0, 0, 36", "5, 41, 10, 78", "8, 73, 37, 100", "12, 100, 79, 100"})
  void shouldCorrectTheSharesOfASmallQuarter(long count, long share, long low, long high) {
    Correction corrected = CorrectedShares.of(Shares.of(count, 12), NOBODY, GOOD);

    assertThat(corrected.outcome()).isEqualTo(Outcome.CORRECTED);
    assertThat(percent(corrected.share())).isEqualTo(share);
    assertThat(percent(corrected.low())).isEqualTo(low);
    assertThat(percent(corrected.high())).isEqualTo(high);
  }

  @Test
  void shouldRaiseWhatIsMissedAndLowerWhatIsClaimedTooOften() {
    LabelErrors missed = new LabelErrors(100, 40, 30, 30);
    LabelErrors claimed = new LabelErrors(100, 40, 55, 40);

    assertThat(CorrectedShares.of(Shares.of(30, 100), NOBODY, missed).share())
        .isCloseTo(0.4, within(1e-12));
    assertThat(CorrectedShares.of(Shares.of(55, 100), NOBODY, claimed).share())
        .isCloseTo(0.4, within(1e-12));
  }

  @Test
  void shouldCorrectOnlyWhatPeopleDidNotLabel() {
    // Half by people, 5 of 10; half read, 3 of 10, which (0.3 + 0.9 − 1) / (0.8 + 0.9 − 1) makes
    // 2/7 of them.
    LabelErrors errors = new LabelErrors(60, 20, 20, 16);

    Correction corrected = CorrectedShares.of(Shares.of(3, 10), Shares.of(5, 10), errors);

    assertThat(corrected.share()).isCloseTo(0.5 * 2 / 7 + 0.5 * 0.5, within(1e-12));
    assertThat(corrected.low()).isLessThan(corrected.share());
    assertThat(corrected.high()).isGreaterThan(corrected.share());
    assertThat(width(corrected))
        .isLessThan(width(CorrectedShares.of(Shares.of(6, 20), NOBODY, errors)));
  }

  @ParameterizedTest(name = "{0} texts, {1} labelled, {2} found, {3} right: {4}")
  @CsvSource({
    "96, 10, 10, 8, CORRECTED",
    "96, 9, 9, 9, FEW_LABELLED",
    "30, 10, 10, 8, CORRECTED",
    "29, 10, 10, 8, FEW_LABELLED",
    "60, 20, 19, 12, CORRECTED",
    "60, 20, 22, 12, HARD_TO_TELL",
  })
  void shouldSayWhyItCannotCorrect(
      long texts, long labelled, long found, long right, Outcome outcome) {
    LabelErrors errors = new LabelErrors(texts, labelled, found, right);

    Correction correction = CorrectedShares.of(Shares.of(5, 12), NOBODY, errors);

    assertThat(correction.outcome()).isEqualTo(outcome);
    assertThat(correction.share() == null).isEqualTo(outcome != Outcome.CORRECTED);
  }

  @Test
  void shouldHaveNothingToCorrectWherePeopleGaveAllLabels() {
    assertThat(CorrectedShares.of(NOBODY, Shares.of(5, 12), GOOD))
        .isEqualTo(Correction.none(Outcome.GIVEN));
    assertThatThrownBy(() -> CorrectedShares.of(NOBODY, NOBODY, GOOD))
        .hasMessage("Share of nothing cannot be corrected");
  }

  @Test
  void shouldRefuseCountsThatContradictEachOther() {
    assertThatThrownBy(() -> new LabelErrors(96, 34, 36, 35))
        .hasMessage("Not a comparison: 34 labelled, 36 found, 35 right of 96");
    assertThatThrownBy(() -> new LabelErrors(40, 34, 36, 20)).hasMessageStartingWith("Not a");
    assertThatThrownBy(() -> new LabelErrors(30, 34, 30, 30)).hasMessageStartingWith("Not a");
  }

  /** How often the interval holds the true share: of a small quarter, a year, and a large one. */
  @ParameterizedTest(name = "{0} incidents, {1} given by people, {2} and {3} labelled: {4}")
  @CsvSource({
    "12, 0, 34, 62, 0.3, 0.85, 0.9",
    "12, 0, 10, 20, 0.15, 0.7, 0.95",
    "12, 6, 34, 62, 0.3, 0.85, 0.9",
    "101, 0, 34, 62, 0.3, 0.85, 0.9",
    "101, 30, 20, 60, 0.1, 0.7, 0.95",
    "2000, 0, 100, 300, 0.2, 0.75, 0.97",
  })
  void shouldHoldTheTrueShareInAtLeastNinetyThreeOfAHundredCases(
      int incidents, int given, int with, int without, double share, double sens, double spec) {
    Random random = new Random(7);
    int draws = 4000;
    int corrected = 0;
    int held = 0;
    for (int draw = 0; draw < draws; draw++) {
      long right = count(random, with, sens);
      long wrong = count(random, without, 1 - spec);
      Correction correction =
          CorrectedShares.of(
              read(random, incidents - given, share * sens + (1 - share) * (1 - spec)),
              read(random, given, share),
              new LabelErrors(with + without, with, right + wrong, right));
      if (correction.outcome() == Outcome.CORRECTED) {
        corrected++;
        held += low(correction) <= share && share <= high(correction) ? 1 : 0;
      }
    }
    assertThat(corrected).isGreaterThan(draws * 9 / 10);
    assertThat((double) held / corrected).isGreaterThan(0.93);
  }

  private static Share read(Random random, int of, double share) {
    return Shares.of(count(random, of, share), of);
  }

  private static long count(Random random, int of, double share) {
    return random.doubles(of).filter(drawn -> drawn < share).count();
  }

  private static double width(Correction correction) {
    return high(correction) - low(correction);
  }

  private static double low(Correction correction) {
    return Objects.requireNonNull(correction.low());
  }

  private static double high(Correction correction) {
    return Objects.requireNonNull(correction.high());
  }

  private static long percent(@Nullable Double share) {
    return Math.round(Objects.requireNonNull(share) * 100);
  }
}
