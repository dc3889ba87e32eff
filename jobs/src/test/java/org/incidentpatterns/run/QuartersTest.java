package org.incidentpatterns.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;

final class QuartersTest {
  private static final FiscalCalendar UTC = new FiscalCalendar(ZoneOffset.UTC, Month.JANUARY);
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void shouldRenderTheQuarterThatWasNamedWhetherItHoldsIncidentsOrNot() {
    assertThat(labels(quarters("2025-Q2").rendered())).containsExactly("2025-Q2");
    assertThat(labels(quarters("2026-Q3").rendered())).containsExactly("2026-Q3");
  }

  @Test
  void shouldRenderTheLastQuarterThatHasEnded() {
    assertThat(labels(quarters("previous").rendered())).containsExactly("2025-Q4");
  }

  @Test
  void shouldEndAQuarterInTheZoneOfTheOrganisation() {
    FiscalCalendar newYork = new FiscalCalendar(ZoneId.of("America/New_York"), Month.JANUARY);
    Quarters quarters =
        new Quarters(List.of(Quarter.parse("2025-Q1")), "previous", NEW_YEAR, newYork);

    assertThat(labels(quarters.rendered())).containsExactly("2025-Q3");
  }

  @Test
  void shouldRenderAllQuartersThatHoldIncidentsOldestFirst() {
    assertThat(labels(quarters("all").rendered())).containsExactly("2025-Q1", "2025-Q3");
  }

  @Test
  void shouldLookAtEveryQuarterBetweenAndUpToTheOneAskedFor() {
    assertThat(labels(quarters("all").all())).containsExactly("2025-Q1", "2025-Q2", "2025-Q3");
    assertThat(labels(quarters("previous").all()))
        .containsExactly("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
    assertThat(labels(quarters("2024-Q4").all()))
        .containsExactly("2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3");
    assertThat(quarters("2024-Q4").first()).hasToString("2025-Q1");
  }

  @Test
  void shouldRefuseWhatIsNoQuarter() {
    assertThatThrownBy(() -> quarters("2025-Q5").rendered()).isInstanceOf(PipelineException.class);
  }

  private static Quarters quarters(String wanted) {
    List<Quarter> holding = Stream.of("2025-Q3", "2025-Q1").map(Quarter::parse).toList();
    return new Quarters(holding, wanted, NEW_YEAR, UTC);
  }

  private static List<String> labels(List<Quarter> quarters) {
    return quarters.stream().map(Quarter::toString).toList();
  }
}
