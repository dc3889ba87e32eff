package org.incidentpatterns.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void shouldFitTheNounToTheNumber() {
    assertThat(Wording.count(1, "incident")).isEqualTo("1 incident");
    assertThat(Wording.count(0, "incident")).isEqualTo("0 incidents");
    assertThat(Wording.words(0, "incident")).isEqualTo("no incident");
    assertThat(Wording.words(2, "category")).isEqualTo("two categories");
    assertThat(Wording.words(3, "fix")).isEqualTo("three fixes");
    assertThat(Wording.words(2, "near miss")).isEqualTo("two near misses");
    assertThat(Wording.count(5, "day")).isEqualTo("5 days");
    assertThat(Wording.of(1, 1, "incident")).isEqualTo("1 of 1 incident");
  }

  @Test
  void shouldJoinListsAsASentenceDoes() {
    assertThat(Wording.list(List.of())).isEmpty();
    assertThat(Wording.list(List.of("a"))).isEqualTo("a");
    assertThat(Wording.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Wording.list(List.of("a", "b", "c", "d"), 2)).isEqualTo("a, b and 2 more");
  }

  @Test
  void shouldLeaveAbbreviationsTheirCapitals() {
    assertThat(Wording.small("Configuration errors")).isEqualTo("configuration errors");
    assertThat(Wording.small("DNS")).isEqualTo("DNS");
    assertThat(Wording.capital("\u00E9tat")).isEqualTo("\u00C9tat");
    assertThat(Wording.capital("")).isEmpty();
  }

  @Test
  void shouldShortenNamesForSentencesBetweenWords() {
    assertThat(Wording.brief("Short")).isEqualTo("Short");
    assertThat(Wording.brief("word ".repeat(40))).hasSizeLessThan(62).endsWith("word…");
    assertThat(Wording.brief("\uD83D\uDD25".repeat(100)))
        .isEqualTo("\uD83D\uDD25".repeat(60) + "…");
  }
}
