package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.incidentpatterns.patterns.PostmortemPolicy.Reason;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Severity;
import org.incidentpatterns.postmortem.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link PostmortemPolicy}. */
class PostmortemPolicyTest {
  private static final Instant STARTED = Instant.parse("2025-10-02T12:00:00Z");

  @ParameterizedTest(name = "{0}, Sev-{1}, mitigated after {2} min, third {3}: {4}")
  @CsvSource({
    "INCIDENT, 1, 1, false, SEVERITY_ONE",
    "INCIDENT, 1, , false, SEVERITY_ONE",
    "INCIDENT, 2, 15, false, ",
    "INCIDENT, 2, 16, false, SEVERITY_TWO_WITH_IMPACT",
    "INCIDENT, 2, , false, SEVERITY_TWO_WITH_IMPACT",
    "INCIDENT, 2, 15, true, THIRD_OCCURRENCE",
    "INCIDENT, 3, 600, false, ",
    "INCIDENT, 3, 600, true, THIRD_OCCURRENCE",
    "INCIDENT, , 600, false, ",
    "INCIDENT, , 600, true, THIRD_OCCURRENCE",
    "NEAR_MISS, , , false, NEAR_MISS",
    "NEAR_MISS, 1, , true, NEAR_MISS",
    "DRILL, 1, 600, true, ",
    "MAINTENANCE, 2, 600, true, ",
  })
  void shouldSayWhyAPostmortemIsDue(
      Kind kind,
      @Nullable Integer level,
      @Nullable Integer mitigatedAfter,
      boolean third,
      @Nullable Reason reason) {
    Instant mitigated = mitigatedAfter == null ? null : STARTED.plusSeconds(60L * mitigatedAfter);

    assertThat(
            PostmortemPolicy.DEFAULT.due(
                kind, new Severity(level, null), times(mitigated, null, null), third))
        .isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void shouldFallBackOnResolution() {
    Times resolvedSoon = times(null, STARTED.plusSeconds(600), null);

    assertThat(
            PostmortemPolicy.DEFAULT.due(Kind.INCIDENT, new Severity(2, null), resolvedSoon, false))
        .isEmpty();
  }

  @Test
  void shouldGiveASevOneTwoDaysFromItsEnd() {
    Instant resolved = STARTED.plusSeconds(3_600);
    Severity one = new Severity(1, null);

    assertThat(
            PostmortemPolicy.DEFAULT.publishedInTime(
                one, times(null, resolved, resolved.plus(Duration.ofDays(2)))))
        .hasValue(true);
    assertThat(
            PostmortemPolicy.DEFAULT.publishedInTime(
                one, times(null, resolved, resolved.plus(Duration.ofDays(2)).plusSeconds(1))))
        .hasValue(false);
  }

  @Test
  void shouldNotJudgeWhatItDoesNotKnow() {
    Severity one = new Severity(1, null);

    assertThat(PostmortemPolicy.DEFAULT.publishedInTime(one, times(null, null, STARTED))).isEmpty();
    assertThat(PostmortemPolicy.DEFAULT.publishedInTime(one, times(null, STARTED, null))).isEmpty();
    assertThat(
            PostmortemPolicy.DEFAULT.publishedInTime(
                new Severity(2, null), times(null, STARTED, STARTED)))
        .isEmpty();
  }

  @Test
  void shouldSayItselfInWords() {
    assertThat(PostmortemPolicy.DEFAULT.words())
        .contains("within 48 hours", "more than 15 minutes", "near misses");
  }

  @Test
  void shouldRefuseNegativeTime() {
    assertThatThrownBy(() -> new PostmortemPolicy(Duration.ofDays(-1), Duration.ZERO))
        .hasMessage("A policy cannot ask for negative time");
  }

  private static Times times(
      @Nullable Instant mitigated, @Nullable Instant resolved, @Nullable Instant published) {
    return new Times(STARTED, null, null, mitigated, resolved, published, null, null, null);
  }
}
