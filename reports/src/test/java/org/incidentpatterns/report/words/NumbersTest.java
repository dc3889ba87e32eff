package org.incidentpatterns.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.incidentpatterns.report.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({"0,0%", "0.004,<1%", "0.125,13%", "0.6667,67%", "0.996,>99%", "1,100%"})
  void shouldNeverRoundSomeToNoneOrMostToAll(double share, String text) {
    assertThat(Numbers.percent(share)).isEqualTo(text);
  }

  @Test
  void shouldGiveTheIntervalOfAShareAndNoneOfNone() {
    assertThat(Numbers.interval(Figures.share(4, 12))).isEqualTo("14–61%");
    assertThat(Numbers.interval(Figures.share(0, 12))).isEqualTo("0–24%");
    assertThat(Numbers.interval(Figures.share(0, 0))).isEqualTo("–");
    assertThat(Numbers.percent(Figures.share(0, 0))).isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 min",
    "0.3,under 1 min",
    "38,38 min",
    "89,89 min",
    "90,1 h 30 min",
    "310,5 h 10 min",
    "240,4 h",
    "1439.8,1 d",
    "2880,2 d",
    "3060,2 d 3 h",
    "1441,1 d"
  })
  void shouldWriteDurationsInTheirTwoLargestUnits(double minutes, String text) {
    assertThat(Numbers.minutes(minutes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1st",
    "2,2nd",
    "3,3rd",
    "4,4th",
    "11,11th",
    "12,12th",
    "13,13th",
    "21,21st",
    "112,112th"
  })
  void shouldWriteOrdinals(long number, String text) {
    assertThat(Numbers.ordinal(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0,no", "1,one", "12,twelve", "13,13", "1349100,'1,349,100'"})
  void shouldWriteSmallNumbersAsWords(long number, String text) {
    assertThat(Numbers.word(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1,0.1",
    "1e-7,0.0000001",
    "0.30000000000000004,0.3",
    "1e21,1000000000000000000000",
    "12,12",
    "0,0"
  })
  void shouldWriteNumbersForMachinesWithoutExponent(double number, String text) {
    assertThat(Numbers.plain(number).toPlainString()).isEqualTo(text);
  }

  @Test
  void shouldRefuseWhatIsNoNumber() {
    assertThatThrownBy(() -> Numbers.plain(Double.NaN))
        .hasMessage("Number must be finite, cannot be: NaN");
  }

  @Test
  void shouldSpeakEnglishOnAMachineThatDoesNot() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      assertThat(Numbers.count(1234)).isEqualTo("1,234");
      assertThat(Numbers.rate(12.71)).isEqualTo("12.7");
      assertThat(Numbers.date(LocalDate.of(2026, 1, 12))).isEqualTo("12 January 2026");
      assertThat(Numbers.time(Instant.parse("2026-01-12T05:00:00Z"), ZoneId.of("Europe/Oslo")))
          .isEqualTo("12 January 2026, 06:00");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void shouldNameTheYearOfARangeOnceIfItIsOne() {
    assertThat(Numbers.days(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)))
        .isEqualTo("1 October to 31 December 2025");
    assertThat(Numbers.days(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 28)))
        .isEqualTo("1 December 2025 to 28 February 2026");
  }
}
