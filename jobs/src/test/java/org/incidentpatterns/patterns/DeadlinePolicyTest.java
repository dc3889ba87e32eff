package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.incidentpatterns.patterns.DeadlinePolicy.Standing;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.ActionItem.Status;
import org.incidentpatterns.postmortem.Severity;
import org.incidentpatterns.postmortem.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link DeadlinePolicy}. */
class DeadlinePolicyTest {
  private static final LocalDate FILED = LocalDate.parse("2025-10-01");
  private static final Severity SEV_1 = new Severity(1, "SEV1");

  @ParameterizedTest(name = "Sev-{0}, due {1}: {2}")
  @CsvSource({
    "1, , 2025-10-16",
    "2, , 2025-10-31",
    "3, , ",
    ", , ",
    "1, 2025-10-09, 2025-10-09",
    "1, 2025-12-31, 2025-10-16",
    "3, 2025-12-31, 2025-12-31",
    ", 2025-12-31, 2025-12-31",
    "3, 2025-10-01, 2025-10-01",
    "3, 2025-09-30, ",
  })
  void shouldTakeTheEarlierOfPolicyAndDueDate(
      @Nullable Integer level, @Nullable LocalDate due, @Nullable LocalDate deadline) {
    assertThat(
            DeadlinePolicy.DEFAULT.deadline(
                item(Status.OPEN, due, null), new Severity(level, null), FILED))
        .isEqualTo(Optional.ofNullable(deadline));
  }

  @Test
  void shouldCallAnItemOverdueFromTheDayAfterItsDeadline() {
    ActionItem item = item(Status.IN_PROGRESS, null, null);

    assertThat(DeadlinePolicy.DEFAULT.overdue(item, SEV_1, FILED, LocalDate.parse("2025-10-16")))
        .isFalse();
    assertThat(DeadlinePolicy.DEFAULT.overdue(item, SEV_1, FILED, LocalDate.parse("2025-10-17")))
        .isTrue();
  }

  @Test
  void shouldNotCallAClosedItemOverdueHoweverLateItWas() {
    LocalDate closed = LocalDate.parse("2025-12-01");

    assertThat(standing(item(Status.DONE, null, closed), "2025-12-01")).isEqualTo(Standing.CLOSED);
    assertThat(standing(item(Status.DONE, null, null), "2025-12-01")).isEqualTo(Standing.CLOSED);
    assertThat(standing(item(Status.CANCELLED, null, null), "2025-12-01"))
        .isEqualTo(Standing.CLOSED);
  }

  @Test
  void shouldSeeAnItemAsItStoodOnAnEarlierDay() {
    ActionItem closedInDecember = item(Status.DONE, null, LocalDate.parse("2025-12-01"));

    assertThat(standing(closedInDecember, "2025-10-10")).isEqualTo(Standing.IN_TIME);
    assertThat(standing(closedInDecember, "2025-11-30")).isEqualTo(Standing.OVERDUE);
  }

  @Test
  void shouldKnowNoDeadlineForLowerSeverities() {
    assertThat(
            DeadlinePolicy.DEFAULT.standing(
                item(Status.OPEN, null, null),
                new Severity(3, "minor"),
                FILED,
                LocalDate.parse("2030-01-01")))
        .isEqualTo(Standing.NO_DEADLINE);
  }

  @Test
  void shouldCountFromFilingElsePublicationElseTheIncident() {
    ZoneId oslo = ZoneId.of("Europe/Oslo");
    Instant started = Instant.parse("2025-10-01T23:30:00Z");
    Instant published = Instant.parse("2025-10-05T09:00:00Z");
    ActionItem filed = item(Status.OPEN, null, null, FILED);
    ActionItem notFiled = item(Status.OPEN, null, null, null);

    assertThat(DeadlinePolicy.filedOn(filed, times(started, published), oslo)).hasValue(FILED);
    assertThat(DeadlinePolicy.filedOn(notFiled, times(started, published), oslo))
        .hasValue(LocalDate.parse("2025-10-05"));
    assertThat(DeadlinePolicy.filedOn(notFiled, times(started, null), oslo))
        .hasValue(LocalDate.parse("2025-10-02"));
    assertThat(DeadlinePolicy.filedOn(notFiled, times(null, null), ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void shouldSayItselfInWords() {
    assertThat(DeadlinePolicy.DEFAULT.words())
        .startsWith("Sev-1 within 15 days of filing, Sev-2 within 30 days of filing; ")
        .endsWith(".");
    assertThat(new DeadlinePolicy(Map.of()).words()).startsWith("No deadline by severity");
  }

  @Test
  void shouldRefuseADeadlineThatMakesNoSense() {
    assertThatThrownBy(() -> new DeadlinePolicy(Map.of(6, 10)))
        .hasMessage("Not a deadline: Sev-6 within 10 days");
    assertThatThrownBy(() -> new DeadlinePolicy(Map.of(1, -1)))
        .hasMessage("Not a deadline: Sev-1 within -1 days");
  }

  private static Standing standing(ActionItem item, String asOf) {
    return DeadlinePolicy.DEFAULT.standing(item, SEV_1, FILED, LocalDate.parse(asOf));
  }

  private static ActionItem item(
      Status status, @Nullable LocalDate due, @Nullable LocalDate closed) {
    return item(status, due, closed, FILED);
  }

  private static ActionItem item(
      Status status,
      @Nullable LocalDate due,
      @Nullable LocalDate closed,
      @Nullable LocalDate filed) {
    return new ActionItem("Renew by itself", "web", null, filed, due, closed, status, null);
  }

  private static Times times(@Nullable Instant started, @Nullable Instant published) {
    return new Times(started, null, null, null, null, published, null, null, null);
  }
}
