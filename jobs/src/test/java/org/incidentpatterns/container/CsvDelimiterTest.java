package org.incidentpatterns.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvDelimiterTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "id", "id,title", "id title", "a|b|c", "id,title;subtitle"})
  void shouldBeACommaUnlessSomethingElseStandsMoreOften(String header) {
    assertThat(CsvDelimiter.of(header)).isEqualTo(new CsvDelimiter(',', false));
  }

  @Test
  void shouldBeWhatStandsMostOftenOutsideQuotes() {
    assertThat(CsvDelimiter.of("id;title;state, raw").character()).isEqualTo(';');
    assertThat(CsvDelimiter.of("id\ttitle, long\tstate; raw").character()).isEqualTo('\t');
    assertThat(CsvDelimiter.of("\"a;b;c;d\",\"e;f\"\"g;\"").character()).isEqualTo(',');
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\""})
  void shouldBeWhatTheFirstLineDeclares(String line) {
    assertThat(CsvDelimiter.of(line)).isEqualTo(new CsvDelimiter(';', true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=", "sep=ab", "sep=a", "sep=,id", "sep"})
  void shouldTakeNoHeaderForADeclaration(String line) {
    assertThat(CsvDelimiter.of(line).declared()).isFalse();
  }
}
