package org.incidentpatterns.markup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.text.SectionReader;
import org.jspecify.annotations.Nullable;

/** Timelines as {@link Timelines} reads them: the time of each entry, then its text. */
final class ReadTimeline {
  static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  static final ZoneId UTC = ZoneId.of("UTC");

  private ReadTimeline() {}

  /** Of a document that nobody gave a day or a zone. */
  static List<String> document(String markdown) {
    return texts(new SectionReader().read(markdown), null, null);
  }

  /** Of one section. */
  static List<String> read(
      String heading, String text, @Nullable LocalDate day, @Nullable ZoneId zone) {
    return texts(List.of(new Section(SectionName.TIMELINE, heading, text)), day, zone);
  }

  /** Of several sections. */
  static List<String> texts(
      List<Section> sections, @Nullable LocalDate day, @Nullable ZoneId zone) {
    return Timelines.read(sections, day, zone).stream()
        .map(entry -> entry.at() + " " + entry.text())
        .toList();
  }
}
