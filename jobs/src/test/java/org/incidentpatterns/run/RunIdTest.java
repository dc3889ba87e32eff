package org.incidentpatterns.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RunIdTest {
  private static final Instant AS_OF = Instant.parse("2026-01-05T06:00:00Z");

  @Test
  void shouldNameARunByItsClockAndADigestThatNamesFiles() {
    assertThat(RunId.of(AS_OF, List.of("a"))).matches("2026-01-05T060000Z-[0-9a-f]{8}");
  }

  @Test
  void shouldGiveTheSameIngredientsTheSameName() {
    assertThat(RunId.of(AS_OF, List.of("a", "b"))).isEqualTo(RunId.of(AS_OF, List.of("a", "b")));
  }

  @Test
  void shouldGiveOtherIngredientsAnotherName() {
    String name = RunId.of(AS_OF, List.of("a", "b"));

    assertThat(RunId.of(AS_OF, List.of("ab"))).isNotEqualTo(name);
    assertThat(RunId.of(AS_OF, List.of("b", "a"))).isNotEqualTo(name);
    assertThat(RunId.of(AS_OF, List.of("a", "b", ""))).isNotEqualTo(name);
    assertThat(RunId.of(AS_OF.plusSeconds(1), List.of("a", "b"))).isNotEqualTo(name);
  }
}
