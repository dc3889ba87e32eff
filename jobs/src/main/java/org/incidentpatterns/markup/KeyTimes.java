package org.incidentpatterns.markup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.jspecify.annotations.Nullable;

/**
 * What a template states about the whole incident in its text: its clock, its severity, its
 * services and teams.
 *
 * @param times by the field of the canonical format ({@code started_at} and so on, {@code
 *     recorded_at} for a bare date), in the order of {@link Fields#TIMES}. A day and clock that can
 *     be read in one way only are written {@code 2026-03-04 14:02} with the zone behind, if one is
 *     known: {@code UTC}, an offset, or the name as written where several zones share it. All else
 *     is as written, for a reader that knows the declared format
 * @param severity as written; null if not stated
 * @param zone that the text states for all its times; null if it states none that is one place's
 */
public record KeyTimes(
    Map<String, String> times,
    @Nullable String severity,
    List<String> services,
    List<String> teams,
    @Nullable ZoneId zone) {

  public KeyTimes {
    times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
    services = List.copyOf(services);
    teams = List.copyOf(teams);
  }

  /**
   * Reads lines such as {@code Started: 2026-03-04 14:02 UTC}, table rows of label and value,
   * headings with a value below. The first usable value of a field counts. A clock without a day
   * takes the day of the time before it, or the day after where it would else lie earlier; the
   * first one takes the date that the text states, else the day that is given. A day without a
   * clock is no more than a date. A zone that the document states for all its times ("All times
   * UTC") holds for those without one. Durations ("time to repair") are left out, as are action
   * items. Cost: one pass.
   *
   * @param day that is known of the incident otherwise; null if none is
   */
  public static KeyTimes read(List<Section> sections, @Nullable LocalDate day) {
    KeyFactReader reader = new KeyFactReader();
    for (Section section : sections) {
      if (section.name() != SectionName.ACTION_ITEMS) {
        reader.read(section);
      }
    }
    return reader.finish(day);
  }
}
