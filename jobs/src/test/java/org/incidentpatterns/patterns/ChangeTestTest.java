package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.incidentpatterns.patterns.WorkedExample.counts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.incidentpatterns.patterns.ChangeTest.Counts;
import org.incidentpatterns.patterns.ChangeTest.Family;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link ChangeTest}. */
class ChangeTestTest {
  @Nested
  class InTheWorkedExample {
    @Test
    void shouldCallASingleRiseARise() {
      Family detections = ChangeTest.family(WorkedExample.detections());

      assertThat(detections.of("automated_alerting").verdict()).isEqualTo(Verdict.RISE);
      assertThat(detections.of("automated_alerting").adjustedP()).isCloseTo(0.0129, within(0.0001));
      assertThat(verdicts(detections)).containsOnlyOnce(Verdict.RISE).doesNotContain(Verdict.FALL);
    }

    @Test
    void shouldCallNothingElse() {
      for (List<Counts> axis :
          List.of(
              WorkedExample.rootCauses(),
              WorkedExample.contributingFactors(),
              WorkedExample.triggers())) {
        assertThat(verdicts(ChangeTest.family(axis)))
            .containsOnly(Verdict.NO_CLEAR_CHANGE, Verdict.TOO_FEW_TO_TELL);
      }
    }

    @Test
    void shouldTestTogetherOnlyWhatHasFiveIncidents() {
      assertThat(ChangeTest.family(WorkedExample.rootCauses()).tested()).isEqualTo(6);
      assertThat(ChangeTest.family(WorkedExample.contributingFactors()).tested()).isEqualTo(11);
      assertThat(ChangeTest.family(WorkedExample.triggers()).tested()).isEqualTo(6);
      assertThat(ChangeTest.family(WorkedExample.detections()).tested()).isEqualTo(4);
    }

    @Test
    void shouldSayAtWhichCountARiseWouldHaveShown() {
      assertThat(risesAt(WorkedExample.rootCauses()))
          .containsExactly(9L, 6L, 6L, 5L, 7L, 5L, null, null, null);
      assertThat(risesAt(WorkedExample.contributingFactors()))
          .containsExactly(7L, 8L, 7L, 10L, 6L, 6L, 6L, 5L, null, 6L, 5L, 6L);
      assertThat(risesAt(WorkedExample.triggers()))
          .containsExactly(10L, 8L, 5L, 5L, 5L, 5L, null, null, null, null);
      assertThat(risesAt(WorkedExample.detections())).containsExactly(8L, 11L, 6L, null, 6L);
    }

    @Test
    void shouldSayAtWhichCountAFallWouldHaveShown() {
      Family detections = ChangeTest.family(WorkedExample.detections());

      assertThat(detections.of("customer_report").fallsAt()).isEqualTo(1);
      assertThat(detections.of("automated_alerting").fallsAt()).isNull();
    }

    @ParameterizedTest(name = "{0} of {1} against {2} of {3}")
    @CsvSource({"7, 12, 27, 89", "8, 23, 41, 133", "5, 31, 38, 183", "7, 8, 49, 61"})
    void shouldNotCallTheMeasuresThatStandAlone(long now, long ofNow, long before, long ofBefore) {
      Comparison comparison =
          ChangeTest.single(new Counts("measure", now, ofNow, before, ofBefore));

      assertThat(comparison.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
      assertThat(comparison.adjustedP()).isEqualTo(comparison.pValue());
    }
  }

  @Test
  void shouldCallAFallAFall() {
    Comparison comparison = ChangeTest.single(new Counts("customers", 1, 30, 45L, 90L));

    assertThat(comparison.verdict()).isEqualTo(Verdict.FALL);
    assertThat(comparison.now().count()).isLessThanOrEqualTo(comparison.fallsAt());
  }

  @Test
  void shouldLoosenTheThresholdOfOneCategoryWhenAnotherHasChanged() {
    Counts one = counts("one", 2, 11);
    Counts quiet = counts("quiet", 3, 22);
    Counts still = counts("still", 2, 15);
    Long beside = ChangeTest.family(List.of(one, quiet, still)).of("one").risesAt();
    Long besideRise =
        ChangeTest.family(List.of(one, quiet, counts("risen", 12, 10))).of("one").risesAt();

    assertThat(beside).isEqualTo(6);
    assertThat(besideRise).isEqualTo(5);
  }

  @Test
  void shouldCallEveryCountFromTheThresholdOnAndNoOther() {
    // Trying every count is slow but cannot err; the search must find the same.
    for (long ofNow : new long[] {5, 9, 12, 25}) {
      for (long ofBefore : new long[] {1, 7, 30, 89}) {
        for (long before = 0; before <= ofBefore; before += 1 + ofBefore / 10) {
          assertThresholdsAreThoseOfTrying(ofNow, before, ofBefore);
        }
      }
    }
  }

