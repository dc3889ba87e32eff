package org.incidentpatterns.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the canonical format. */
final class WordsTest {
  @ParameterizedTest
  @EnumSource(Kind.class)
  void shouldReadEveryKindByItsWord(Kind kind) {
    assertThat(Kind.of(kind.word())).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"near_miss", "Near miss", "NEAR-MISS", " near miss "})
  void shouldReadAKindHoweverItIsSpelt(String word) {
    assertThat(Kind.of(word)).contains(Kind.NEAR_MISS);
  }

  @ParameterizedTest
  @EnumSource(ActionItem.Status.class)
  void shouldReadEveryStatusByItsWord(ActionItem.Status status) {
    assertThat(ActionItem.Status.of(status.word())).contains(status);
  }

  @ParameterizedTest
  @EnumSource(SectionName.class)
  void shouldReadEverySectionByItsWord(SectionName name) {
    assertThat(SectionName.of(name.word())).isEqualTo(name);
  }

  @Test
  void shouldNotGuessAtOtherWords() {
    assertThat(Kind.of("outage")).isEmpty();
    assertThat(ActionItem.Status.of("wontfix")).isEmpty();
    assertThat(SectionName.of("Hintergrund")).isEqualTo(SectionName.OTHER);
  }
}
