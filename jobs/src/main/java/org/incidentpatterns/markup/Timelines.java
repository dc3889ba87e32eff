package org.incidentpatterns.markup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads the timeline out of a postmortem: list items, lines, tables and headings that begin with a
 * time.
 *
 * <p>The day of a line is its own, else that of the heading or line above, else the one given. A
 * clock that goes back by six hours or more has passed midnight; smaller steps back are lines out
 * of order. A list that runs backwards is read from its end. The zone is that of the line, else the
 * one that the document states ("all times in UTC", "Timeline (CET)"), else the declared one. A
 * name that several zones share, such as IST, counts only if it is a name of the declared zone. A
 * time without a zone, without a day, or that the clock skipped is null; the text stays. Cost: one
 * pass.
 */
public final class Timelines {
  private static final Duration PAST_MIDNIGHT = Duration.ofHours(6);

  private Timelines() {}

  /**
   * The entries of all timeline sections in reading order.
   *
   * @param day the day of entries that name none: that of the incident; null if unknown
   * @param declared the zone of the input; null if none is declared
   */
  public static List<TimelineEntry> read(
      List<Section> sections, @Nullable LocalDate day, @Nullable ZoneId declared) {
    TimelineReader reader = new TimelineReader(day);
    sections.forEach(reader::read);
    List<TimelineDraft> drafts = reader.drafts();
    @Nullable LocalDate[] days = days(drafts);
    List<TimelineEntry> entries = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      TimelineDraft draft = drafts.get(i);
      if (!draft.text().isBlank()) {
        Instant at = instant(draft, days[i], reader.zone(), declared);
        entries.add(new TimelineEntry(at, draft.text()));
      }
    }
    return List.copyOf(entries);
  }

  private static @Nullable Instant instant(
      TimelineDraft draft,
      @Nullable LocalDate day,
      @Nullable ZoneName lastStated,
      @Nullable ZoneId declared) {
    WrittenTime time = draft.time();
    if (time == null || day == null || time.clock() == null) {
      return null;
    }
    ZoneName above = draft.zone() == null ? lastStated : draft.zone();
    ZoneName stated = time.zone() == null ? above : time.zone();
    return ZoneName.instant(day.atTime(time.clock()), stated, declared);
  }

  /** The day of each entry; null where none is known. */
  private static @Nullable LocalDate[] days(List<TimelineDraft> drafts) {
    @Nullable LocalDate[] days = new LocalDate[drafts.size()];
    int start = 0;
    while (start < drafts.size()) {
      int end = start + 1;
      while (end < drafts.size() && drafts.get(end).group() == drafts.get(start).group()) {
        end++;
      }
      int[] order = new int[end - start];
      boolean backwards = runsBackwards(drafts.subList(start, end));
      for (int i = 0; i < order.length; i++) {
        order[i] = backwards ? end - 1 - i : start + i;
      }
      assignDays(drafts, order, days);
      start = end;
    }
    return days;
  }

  private static void assignDays(
      List<TimelineDraft> drafts, int[] order, @Nullable LocalDate[] days) {
    LocalDate day = drafts.get(order[0]).base();
    LocalTime previous = null;
    for (int i : order) {
      TimelineDraft draft = drafts.get(i);
      WrittenTime time = draft.time();
      if (time != null && draft.isFull()) {
        day = time.day();
      } else if (time != null && draft.isClockOnly()) {
        boolean passed = previous != null && isPastMidnight(previous, time.clock());
        day = day != null && passed ? day.plusDays(1) : day;
      } else {
        continue;
      }
      previous = time.clock();
      days[i] = day;
    }
  }

  private static boolean isPastMidnight(LocalTime previous, @Nullable LocalTime next) {
    return next != null && Duration.between(next, previous).compareTo(PAST_MIDNIGHT) >= 0;
  }

  /** Whether the latest entry stands first, as in a log; only where no entry names its own day. */
  private static boolean runsBackwards(List<TimelineDraft> drafts) {
    if (drafts.stream().anyMatch(TimelineDraft::isFull)) {
      return false;
    }
    List<LocalTime> clocks =
        drafts.stream()
            .map(draft -> draft.time() == null ? null : draft.time().clock())
            .filter(Objects::nonNull)
            .toList();
    int balance = 0;
    for (int i = 1; i < clocks.size(); i++) {
      balance += direction(clocks.get(i - 1), clocks.get(i));
    }
    return clocks.size() > 2 && balance < 0;
  }

  /** A long step goes past midnight, and so the other way. */
  private static int direction(LocalTime previous, LocalTime next) {
    if (isPastMidnight(previous, next)) {
      return 1;
    }
    Duration step = Duration.between(previous, next);
    boolean backPastMidnight = step.compareTo(Duration.ofDays(1).minus(PAST_MIDNIGHT)) >= 0;
    return backPastMidnight ? -1 : Integer.signum(step.compareTo(Duration.ZERO));
  }
}