  private static void assertThresholdsAreThoseOfTrying(long ofNow, long before, long ofBefore) {
    for (long now = 0; now <= ofNow; now++) {
      Comparison comparison = ChangeTest.single(new Counts("x", now, ofNow, before, ofBefore));
      if (comparison.verdict() == Verdict.TOO_FEW_TO_TELL) {
        continue;
      }
      long[] called =
          LongStream.rangeClosed(0, ofNow)
              .filter(count -> FisherTest.pValue(count, ofNow, before, ofBefore) <= 0.05)
              .toArray();
      double share = (double) before / ofBefore;
      Long[] rises =
          LongStream.of(called).filter(count -> count > share * ofNow).boxed().toArray(Long[]::new);
      Long[] falls =
          LongStream.of(called).filter(count -> count < share * ofNow).boxed().toArray(Long[]::new);
      assertThat(rises).hasSize(sizeFrom(comparison.risesAt(), ofNow));
      assertThat(falls)
          .hasSize(comparison.fallsAt() == null ? 0 : (int) (comparison.fallsAt() + 1));
      if (rises.length > 0) {
        assertThat(comparison.risesAt()).isEqualTo(rises[0]);
      }
      if (falls.length > 0) {
        assertThat(comparison.fallsAt()).isEqualTo(falls[falls.length - 1]);
      }
    }
  }

  private static int sizeFrom(@Nullable Long risesAt, long ofNow) {
    return risesAt == null ? 0 : (int) (ofNow - risesAt + 1);
  }

  @Test
  void shouldNeverContradictItsOwnThresholds() {
    for (int now = 0; now <= 12; now++) {
      Comparison comparison =
          ChangeTest.family(List.of(counts("a", now, 20), counts("b", 3, 43), counts("c", 1, 12)))
              .of("a");
      boolean named = Objects.requireNonNull(comparison.adjustedP()) <= 0.05;

      assertThat(comparison.verdict() != Verdict.NO_CLEAR_CHANGE).isEqualTo(named);
    }
  }

  @Test
  void shouldHaveNothingToCompareInTheFirstQuarter() {
    Family family = ChangeTest.family(List.of(Counts.withoutBaseline("configuration", 5, 12)));

    Comparison comparison = family.of("configuration");
    assertThat(comparison.verdict()).isEqualTo(Verdict.NOTHING_TO_COMPARE);
    assertThat(comparison.before()).isNull();
    assertThat(comparison.pValue()).isNull();
    assertThat(comparison.risesAt()).isNull();
    assertThat(family.tested()).isZero();
  }

  @Test
  void shouldHaveNothingToCompareWithQuartersThatHadNoIncidents() {
    Comparison comparison = ChangeTest.single(new Counts("configuration", 5, 12, 0L, 0L));

    assertThat(comparison.verdict()).isEqualTo(Verdict.NOTHING_TO_COMPARE);
    assertThat(comparison.before()).isEqualTo(Shares.of(0, 0));
  }

  @Test
  void shouldNotJudgeAQuarterOfFewerThanFiveIncidents() {
    for (long incidents = 0; incidents < 5; incidents++) {
      assertThat(ChangeTest.single(new Counts("x", incidents, incidents, 1L, 89L)).verdict())
          .isEqualTo(Verdict.TOO_FEW_TO_TELL);
    }
    assertThat(ChangeTest.single(new Counts("x", 5, 5, 1L, 89L)).verdict()).isEqualTo(Verdict.RISE);
  }

  @Test
  void shouldSeeNoChangeWhereEveryIncidentHasTheCategory() {
    Comparison comparison = ChangeTest.single(counts("all", 12, 89));

    assertThat(comparison.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
    assertThat(comparison.risesAt()).isNull();
    assertThat(comparison.fallsAt()).isEqualTo(10);
  }

  @Test
  void shouldAnswerNoQuestions() {
    assertThat(ChangeTest.family(List.of()).comparisons()).isEmpty();
  }

  @Test
  void shouldFindSmallChangesAmongTenMillionIncidentsWithoutDelay() {
    List<Counts> axis =
        IntStream.range(0, 40)
            .mapToObj(
                i -> new Counts("c" + i, 250_000 + i * 50L, 10_000_000, 1_750_000L, 70_000_000L))
            .toList();

    Family family = Assertions.assertTimeout(Duration.ofSeconds(5), () -> ChangeTest.family(axis));

    assertThat(family.of("c0").verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
    assertThat(family.of("c39").verdict()).isEqualTo(Verdict.RISE);
    assertThat(family.of("c0").risesAt()).isBetween(251_000L, 252_000L);
  }

  @Test
  void shouldRefuseAQuestionThatMakesNoSense() {
    assertThatThrownBy(() -> counts("x", 13, 20)).hasMessage("x: not a share: 13 of 12");
    assertThatThrownBy(() -> counts("x", 3, 90)).hasMessage("x: not a share before: 90 of 89");
    assertThatThrownBy(() -> new Counts("x", 3, 12, null, 89L)).hasMessage("x: half a baseline");
    List<Counts> twice = List.of(counts("x", 3, 12), counts("x", 3, 12));
    assertThatThrownBy(() -> ChangeTest.family(twice)).hasMessage("Asked twice: x");
  }

  private static List<Verdict> verdicts(Family family) {
    return family.comparisons().values().stream().map(Comparison::verdict).toList();
  }

  private static List<@Nullable Long> risesAt(List<Counts> questions) {
    return ChangeTest.family(questions).comparisons().values().stream()
        .map(Comparison::risesAt)
        .toList();
  }
}
