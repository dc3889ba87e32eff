package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.ActionItem.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Recurrence} and {@link FixOutcome}. */
class RecurrenceTest {
  private static final Quarter NOW = Quarter.parse("2025-Q4");
  private static final ActionItem OPEN = item(Status.OPEN, null);

  @Test
  void shouldCountDaysBetweenOccurrences() {
    Recurrence pattern = pattern(on("2025-10-02"), on("2025-11-19"), on("2025-10-30"));

    assertThat(pattern.seen()).isEqualTo(3);
    assertThat(pattern.daysBetween()).containsExactly(28L, 20L);
    assertThat(pattern.daysSinceLast(NOW)).hasValue(20);
    assertThat(pattern.firstSeen()).isEqualTo("2025-10-02");
    assertThat(pattern.lastSeen()).isEqualTo("2025-11-19");
  }

  @Test
  void shouldCountDaysAcrossQuarters() {
    Recurrence pattern = pattern(on("2025-05-26"), on("2025-10-15"));

    assertThat(pattern.daysSinceLast(NOW)).hasValue(142);
    assertThat(pattern.daysSinceLast(Quarter.parse("2025-Q2"))).isEmpty();
    assertThat(pattern.daysSinceLast(Quarter.parse("2025-Q3"))).isEmpty();
  }

  @Test
  void shouldCountTheDaysOfTheZone() {
    Occurrence lateEvening = occurrence("A", "2025-10-01T23:30:00Z");
    Occurrence nextNight = occurrence("B", "2025-10-03T00:30:00Z");

    assertThat(in(ZoneOffset.UTC, lateEvening, nextNight).daysBetween()).containsExactly(2L);
    assertThat(in(ZoneId.of("Europe/Oslo"), lateEvening, nextNight).daysBetween())
        .containsExactly(1L);
  }

  @Test
  void shouldFlagTheThirdOccurrenceInItsQuarterOnly() {
    Recurrence pattern =
        pattern(on("2025-02-01"), on("2025-05-26"), on("2025-07-03"), on("2025-10-15"));

    assertThat(pattern.crossedThreeIn(Quarter.parse("2025-Q2"))).isFalse();
    assertThat(pattern.crossedThreeIn(Quarter.parse("2025-Q3"))).isTrue();
    assertThat(pattern.crossedThreeIn(NOW)).isFalse();
    assertThat(pattern.occurrences().stream().map(pattern::isThirdOrLater))
        .containsExactly(false, false, true, true);
  }

  @Test
  void shouldFlagThreeWithinOneQuarter() {
    assertThat(pattern(on("2025-10-02"), on("2025-10-30"), on("2025-11-19")).crossedThreeIn(NOW))
        .isTrue();
  }

  @Test
  void shouldTakeTheFirstOccurrenceForNoRepeat() {
    Recurrence pattern = pattern(on("2025-10-02"), on("2025-11-19"));

    assertThat(pattern.repeatsIn(NOW))
        .extracting(Occurrence::incidentId)
        .containsExactly("2025-11-19");
    assertThat(pattern(on("2025-07-02"), on("2025-08-19")).cameBackIn(NOW)).isFalse();
  }

  @Test
  void shouldLookBackEightQuarters() {
    Occurrence justInside = on("2024-01-01");
    Occurrence justOutside = on("2023-12-31");
    Occurrence later = on("2026-01-01");
    Occurrence now = on("2025-10-02");

    assertThat(of(justInside, now)).isPresent();
    assertThat(of(justOutside, now)).isEmpty();
    assertThat(of(now, later)).isEmpty();
    assertThat(of(now)).isEmpty();
    assertThat(of()).isEmpty();
  }

  @Test
  void shouldCountByQuarter() {
    Recurrence pattern = pattern(on("2025-05-26"), on("2025-10-02"), on("2025-10-30"));

    assertThat(pattern.perQuarter(List.of(NOW.plus(-2), NOW.plus(-1), NOW)))
        .containsExactly(1L, 0L, 2L);
  }

  @Test
  void shouldSayWhatBecameOfTheFixOfEachEarlierOccurrence() {
    Recurrence pattern =
        pattern(
            on("2025-01-10", item(Status.DONE, "2025-02-01")),
            on("2025-04-10", item(Status.DONE, "2025-05-01"), OPEN),
            on("2025-07-10"),
            on("2025-10-10", OPEN));

    assertThat(pattern.fixes())
        .containsExactly(FixOutcome.CLOSED, FixOutcome.STILL_OPEN, FixOutcome.NEVER_FILED);
    assertThat(pattern.fixes(FixOutcome.CLOSED)).isEqualTo(1);
  }

