package org.incidentpatterns.markup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of timeline sections one after another, and remembers day and zone on the way.
 */
final class TimelineReader {
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:[*_`\\[(<~\\s\u2248]|(?:at|on|from|around|about|approx(?:imately)?|circa|ca)\\b\\.?){0,20}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE =
      Pattern.compile("[\\s*_`\\])]{0,6}(?:[-\u2013\u2014\u2192]|to\\b|until\\b)\\s{0,3}");
  private static final Pattern BEHIND = Pattern.compile("^[\\s:;,.|>*_`)\\]\u2013\u2014\u2192-]+");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\b(?:times|timestamps?|time ?zones?|timeline)\\b", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_STATEMENT = 160;
  private static final int TAIL = 40;

  private final List<TimelineDraft> drafts = new ArrayList<>();
  private @Nullable LocalDate base;
  private @Nullable ZoneName zone;
  private String above = "";
  private int group;

  TimelineReader(@Nullable LocalDate day) {
    this.base = day;
  }

  List<TimelineDraft> drafts() {
    return drafts;
  }

  /** The zone that was stated last, also below the lines; null if none was. */
  @Nullable ZoneName zone() {
    return zone;
  }

  /** Reads any section: those that are no timeline may still state the zone of all times. */
  void read(Section section) {
    if (section.name() == SectionName.TIMELINE) {
      readTimeline(section);
    } else if (zone == null) {
      DocumentLine.of(section.text()).stream()
          .flatMap(line -> ZoneName.statedBy(line.text()).stream())
          .findFirst()
          .ifPresent(stated -> zone = stated);
    }
  }

  private void readTimeline(Section section) {
    readAbove(section);
    String heading = Marks.removed(section.ownHeading());
    ZoneName.in(heading).ifPresent(stated -> zone = stated);
    List<DocumentLine> lines = DocumentLine.of(section.text());
    Lead lead = lead(heading);
    if (lead.time() != null && lead.time().clocked()) {
      add(lead.time(), 0, lead.rest().isEmpty() ? firstParagraph(lines) : lead.rest());
      return;
    }
    WrittenDay.in(heading, base).map(WrittenDay::day).ifPresent(this::startDay);
    boolean afterBlank = true;
    for (int i = 0; i < lines.size(); i++) {
      DocumentLine line = lines.get(i);
      if (line.isTableRow()) {
        new TimelineTable(this, PipeTable.at(lines, i)).read();
        i += PipeTable.length(lines, i) - 1;
      } else if (!line.isBlank()) {
        read(line, afterBlank);
      }
      afterBlank = line.isBlank();
    }
  }

  /** What the headings above say holds for all sections under them. */
  private void readAbove(Section section) {
    String now = section.headingAbove();
    if (!now.isEmpty() && !now.equals(above)) {
      String text = Marks.removed(now);
      ZoneName.in(text).ifPresent(stated -> zone = stated);
      WrittenDay.in(text, base).map(WrittenDay::day).ifPresent(this::startDayIfNew);
    }
    above = now.isEmpty() ? section.heading() : now;
  }

  private static String firstParagraph(List<DocumentLine> lines) {
    StringBuilder text = new StringBuilder();
    for (DocumentLine line : lines) {
      if (line.isBlank() && !text.isEmpty()) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(line.text());
    }
    return text.toString();
  }

  private void read(DocumentLine line, boolean afterBlank) {
    Lead lead = lead(line.text());
    WrittenTime time = lead.time();
    if (time != null && time.clocked()) {
      add(time, line.indent(), lead.rest());
    } else if (time != null && isMarker(line, lead.rest())) {
      ZoneName.in("times " + lead.rest()).ifPresent(stated -> zone = stated);
      startDay(time.day());
    } else if (isStatement(line.text())) {
      ZoneName.in(line.text()).ifPresent(stated -> zone = stated);
      WrittenDay.in(line.text(), base).map(WrittenDay::day).ifPresent(this::startDay);
    } else if (line.item() && (drafts.isEmpty() || line.indent() <= lastDraft().indent())) {
      add(trailing(line.text()), line.indent(), line.text());
    } else if (!drafts.isEmpty() && (line.item() || !afterBlank)) {
      drafts.set(drafts.size() - 1, lastDraft().with(Marks.removed(line.text())));
    } else if (time != null) {
      add(time, line.indent(), line.text());
    }
  }

  /** A line that is only a day, perhaps with a weekday or a zone in brackets. */
  private static boolean isMarker(DocumentLine line, String rest) {
    return rest.isEmpty()
        || rest.startsWith("(")
        || (!line.item() && ZoneName.in("times " + rest).isPresent() && rest.length() < 40);
  }

  private static boolean isStatement(String text) {
    return text.length() <= LONGEST_STATEMENT
        && STATEMENT.matcher(text).find()
        && ZoneName.in(text).isPresent();
  }

  /** A day and time at the end of a line: "First detected 2026-03-04 14:02". */
  private @Nullable WrittenTime trailing(String text) {
    int from = Math.max(0, text.length() - TAIL);
    Optional<WrittenDay> day = WrittenDay.in(text.substring(from), base);
    if (day.isEmpty()) {
      return null;
    }
    return WrittenTime.at(text, from + day.get().start(), base)
        .filter(time -> time.clocked() && text.substring(time.end()).strip().length() <= 1)
        .orElse(null);
  }

  void startDay(@Nullable LocalDate day) {
    base = day;
    group++;
  }

  /** Days of a column are repeated in each row. */
  void startDayIfNew(@Nullable LocalDate day) {
    if (day == null || !day.equals(base)) {
      startDay(day);
    }
  }

  void state(ZoneName stated) {
    zone = stated;
  }

  void add(@Nullable WrittenTime time, int indent, String text) {
    drafts.add(new TimelineDraft(time, zone, base, group, indent, Marks.removed(text)));
  }

  private TimelineDraft lastDraft() {
    return drafts.get(drafts.size() - 1);
  }

  /**
   * The time at the start of a text.
   *
   * @param time null if there is none
   * @param rest the text behind it
   */
  record Lead(@Nullable WrittenTime time, String rest) {}

  Lead lead(String text) {
    Matcher before = BEFORE.matcher(text);
    int from = before.lookingAt() ? before.end() : 0;
    Optional<WrittenTime> found = WrittenTime.at(text, from, base);
    if (found.isEmpty()) {
      return new Lead(null, text);
    }
    WrittenTime time = found.get();
    int end = endOfRange(text, time.end());
    String rest = text.substring(end);
    boolean apart = rest.isEmpty() || !Character.isLetterOrDigit(rest.charAt(0));
    return apart
        ? new Lead(time, BEHIND.matcher(rest).replaceFirst("").strip())
        : new Lead(null, text);
  }

  private int endOfRange(String text, int end) {
    Matcher range = RANGE.matcher(text);
    range.region(end, text.length());
    if (!range.lookingAt()) {
      return end;
    }
    return WrittenTime.at(text, range.end(), base)
        .filter(WrittenTime::clocked)
        .map(WrittenTime::end)
        .orElse(end);
  }
}
