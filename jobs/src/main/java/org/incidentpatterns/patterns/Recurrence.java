package org.incidentpatterns.patterns;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.incidentpatterns.calendar.Quarter;

/**
 * A failure that came back: at least two incidents that share something, within eight quarters.
 * What it is they share (a category in a service, nearly the same sentence) is decided by whoever
 * groups them; here it is only asked when they came and whether the fixes held.
 *
 * @param occurrences by the instant they began, then source and id; at least two
 * @param zone the zone in which days are counted
 */
public record Recurrence(List<Occurrence> occurrences, ZoneId zone) implements Serializable {
  /** How many quarters are looked at, this one included. */
  public static final int WINDOW = 8;

  /** From this occurrence on a pattern is listed, and its postmortem is due. */
  public static final int THIRD = 3;

  private static final Comparator<Occurrence> IN_ORDER =
      Comparator.comparing(Occurrence::began)
          .thenComparing(Occurrence::source)
          .thenComparing(Occurrence::incidentId);

  public Recurrence {
    if (occurrences.size() < 2) {
      throw new IllegalArgumentException("A pattern has at least two occurrences");
    }
    occurrences = occurrences.stream().sorted(IN_ORDER).toList();
  }

  /**
   * The pattern that these incidents make in the eight quarters up to and including {@code last};
   * empty if fewer than two of them fall into that time. Later quarters are not seen, so a report
   * of an earlier quarter can be made again.
   *
   * @param occurrences each incident once, in any order
   */
  public static Optional<Recurrence> of(
      Collection<Occurrence> occurrences, Quarter last, ZoneId zone) {
    List<Occurrence> inTime =
        occurrences.stream().filter(occurrence -> isInWindow(occurrence, last)).toList();
    return inTime.size() < 2 ? Optional.empty() : Optional.of(new Recurrence(inTime, zone));
  }

  private static boolean isInWindow(Occurrence occurrence, Quarter last) {
    int ago = Quarter.parse(occurrence.quarter()).until(last);
    return ago >= 0 && ago < WINDOW;
  }

  /** How often it was seen. */
  public int seen() {
    return occurrences.size();
  }

  /** The day it was first seen. */
  public LocalDate firstSeen() {
    return day(0);
  }

  /** The day it was last seen. */
  public LocalDate lastSeen() {
    return day(seen() - 1);
  }

  /** Days from each occurrence to the next, one fewer than occurrences. */
  public List<Long> daysBetween() {
    return IntStream.range(1, seen())
        .mapToObj(index -> ChronoUnit.DAYS.between(day(index - 1), day(index)))
        .toList();
  }

  /** Occurrences by quarter, in the order of the quarters given. */
  public List<Long> perQuarter(List<Quarter> quarters) {
    return quarters.stream().map(quarter -> (long) in(quarter).length).toList();
  }

  /** The occurrences of a quarter that repeat an earlier one. */
  public List<Occurrence> repeatsIn(Quarter quarter) {
    return IntStream.of(in(quarter)).filter(index -> index > 0).mapToObj(occurrences::get).toList();
  }

  /** Whether an occurrence of the quarter repeats an earlier one. */
  public boolean cameBackIn(Quarter quarter) {
    return !repeatsIn(quarter).isEmpty();
  }

  /** Whether the third occurrence fell in the quarter. */
  public boolean crossedThreeIn(Quarter quarter) {
    return IntStream.of(in(quarter)).anyMatch(index -> index == THIRD - 1);
  }

  /** Whether an incident is the third occurrence or a later one. */
  public boolean isThirdOrLater(Occurrence occurrence) {
    return occurrences.indexOf(occurrence) >= THIRD - 1;
  }

  /**
   * Days between the latest occurrence of the quarter and the one before it; empty if the pattern
   * did not come back in the quarter.
   */
  public OptionalLong daysSinceLast(Quarter quarter) {
    int latest = IntStream.of(in(quarter)).max().orElse(0);
    return latest == 0 ? OptionalLong.empty() : OptionalLong.of(daysBetween().get(latest - 1));
  }

  /** What became of the fix of each occurrence but the latest, in order. */
  public List<FixOutcome> fixes() {
    List<FixOutcome> fixes = new ArrayList<>();
    for (int earlier = 0; earlier < seen() - 1; earlier++) {
      fixes.add(FixOutcome.of(occurrences.get(earlier).actionItems(), day(earlier + 1)));
    }
    return List.copyOf(fixes);
  }

  /** How many earlier occurrences had this outcome. */
  public long fixes(FixOutcome outcome) {
    return fixes().stream().filter(outcome::equals).count();
  }

  /** The services it was seen in, sorted. */
  public List<String> services() {
    return union(Occurrence::services);
  }

  /** The teams it touched, sorted. */
  public List<String> teams() {
    return union(Occurrence::teams);
  }

  private List<String> union(Function<Occurrence, List<String>> names) {
    return occurrences.stream()
        .flatMap(occurrence -> names.apply(occurrence).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private int[] in(Quarter quarter) {
    String label = quarter.toString();
    return IntStream.range(0, seen())
        .filter(index -> occurrences.get(index).quarter().equals(label))
        .toArray();
  }

  private LocalDate day(int index) {
    return LocalDate.ofInstant(occurrences.get(index).began(), zone);
  }
}