  @Test
  void shouldCountAFixClosedAfterTheReturnAsOpenWhenItCame() {
    assertThat(outcome(item(Status.DONE, "2025-10-11"))).isEqualTo(FixOutcome.STILL_OPEN);
    assertThat(outcome(item(Status.DONE, "2025-10-10"))).isEqualTo(FixOutcome.STILL_OPEN);
    assertThat(outcome(item(Status.DONE, "2025-10-09"))).isEqualTo(FixOutcome.CLOSED);
  }

  @Test
  void shouldTakeADoneItemWithoutDateForClosed() {
    assertThat(outcome(item(Status.DONE, null))).isEqualTo(FixOutcome.CLOSED);
  }

  @Test
  void shouldTakeACancelledItemForNone() {
    ActionItem cancelled = item(Status.CANCELLED, "2025-05-01");

    assertThat(outcome(cancelled)).isEqualTo(FixOutcome.NEVER_FILED);
    assertThat(outcome(cancelled, item(Status.DONE, "2025-05-01"))).isEqualTo(FixOutcome.CLOSED);
    assertThat(outcome(cancelled, OPEN)).isEqualTo(FixOutcome.STILL_OPEN);
  }

  @Test
  void shouldNameServicesAndTeamsOnceAndSorted() {
    Occurrence first =
        new Occurrence(
            "A",
            "jira",
            "2025-Q4",
            Instant.parse("2025-10-02T00:00:00Z"),
            List.of("search", "checkout"),
            List.of("web"),
            List.of());
    Occurrence second =
        new Occurrence(
            "B",
            "jira",
            "2025-Q4",
            Instant.parse("2025-10-03T00:00:00Z"),
            List.of("checkout", "identity"),
            List.of("web"),
            List.of());

    assertThat(pattern(first, second).services()).containsExactly("checkout", "identity", "search");
    assertThat(pattern(first, second).teams()).containsExactly("web");
  }

  @Test
  void shouldOrderWhatBeganTogetherBySourceAndId() {
    Occurrence a = occurrence("A", "2025-10-02T00:00:00Z");
    Occurrence b = occurrence("B", "2025-10-02T00:00:00Z");

    assertThat(pattern(b, a)).isEqualTo(pattern(a, b));
    assertThat(pattern(b, a).daysBetween()).containsExactly(0L);
  }

  @Test
  void shouldTravelBetweenMachines() throws IOException {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      out.writeObject(pattern(on("2025-10-02", OPEN), on("2025-11-19")));
    }
  }

  @Test
  void shouldRefuseASingleOccurrence() {
    assertThatThrownBy(() -> new Recurrence(List.of(on("2025-10-02")), ZoneOffset.UTC))
        .hasMessage("A pattern has at least two occurrences");
  }

  private static FixOutcome outcome(ActionItem... items) {
    return FixOutcome.of(List.of(items), LocalDate.parse("2025-10-10"));
  }

  private static Recurrence pattern(Occurrence... occurrences) {
    return in(ZoneOffset.UTC, occurrences);
  }

  private static Recurrence in(ZoneId zone, Occurrence... occurrences) {
    return Recurrence.of(List.of(occurrences), NOW, zone).orElseThrow();
  }

  private static Optional<Recurrence> of(Occurrence... occurrences) {
    return Recurrence.of(Stream.of(occurrences).toList(), NOW, ZoneOffset.UTC);
  }

  private static Occurrence on(String day, ActionItem... items) {
    return occurrence(day, day + "T12:00:00Z", items);
  }

  private static Occurrence occurrence(String id, String began, ActionItem... items) {
    Instant instant = Instant.parse(began);
    Quarter quarter = new FiscalCalendar(ZoneOffset.UTC, Month.JANUARY).quarterOf(instant);
    return new Occurrence(
        id,
        "jira",
        quarter.toString(),
        instant,
        List.of("checkout"),
        List.of("web"),
        List.of(items));
  }

  private static ActionItem item(Status status, @Nullable String closed) {
    return new ActionItem(
        "Compare settings before they ship",
        "web",
        null,
        null,
        null,
        closed == null ? null : LocalDate.parse(closed),
        status,
        null);
  }
}
