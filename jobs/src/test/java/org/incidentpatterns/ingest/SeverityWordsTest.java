package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.incidentpatterns.postmortem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SeverityWordsTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "Sev-1, 1",
    "SEV2, 2",
    "sev 3, 3",
    "severity_4, 4",
    "S5, 5",
    "P1, 1",
    "priority 2, 2",
    "sev/1, 1",
    "severity: 2, 2",
    "severity::3, 3"
  })
  void shouldReadTheNumberThatAWordCarries(String word, int level) {
    assertThat(SeverityWords.read(word, Map.of())).isEqualTo(new Severity(level, word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"critical", "Sev-0", "P0", "6", "12", "-1", "1.5", "Sev-1 (was Sev-2)"})
  void shouldKeepAnyOtherWordWithoutALevel(String word) {
    assertThat(SeverityWords.read(word, Map.of())).isEqualTo(new Severity(null, word));
  }

  @Test
  void shouldKnowNothingWhereNothingIsSaid() {
    assertThat(SeverityWords.read(null, Map.of())).isEqualTo(Severity.UNKNOWN);
  }

  @Test
  void shouldAskTheTableOfTheToolAndNothingElseWhereThereIsOne() {
    Map<String, Integer> levels = Map.of("critical", 1, "p1", 2);

    assertThat(SeverityWords.read(" Critical ", levels)).isEqualTo(new Severity(1, " Critical "));
    assertThat(SeverityWords.read("P1", levels).level()).isEqualTo(2);
    assertThat(SeverityWords.read("P2", levels).level()).isNull();
  }
}
