package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link ChartText}, {@link Figures} and {@link ImpactUnit}. */
class ChartTextTest {
  @Test
  void shouldKeepATitleThatFits() {
    assertThat(ChartText.lines("Staging did not match production", 240, 2))
        .containsExactly("Staging did not match production");
  }

  @Test
  void shouldBreakBetweenWordsAndThenCut() {
    List<String> lines =
        ChartText.lines("Staging did not match production, and nobody could know it", 150, 2);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("Staging did not");
    assertThat(lines.get(1)).startsWith("match").endsWith("…");
    assertThat(lines).allSatisfy(line -> assertThat(ChartText.width(line)).isLessThan(150));
  }

  @Test
  void shouldCutAWordThatIsLongerThanALine() {
    List<String> lines = ChartText.lines(ChartFixtures.letters(10_000), 100, 2);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).endsWith("…").hasSizeLessThan(20);
  }

  @Test
  void shouldNotCutALetterInHalf() {
    assertThat(ChartText.clip("😀😀😀", 2)).isEqualTo("😀…");
    assertThat(ChartText.fit("😀😀😀😀", 40)).isEqualTo("😀😀…");
  }

  @Test
  void shouldDropWhatTurnsOrHidesText() {
    assertThat(ChartText.clean("a\u202eb\u0000c\u2066\n\td\ufeff \ud800e")).isEqualTo("ab c d e");
    assertThat(ChartText.clean("\u0646\u0645\u06cc\u200c\u0634\u0648\u062f")).contains("\u200c");
  }

  @Test
  void shouldEscapeMarkup() {
    assertThat(ChartText.escape("<a href='x'>\"&\"</a>"))
        .isEqualTo("&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;");
  }

  @Test
  void shouldWriteDurationsInTwoUnits() {
    assertThat(Figures.duration(0.2)).isEqualTo("under 1 min");
    assertThat(Figures.duration(87)).isEqualTo("87 min");
    assertThat(Figures.duration(90)).isEqualTo("1 h 30 min");
    assertThat(Figures.duration(161)).isEqualTo("2 h 41 min");
    assertThat(Figures.duration(480)).isEqualTo("8 h");
    assertThat(Figures.duration(1440)).isEqualTo("1 d");
    assertThat(Figures.duration(51 * 60 + 10)).isEqualTo("2 d 3 h");
  }

  @Test
  void shouldWriteSharesAsWholePercent() {
    assertThat(Figures.percent(5 / 12.0)).isEqualTo("42%");
    assertThat(Figures.percent(0.0)).isEqualTo("0%");
    assertThat(Figures.percent(0.003)).isEqualTo("<1%");
    assertThat(Figures.percent(0.998)).isEqualTo(">99%");
    assertThat(Figures.percent(null)).isEqualTo("–");
    assertThat(Figures.interval(0.193, 0.68)).isEqualTo("19–68%");
    assertThat(Figures.of(1234, 10_000)).isEqualTo("1,234 of 10,000");
    assertThat(Figures.rate(12.04)).isEqualTo("12");
  }

  @Test
  void shouldChooseAUnitOfAtMostFourDigits() {
    assertThat(ImpactUnit.of(9_999)).isEqualTo(ImpactUnit.ONE);
    assertThat(ImpactUnit.of(412_000)).isEqualTo(ImpactUnit.THOUSAND);
    assertThat(ImpactUnit.of(10_000_000)).isEqualTo(ImpactUnit.MILLION);
    assertThat(ImpactUnit.THOUSAND.figure(18_600)).isEqualTo("19");
    assertThat(ImpactUnit.THOUSAND.figure(400)).isEqualTo("<1");
    assertThat(ImpactUnit.THOUSAND.figure(0)).isEqualTo("0");
  }
}
