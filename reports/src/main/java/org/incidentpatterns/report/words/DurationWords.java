package org.incidentpatterns.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentpatterns.report.model.Durations;
import org.incidentpatterns.report.model.QuarterReport;
import org.jspecify.annotations.Nullable;

/** How long it took: half of the incidents, nine in ten, and no mean. */
public final class DurationWords {
  private final QuarterReport report;
  private final Durations durations;

  /** The words for one report. */
  public DurationWords(QuarterReport report) {
    this.report = report;
    durations = report.durations();
  }

  String opening() {
    return Wording.sentences(halfMitigated(), changes());
  }

  private String halfMitigated() {
    return measured("mitigate")
        .or(() -> durations.measures().stream().filter(DurationWords::hasMedian).findFirst())
        .map(DurationWords::half)
        .orElse("Too few incidents have usable times for a median.");
  }

  private Optional<Durations.Measure> measured(String id) {
    return durations.measures().stream()
        .filter(measure -> measure.id().equals(id) && hasMedian(measure))
        .findFirst();
  }

  private static boolean hasMedian(Durations.Measure measure) {
    return measure.now().median() != null;
  }

  private static String half(Durations.Measure measure) {
    Double median = measure.now().median();
    Double p90 = measure.now().p90();
    String half =
        Wording.capital(measure.title())
            + ": half of the incidents took "
            + (median == null ? Numbers.NONE : Numbers.minutes(median))
            + " or less";
    return p90 == null ? half + "." : half + ", one in ten " + Numbers.minutes(p90) + " or more.";
  }

  private String changes() {
    if (report.header().baseline().isEmpty()) {
      return "";
    }
    List<String> changed =
        durations.measures().stream()
            .filter(measure -> VerdictWords.isChange(measure.verdict()))
            .map(
                measure ->
                    Wording.small(measure.title())
                        + " ("
                        + VerdictWords.word(measure.verdict())
                        + ")")
            .toList();
    return changed.isEmpty()
        ? "No duration changed beyond chance."
        : "Changed beyond chance: " + Wording.list(changed) + ".";
  }

  /** The message of one chart. */
  public String title(Durations.Measure measure) {
    Double median = measure.now().median();
    return measure.title()
        + ": "
        + (median == null
            ? "too few usable times for a median"
            : "median " + Numbers.minutes(median));
  }

  /** How to read the charts; {@code bars} where there are too many incidents for dots. */
  public static String reading(boolean bars) {
    return (bars
            ? "Bars count incidents of similar length"
            : "One dot per incident, stacked where times are alike")
        + "; the scale is logarithmic. Below: the median (tick) and p90, nine in ten are shorter"
        + " (triangle), each with its 95% interval.";
  }

  /** How many durations are not usable; empty if all are. */
  public String unusable() {
    List<String> parts =
        durations.measures().stream()
            .filter(measure -> measure.now().usable() < measure.now().of())
            .map(
                measure ->
                    Numbers.count(measure.now().of() - measure.now().usable())
                        + " "
                        + Wording.small(measure.title()))
            .toList();
    return parts.isEmpty() ? "" : "Not usable this quarter: " + Wording.list(parts) + ".";
  }

  /** The ranges that incidents are counted in, shortest first. */
  public static List<String> ranges() {
    List<String> ranges = new ArrayList<>();
    String from = "";
    for (long limit : Durations.RANGE_LIMITS) {
      String to = limit == 1440 ? "1 day" : limit == 60 ? "1 h" : Numbers.minutes((double) limit);
      ranges.add(from.isEmpty() ? "Under " + to : from + " to " + to);
      from = to;
    }
    ranges.add(from + " and more");
    return ranges;
  }

  /** A median or p90, or that there is none. */
  public static String point(@Nullable Double minutes) {
    return minutes == null ? Numbers.NONE : Numbers.minutes(minutes);
  }

  /** Its interval; empty where there is none. */
  public static String interval(@Nullable Double low, @Nullable Double high) {
    return low == null || high == null ? "" : Numbers.minutes(low) + " to " + Numbers.minutes(high);
  }
}
