package org.incidentpatterns.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TimesTest {
  private static final Instant NOON = Instant.parse("2025-10-02T12:00:00Z");

  @Test
  void shouldBeginWhenItStartedElseWhenItWasNoticedElseWhenItWasRecorded() {
    Instant later = NOON.plusSeconds(60);
    Instant latest = NOON.plusSeconds(120);

    assertThat(times(NOON, later, null, latest).began()).contains(NOON);
    assertThat(times(null, later, null, latest).began()).contains(later);
    assertThat(times(null, null, null, latest).began()).contains(latest);
    assertThat(times(null, null, NOON, null).began()).isEmpty();
  }

  @Test
  void shouldMeasureFromTheStart() {
    assertThat(times(NOON, NOON.plusSeconds(90), null, null).toDetect())
        .contains(Duration.ofSeconds(90));
    assertThat(times(NOON, null, NOON, null).toResolve()).contains(Duration.ZERO);
  }

  @Test
  void shouldGiveNoDurationWhereATimeIsMissingOrTheyLieTheWrongWayRound() {
    assertThat(times(null, NOON, NOON, null).toDetect()).isEmpty();
    assertThat(times(NOON, null, null, null).toDetect()).isEmpty();
    assertThat(times(NOON, null, NOON.minusSeconds(1), null).toResolve()).isEmpty();
  }

  private static Times times(
      @Nullable Instant started,
      @Nullable Instant detected,
      @Nullable Instant resolved,
      @Nullable Instant recorded) {
    return new Times(started, detected, null, null, resolved, null, null, recorded, null);
  }
}
